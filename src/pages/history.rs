//! What came before and around the plan.

use leptos::prelude::*;

use crate::markup::history;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    visit::use_title("How we got here");
    view! { <div inner_html=history::page(use_plan()).into_string()></div> }.into_any()
}
