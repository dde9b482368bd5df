//! A published table.

use domain::chart::{Chart, of};
use leptos::prelude::*;

use super::not_found;
use crate::components::chart::chart_figure;
use crate::components::share::{Shareable, share_and_report};
use crate::components::still::{pieces, still};
use crate::markup::{report, table};
use crate::route;
use crate::state::charts::use_chart_address;
use crate::state::{use_plan, visit};

/// The page of the table with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let plan = use_plan();
    let Some(table) = plan.table(id) else { return not_found::page("table") };
    visit::use_title(&table.title);
    let shared = Shareable { title: &table.title, path: route::table(&table.id), button: "Share this table" };
    let chart = of::table_chart(plan, table).filter(Chart::is_drawn);
    let mut parts = vec![still(table::page(plan, table))];
    parts.extend(chart.map(|it| chart_figure(it, use_chart_address(), 2)));
    parts.push(share_and_report(shared, &|address| report::report(plan, "table", &table.title, address)));
    pieces(parts)
}
