//! Every pledge a square: its shape its status, itself a link. A theme is a line of squares, so
//! the mosaic is a picture of how the promises are spread, too.

use domain::dataset::{Pledge, Status, Theme};
use domain::plan::{Counts, Plan};
use maud::{Markup, html};

use super::status::{glyph, name};
use super::{accent, counts, opening};
use crate::route;

/// The id of the line that reads a pledge out.
pub const READING_ID: &str = "mosaic-reading";

/// What the shapes mean, the line that reads a pledge out, and all squares.
pub fn all(plan: &Plan) -> Markup {
    html! {
        div { (key(plan)) }
        // Screen readers hear the same from the links themselves.
        p.mosaic-reading aria-hidden="true" id=(READING_ID) { (reading(plan, None)) }
        div { (mosaic(plan)) }
    }
}

/// What the line says of a pledge.
pub fn reading(plan: &Plan, pledge: Option<&Pledge>) -> Markup {
    html! {
        @match pledge {
            Some(pledge) => { (pledge.summary) " " (name(plan, pledge.status)) "." }
            None => "Point at a square to read the pledge.",
        }
    }
}

/// What the shapes mean.
fn key(plan: &Plan) -> Markup {
    html! {
        ul.mosaic-key {
            @for status in Status::ALL { li class={ "status-" (status.id()) } { (glyph(status)) (name(plan, status)) } }
        }
    }
}

/// All themes with their squares.
fn mosaic(plan: &Plan) -> Markup {
    html! { @for theme in plan.themes() { (line(plan, theme)) } }
}

/// A theme with its counts and its squares.
fn line(plan: &Plan, theme: &Theme) -> Markup {
    html! {
        section class={ "mosaic-theme " (accent(plan, theme.id.as_str())) } {
            div {
                h3 { a href=(route::theme(&theme.id)) { (theme.name) } }
                p.mosaic-counts { (counts::in_words(plan, Counts::of(plan.pledges_of(&theme.id)))) }
            }
            ul.squares {
                @for pledge in plan.pledges_of(&theme.id) {
                    li {
                        a class={ "square square-" (pledge.status.id()) } href=(route::pledge(&pledge.id)) {
                            (glyph(pledge.status))
                            span.visually-hidden { (opening(pledge)) ". " (name(plan, pledge.status)) }
                        }
                    }
                }
            }
        }
    }
}
