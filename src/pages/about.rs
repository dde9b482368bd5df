//! How the record was made.

use leptos::prelude::*;

use crate::markup::about;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    visit::use_title("About");
    view! { <div inner_html=about::page(use_plan()).into_string()></div> }.into_any()
}
