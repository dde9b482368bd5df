//! A published figure: what is printed, and whether it adds up.

use std::sync::Arc;

use domain::chart::of;
use leptos::prelude::*;

use super::not_found;
use crate::components::chart::chart_figure;
use crate::components::live::around_it;
use crate::components::share::{Shareable, share_and_report};
use crate::components::still::{article, pieces, still};
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
    let mut parts = vec![still(measure::head(plan, measure)), still(measure::values(plan, measure))];
    let chart = of::measure(plan, measure);
    let address = use_chart_address();
    if measure::is_pictured(&chart) {
        parts.push(chart_figure(chart, address, 2));
    }
    parts.extend(of::shares_beside(plan, measure).map(|it| chart_figure(it, address, 2)));
    parts.push(still(measure::rest(plan, measure)));
    pieces(vec![
        article(measure::class(plan, measure), parts),
        share_and_report(shared, &|address| report::report(plan, "figure", &measure.label, address)),
        around_it("Other figures in this list", Arc::new(move || around(position, &list()))),
    ])
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
