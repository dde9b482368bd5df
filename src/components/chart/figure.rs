//! The figure of a chart.

use domain::chart::Chart;
use domain::chart::of::Which;
use domain::plan::Plan;
use leptos::html;
use leptos::prelude::*;

use super::{Address, life};
use crate::browser::item;
use crate::components::still::nothing;
use crate::markup::{awaited, chart as markup};

pub(super) fn figure(chart: Chart, address: Address, level: u8) -> AnyView {
    let inside = markup::inside(&chart, level, &address.query.get_untracked()).into_string();
    let (id, title_id) = (awaited::figure_id(&chart.id), awaited::title_id(&chart.id));
    life::give(chart, address);
    html::figure().class("chart").id(id).aria_labelledby(title_id).inner_html(inside).into_any()
}

pub(super) fn made(plan: &'static Plan, which: Which, address: Address, level: u8) -> AnyView {
    which.chart(plan).map_or_else(nothing, |it| figure(it, address, level))
}

pub(super) fn fill(plan: &'static Plan, which: Which, address: Address, level: u8) {
    let Some(chart) = which.chart(plan) else { return };
    let inside = markup::inside(&chart, level, &address.query.get_untracked());
    item::write(&awaited::figure_id(&chart.id), &inside);
    life::give(chart, address);
}
