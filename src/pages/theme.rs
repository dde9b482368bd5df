//! A theme: its status, its parts, its pledges.

use domain::chart::of::Which;
use leptos::prelude::*;

use super::not_found;
use crate::components::chart::chart_in_time;
use crate::components::still::{classed, still};
use crate::markup::theme;
use crate::state::charts::use_chart_address;
use crate::state::{use_plan, visit};

/// The page of the theme with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let plan = use_plan();
    let Some(theme) = plan.theme(id) else { return not_found::page("theme") };
    visit::use_title(&theme.name);
    let parts = vec![
        still(theme::head(plan, theme)),
        chart_in_time(plan, Which::MeasuresOfTheme(theme.id.as_str()), use_chart_address(), 3),
        still(theme::rest(plan, theme)),
    ];
    classed(theme::class(plan, theme), parts)
}
