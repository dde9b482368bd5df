//! What the address says of the charts on a page, and how to say something else.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::components::chart::Address;
use crate::route;

/// The address of this page, for its charts. A change takes the place of what was there: Back
/// leaves the page, it does not close tables.
pub fn use_chart_address() -> Address {
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let navigate = use_navigate();
    let to = navigate.clone();
    let change = Callback::new(move |query: String| {
        let options = NavigateOptions { scroll: false, replace: true, ..NavigateOptions::default() };
        to(&route::with_query(&path.get_untracked(), &query), options);
    });
    let open = Callback::new(move |path: String| navigate(&path, NavigateOptions::default()));
    Address { query: Memo::new(move |_| search.get()), change, open }
}
