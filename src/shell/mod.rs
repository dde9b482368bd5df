//! What surrounds every page: header, leave-this-site button, where to get help.

mod exit;

use domain::filter::Filter;
use exit::ExitButton;
use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};

use crate::browser::document;
use crate::components::live::effect;
use crate::markup::{footer, header};
use crate::route;
use crate::state::{arrival, use_plan, visit};

/// Header, the page, footer.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let plan = use_plan();
    let path = use_location().pathname;
    arrival::provide();
    visit::keep_places();
    search_without_reload();
    view! {
        // "external" keeps the router from taking the jump for a page.
        <a class="skip" href="#main" rel="external">"Skip to main content"</a>
        <ExitButton/>
        <header class="top" inner_html=move || path.with(|path| header::header(plan, path).into_string())></header>
        <main id="main" class="wrap" tabindex="-1">{children()}</main>
        <footer class="foot" inner_html=footer::footer(plan).into_string()></footer>
    }
}

/// The search forms are plain HTML, which would load the list from the start again. Here the list
/// opens at once.
fn search_without_reload() {
    let plan = use_plan();
    let navigate = use_navigate();
    effect(Box::new(move || {
        let navigate = navigate.clone();
        let listener = window_event_listener(ev::submit, move |event| {
            // The list's own field has dealt with it already.
            if event.default_prevented() {
                return;
            }
            if let Some(text) = document::sent(&event, "q") {
                event.prevent_default();
                let query = Filter::default().with_query(&text).to_query(plan);
                navigate(&route::pledges(&query), Default::default());
            }
        });
        on_cleanup(move || listener.remove());
    }));
}
