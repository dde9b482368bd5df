//! The published figures that do not add up.

use leptos::prelude::*;

use crate::markup::figures_check;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    visit::use_title("Figures that do not add up");
    view! { <div inner_html=figures_check::page(use_plan()).into_string()></div> }.into_any()
}
