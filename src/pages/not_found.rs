//! When an address leads nowhere: say so, and help to find what was meant.

use leptos::prelude::*;

use crate::components::still::still;
use crate::markup::message;
use crate::state::{use_plan, visit};

/// The page. `what` is the thing looked for: a page, a pledge, a theme.
pub fn page(what: &'static str) -> AnyView {
    visit::use_title(&format!("We could not find that {what}"));
    still(message::not_found(use_plan(), what))
}
