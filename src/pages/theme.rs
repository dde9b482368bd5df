//! A theme: its status, its parts, its pledges.

use domain::chart::of;
use leptos::prelude::*;

use super::not_found;
use crate::components::chart::chart_figure;
use crate::components::still::{classed, still};
use crate::markup::theme;
use crate::state::charts::use_chart_address;
use crate::state::{use_plan, visit};

/// The page of the theme with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let plan = use_plan();
    let Some(theme) = plan.theme(id) else { return not_found::page("theme") };
    visit::use_title(&theme.name);
    let chart = of::measures_of_theme(plan, theme.id.as_str());
    let mut parts = vec![still(theme::head(plan, theme))];
    if chart.is_drawn() {
        parts.push(chart_figure(chart, use_chart_address(), 3));
    }
    parts.push(still(theme::rest(plan, theme)));
    classed(theme::class(plan, theme), parts)
}
