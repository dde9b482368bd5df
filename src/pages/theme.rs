//! A theme: its status, its parts, its pledges.

use leptos::prelude::*;

use super::not_found;
use crate::markup::theme;
use crate::state::{use_plan, visit};

/// The page of the theme with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let plan = use_plan();
    let Some(theme) = plan.theme(id) else { return not_found::page("theme") };
    visit::use_title(&theme.name);
    view! { <div inner_html=theme::page(plan, theme).into_string()></div> }.into_any()
}
