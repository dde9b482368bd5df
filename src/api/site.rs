//! Where the collector is. Asked once, and remembered for as long as the tab is open.

use std::cell::RefCell;

use domain::site::{Collector, Site};
use gloo_net::http::Request;

/// The settings of this site.
const SETTINGS: &str = "/data/site.json";

thread_local! {
    static KNOWN: RefCell<Option<Collector>> = const { RefCell::new(None) };
}

/// The address of something at the collector; `None` while that cannot be known.
pub async fn at_collector(path: &str) -> Option<String> {
    if let Some(address) = KNOWN.with_borrow(|known| Some(known.as_ref()?.at(path))) {
        return Some(address);
    }
    let response = Request::get(SETTINGS).send().await.ok()?;
    // A sign-in page of someone's network is no file of ours.
    let text = if response.ok() { response.text().await.ok()? } else { return None };
    let collector = domain::json::read::<Site>(&text).ok()?.collector;
    let address = collector.at(path);
    KNOWN.set(Some(collector));
    Some(address)
}
