//! A status: its shape, its word, its meaning.

use domain::dataset::Status;
use domain::plan::Plan;
use maud::{Markup, html};

use crate::route;

/// The word for a status, as the plan's record has it.
pub fn name(plan: &Plan, status: Status) -> &str {
    plan.status(status).map_or(status.id(), |it| &it.name)
}

/// The shape of a status: a full square with a tick, a half-full one, a dashed outline. It is
/// silent: the word always stands beside it.
pub fn glyph(status: Status) -> Markup {
    html! {
        svg.glyph viewBox="0 0 20 20" aria-hidden="true" focusable="false" {
            @match status {
                Status::Delivered => {
                    rect.glyph-fill x="1" y="1" width="18" height="18" rx="4" {}
                    path.glyph-tick d="M5.5 10.5 8.7 13.7 14.5 6.8" {}
                }
                Status::InProgress => {
                    path.glyph-fill d="M10 1H5a4 4 0 0 0-4 4v10a4 4 0 0 0 4 4h5z" {}
                    rect.glyph-line x="2" y="2" width="16" height="16" rx="3" {}
                }
                Status::NoUpdate => { rect.glyph-dash x="2" y="2" width="16" height="16" rx="3" {} }
            }
        }
    }
}

/// The colour of a theme, beside its name.
pub fn swatch() -> Markup {
    html! { span.swatch {} }
}

/// Shape and word, with what the status means one tap away.
pub fn explained(plan: &Plan, status: Status) -> Markup {
    html! {
        button type="button" class={ "status status-button status-" (status.id()) } popovertarget="status-meaning" {
            (glyph(status))
            span { (name(plan, status)) }
            span.status-ask aria-hidden="true" { "?" }
            span.visually-hidden { ": what does this mean?" }
        }
        div #status-meaning .definition popover="auto" role="note" {
            p { b { (name(plan, status)) } }
            p { @if let Some(status) = plan.status(status) { (status.definition) } }
            p { a href=(route::about("statuses")) { "What every status means" } }
        }
    }
}
