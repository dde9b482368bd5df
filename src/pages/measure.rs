//! A published figure: what is printed, and whether it adds up.

use std::sync::Arc;

use domain::chart::of;
use domain::dataset::Measure;
use domain::plan::Plan;
use leptos::prelude::*;

use super::not_found;
use crate::components::chart::ChartFigure;
use crate::components::live::live_html;
use crate::components::share::{Shareable, share_and_report};
use crate::markup::{measure, report};
use crate::route;
use crate::state::charts::use_chart_address;
use crate::state::figures::{Listed, use_figures};
use crate::state::{use_plan, visit};

/// The page of the measure with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let plan = use_plan();
    let Some(position) = plan.measure_position(id) else { return not_found::page("figure") };
    let measure = &plan.data().measures[position];
    let list = use_figures();
    visit::use_title(&measure.label);
    let shared =
        Shareable { title: &measure.label, path: route::measure(&measure.id), button: "Share this figure" };
    view! {
        <article class=measure::class(plan, measure)>
            <div inner_html=measure::head(plan, measure).into_string()></div>
            {values(plan, measure)}
            <div inner_html=measure::rest(plan, measure).into_string()></div>
        </article>
        {share_and_report(shared, &|address| report::report(plan, "figure", &measure.label, address))}
        <nav class="around" aria-label="Other figures in this list">
            {live_html(Arc::new(move || around(position, &list())))}
        </nav>
    }
    .into_any()
}

/// The values as printed, and their picture where there is something to compare them with.
fn values(plan: &'static Plan, measure: &'static Measure) -> AnyView {
    let chart = of::measure(plan, measure);
    let chart = measure::is_pictured(&chart)
        .then(|| view! { <ChartFigure chart address=use_chart_address() level=2/> });
    view! {
        <div inner_html=measure::values(plan, measure).into_string()></div>
        {chart}
    }
    .into_any()
}

/// The neighbours in the list that the address names. A link may name a list that the figure is
/// not in; then the list is that of all figures.
fn around(position: usize, list: &Listed) -> String {
    let plan = use_plan();
    let order = &list.found.order;
    let markup = match order.iter().position(|&at| at as usize == position) {
        Some(at) => measure::around(plan, order, at, &list.query),
        None => {
            let all: Vec<u32> = (0..).take(plan.data().measures.len()).collect();
            measure::around(plan, &all, position, "")
        }
    };
    markup.into_string()
}
