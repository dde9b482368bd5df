//! A status in words.

use domain::dataset::Status;
use domain::plan::Plan;
use leptos::prelude::*;

use crate::components::glyph::Glyph;

/// The word for a status, in the plan's own words.
pub fn status_name(plan: &'static Plan, status: Status) -> &'static str {
    plan.status(status).map_or(status.id(), |it| it.name.as_str())
}

/// Shape and word.
#[component]
pub fn StatusBadge(plan: &'static Plan, status: Status) -> impl IntoView {
    view! {
        <span class=format!("status status-{}", status.id())>
            <Glyph status/>
            {status_name(plan, status)}
        </span>
    }
}

/// Shape and word, with what the status means one tap away.
#[component]
pub fn StatusExplained(plan: &'static Plan, status: Status) -> impl IntoView {
    let definition = plan.status(status).map(|it| it.definition.as_str());
    view! {
        <button type="button" class=format!("status status-{} status-button", status.id()) popovertarget="status-meaning">
            <Glyph status/>
            <span>{status_name(plan, status)}</span>
            <span class="status-ask" aria-hidden="true">"?"</span>
            <span class="visually-hidden">": what does this mean?"</span>
        </button>
        <div id="status-meaning" popover="auto" class="definition" role="note">
            <p><b>{status_name(plan, status)}</b></p>
            <p>{definition}</p>
            <p><a href="/about#statuses">"What every status means"</a></p>
        </div>
    }
}
