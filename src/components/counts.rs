//! The three counts: as a bar, and as a key whose parts are links to their lists.

use domain::dataset::Status;
use domain::plan::{Counts, Plan};
use leptos::prelude::*;

use crate::components::glyph::Glyph;
use crate::components::status::status_name;
use crate::route;

/// One bar, cut in proportion. It is silent: the key says the same in words.
#[component]
pub fn CountsBar(counts: Counts) -> impl IntoView {
    let total = counts.total().max(1);
    let mut x = 0;
    let parts = Status::ALL.map(|status| {
        let width = counts.get(status);
        let part = view! {
            <rect class=format!("bar-{}", status.id()) x=x.to_string() y="0" width=width.to_string() height="1"></rect>
        };
        x += width;
        part
    });
    view! {
        <svg class="counts-bar" viewBox=format!("0 0 {total} 1") preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {parts.into_iter().collect_view()}
        </svg>
    }
}

/// The counts in words, each a link to its pledges. `query` narrows the lists, e.g. to a theme.
#[component]
pub fn CountsKey(plan: &'static Plan, counts: Counts, #[prop(optional, into)] query: String) -> impl IntoView {
    let items = Status::ALL.map(|status| {
        let query = match query.as_str() {
            "" => format!("status={}", status.id()),
            query => format!("{query}&status={}", status.id()),
        };
        view! {
            <li>
                <a class=format!("key status-{}", status.id()) href=route::pledges(&query)>
                    <Glyph status/>
                    <b>{counts.get(status)}</b>
                    <span>{status_name(plan, status)}</span>
                </a>
            </li>
        }
    });
    view! { <ul class="counts-key">{items.into_iter().collect_view()}</ul> }
}

/// `4 delivered, 12 under way, 8 no update published`
pub fn counts_in_words(plan: &'static Plan, counts: Counts) -> String {
    Status::ALL.map(|status| format!("{} {}", counts.get(status), status_name(plan, status).to_lowercase())).join(", ")
}
