//! The way to the consultations, for pages that know nothing of them.

use domain::dataset::Pledge;
use maud::{Markup, html};

use crate::route;

/// A box that leads to what is open.
pub fn invitation() -> Markup {
    html! {
        section.say aria-labelledby="say" {
            h2 #say { "Have your say" }
            p { "Tell the office what you think. It takes a few minutes, and you do not need to say who you are." }
            p { a.button href=(route::SURVEYS) { "See what is open" } }
        }
    }
}

/// The way to the questions about a pledge.
pub fn about(pledge: &Pledge) -> Markup {
    html! {
        section.say {
            p { a href=(route::survey_about(&pledge.id)) { "What do you think of this pledge?" } " It takes a few minutes." }
        }
    }
}
