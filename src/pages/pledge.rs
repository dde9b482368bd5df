//! A pledge: what was promised, what was published, where it stands.

use std::sync::Arc;

use domain::chart::of::Which;
use leptos::prelude::*;

use super::not_found;
use crate::components::chart::chart_in_time;
use crate::components::live::around_it;
use crate::components::share::{Shareable, share_and_report};
use crate::components::still::{pieces, still};
use crate::markup::pledge;
use crate::route;
use crate::state::charts::use_chart_address;
use crate::state::wish::{List, use_list};
use crate::state::{use_finder, use_plan, visit};

/// The page of the pledge with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let plan = use_plan();
    let Some(position) = plan.pledge_position(id) else { return not_found::page("pledge") };
    let pledge = &plan.pledges()[position];
    let list = use_list();
    visit::use_title(&pledge.summary);
    let shared =
        Shareable { title: &pledge.summary, path: route::pledge(&pledge.id), button: "Share this pledge" };
    let mut parts = vec![still(pledge::page(plan, pledge))];
    // Pictures of the figures that stand above them, where there is a number before and one after.
    let address = use_chart_address();
    let measures = pledge.measures.iter().filter_map(|id| plan.measure(id.as_str()));
    for measure in measures.filter(|it| 1 < it.points.len()) {
        parts.push(chart_in_time(plan, Which::Measure(measure), address, 3));
    }
    parts.push(share_and_report(shared, &|address| pledge::report(plan, pledge, address)));
    parts.push(around_it("Other pledges in this list", Arc::new(move || around(position, list))));
    pieces(parts)
}

/// The neighbours in the list that the address names. A link may name a list that the pledge is
/// not in; then the list is the whole plan.
fn around(position: usize, list: List) -> String {
    let plan = use_plan();
    if use_finder().get().is_none() {
        return String::new();
    }
    let order = &list.selection.read().order;
    let markup = match order.iter().position(|&at| at as usize == position) {
        Some(at) => pledge::around(plan, order, at, &list.filter.with(|filter| filter.to_query(plan))),
        None => {
            let whole: Vec<u32> = (0..).take(plan.pledges().len()).collect();
            pledge::around(plan, &whole, position, "")
        }
    };
    markup.into_string()
}
