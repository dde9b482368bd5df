//! What came before and around the plan.

use leptos::prelude::*;

use crate::components::still::still;
use crate::markup::history;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    visit::use_title("How we got here");
    still(history::page(use_plan()))
}
