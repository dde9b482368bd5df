//! A theme: its status, its parts, its pledges.

use domain::chart::of;
use leptos::prelude::*;

use super::not_found;
use crate::components::chart::ChartFigure;
use crate::markup::theme;
use crate::state::charts::use_chart_address;
use crate::state::{use_plan, visit};

/// The page of the theme with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let plan = use_plan();
    let Some(theme) = plan.theme(id) else { return not_found::page("theme") };
    visit::use_title(&theme.name);
    let chart = of::measures_of_theme(plan, theme.id.as_str());
    let chart = chart.is_drawn().then(|| view! { <ChartFigure chart address=use_chart_address()/> });
    view! {
        <div class=theme::class(plan, theme)>
            <div inner_html=theme::head(plan, theme).into_string()></div>
            {chart}
            <div inner_html=theme::rest(plan, theme).into_string()></div>
        </div>
    }
    .into_any()
}
