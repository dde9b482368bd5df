//! The published figures that do not add up.

use leptos::prelude::*;

use crate::components::still::still;
use crate::markup::figures_check;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    visit::use_title("Figures that do not add up");
    still(figures_check::page(use_plan()))
}
