//! Whether a published figure adds up: its shape, its words, its meaning.

use domain::dataset::Verdict;
use domain::measure_list::verdict_id;
use maud::{Markup, html};

use crate::route;

/// The words for an answer.
pub fn name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "Adds up",
        Verdict::Rounding => "Cut off, not rounded",
        Verdict::Contradicts => "Does not add up",
        Verdict::Malformed => "Cannot be read",
        Verdict::CannotCheck => "No check possible",
    }
}

/// What an answer means.
pub fn meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "We worked it out again from the printed numbers, and it agrees.",
        Verdict::Rounding => {
            "It agrees only if digits are cut off. Rounded as usual, the last digit would be another."
        }
        Verdict::Contradicts => {
            "The printed numbers do not agree with each other. We do not know which is right, so we do not choose."
        }
        Verdict::Malformed => {
            "One of the numbers is printed in a way that numbers are not written. So nothing can be worked out from it."
        }
        Verdict::CannotCheck => {
            "The documents print nothing that it could be checked against. That is normal, and does not mean that it is wrong."
        }
    }
}

/// The class for its colour.
pub fn class(verdict: Verdict) -> String {
    format!("check check-{}", verdict_id(verdict))
}

/// The sign in a circle that stands for the answer; full where something is wrong. It is silent:
/// the words always stand beside it.
pub fn glyph(verdict: Verdict) -> Markup {
    let sign = match verdict {
        Verdict::Agrees => "M6 8h8M6 12h8",
        Verdict::Rounding => "M5.5 8.7q2.2-2 4.5-.4t4.5-.4M5.5 12.7q2.2-2 4.5-.4t4.5-.4",
        Verdict::Contradicts => "M6 8h8M6 12h8M12.7 5.2 7.3 14.8",
        Verdict::Malformed => "M7.4 7.6a2.6 2.5 0 1 1 3.9 2.1q-1.3.7-1.3 2M10 14.4v.4",
        Verdict::CannotCheck => "M7.5 10h5",
    };
    let is_wrong = matches!(verdict, Verdict::Contradicts | Verdict::Malformed);
    let circle = match verdict {
        _ if is_wrong => "glyph-fill",
        Verdict::CannotCheck => "glyph-dash",
        _ => "glyph-line",
    };
    html! {
        svg.glyph viewBox="0 0 20 20" aria-hidden="true" focusable="false" {
            circle class=(circle) cx="10" cy="10" r=(if is_wrong { "9.5" } else { "8.5" }) {}
            path class=(if is_wrong { "glyph-tick" } else { "glyph-line" }) d=(sign) {}
        }
    }
}

/// Shape and words, with what they mean one tap away.
pub fn explained(verdict: Verdict) -> Markup {
    html! {
        button type="button" class={ "status status-button " (class(verdict)) } popovertarget="check-meaning" {
            (glyph(verdict))
            span { (name(verdict)) }
            span.status-ask aria-hidden="true" { "?" }
            span.visually-hidden { ": what does this mean?" }
        }
        div #check-meaning .definition popover="auto" role="note" {
            p { b { (name(verdict)) } }
            p { (meaning(verdict)) }
            p { a href={ (route::FIGURES_CHECK) "#how" } { "How we check" } }
        }
    }
}
