//! Downloads.

use leptos::prelude::*;

use crate::markup::data;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    visit::use_title("Download the data");
    view! { <div inner_html=data::page(use_plan()).into_string()></div> }.into_any()
}
