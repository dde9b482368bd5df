//! Share a page, report a problem with it.

use std::sync::Arc;

use leptos::prelude::*;

use super::live::live_text;
use crate::browser::share::{self, Shared};

/// What is shared.
pub struct Shareable {
    /// Its title.
    pub title: &'static str,
    /// The path of its page.
    pub path: String,
    /// The words of the button.
    pub button: &'static str,
}

/// A button for the device's share sheet (or the clipboard), and an e-mail ready to send, which
/// `report` writes for the address of the page.
pub fn share_and_report(shared: Shareable, report: &dyn Fn(&str) -> String) -> AnyView {
    let Shareable { title, path, button } = shared;
    // Natively there is no site that the page is on; the path must do.
    let address = if cfg!(target_arch = "wasm32") { share::link_to(&path) } else { path };
    let report = report(&address);
    let link = StoredValue::new(address);
    let outcome = RwSignal::new(None::<Shared>);
    let share = move |_| {
        leptos::task::spawn_local(async move {
            let shared = share::share(title.to_owned(), link.get_value()).await;
            let _ = outcome.try_set(Some(shared));
        });
    };
    let said = move || match outcome.get() {
        Some(Shared::Copied) => "Link copied.".to_owned(),
        Some(Shared::Neither) => format!("Copy this link: {}", link.get_value()),
        Some(Shared::Sheet) | None => String::new(),
    };
    view! {
        <div class="share">
            <button type="button" class="button" on:click=share>{button}</button>
            <a class="button button-quiet" href=report>"Report a problem"</a>
            <p role="status" class="share-said">{live_text(Arc::new(said))}</p>
        </div>
    }
    .into_any()
}
