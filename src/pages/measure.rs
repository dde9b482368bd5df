//! A published figure: what is printed, and whether it adds up.

use leptos::prelude::*;

use super::not_found;
use crate::components::share::{Shareable, share_and_report};
use crate::markup::{measure, report};
use crate::route;
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
        <div inner_html=measure::page(plan, measure).into_string()></div>
        {share_and_report(shared, &|address| report::report(plan, "figure", &measure.label, address))}
        <nav
            class="around"
            aria-label="Other figures in this list"
            inner_html=move || list.with(|list| around(position, list))
        ></nav>
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
