//! When an address leads nowhere: say so, and help to find what was meant.

use leptos::prelude::*;

use crate::components::search_form::SearchForm;
use crate::route;
use crate::state::{use_plan, visit};

#[component]
pub fn NotFoundPage() -> AnyView {
    view! { <NotFound what="page"/> }.into_any()
}

/// `what` is the thing looked for: a page, a pledge, a theme.
#[component]
pub fn NotFound(what: &'static str) -> impl IntoView {
    visit::use_title(move || format!("We could not find that {what}"));
    view! {
        <h1 id=visit::TITLE_ID tabindex="-1">{format!("We could not find that {what}")}</h1>
        <p class="lede">"The link may be mistyped or out of date. Search for it, or see everything."</p>
        <SearchForm plan=use_plan()/>
        <p>
            <a class="button" href=route::PLEDGES>"See all pledges"</a>
            " "
            <a class="button button-quiet" href=route::HOME>"The plan at a glance"</a>
        </p>
    }
}
