//! A published table.

use leptos::prelude::*;

use super::not_found;
use crate::components::share::{Shareable, share_and_report};
use crate::markup::{report, table};
use crate::route;
use crate::state::{use_plan, visit};

/// The page of the table with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let plan = use_plan();
    let Some(table) = plan.table(id) else { return not_found::page("table") };
    visit::use_title(&table.title);
    let shared = Shareable { title: &table.title, path: route::table(&table.id), button: "Share this table" };
    view! {
        <div inner_html=table::page(plan, table).into_string()></div>
        {share_and_report(shared, &|address| report::report(plan, "table", &table.title, address))}
    }
    .into_any()
}
