//! Officers and staff.

use domain::chart::of;
use leptos::prelude::*;

use crate::components::chart::ChartFigure;
use crate::markup::workforce;
use crate::state::charts::use_chart_address;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    let plan = use_plan();
    let address = use_chart_address();
    let table = plan.data().workforce.table.as_ref().and_then(|id| plan.table(id.as_str()));
    let chart = table.and_then(|it| of::table_chart(plan, it));
    visit::use_title("Officers and staff");
    view! {
        <div inner_html=workforce::head(table).into_string()></div>
        {chart.map(|chart| view! { <ChartFigure chart address level=2/> })}
        {table.map(|it| view! { <div inner_html=workforce::table(plan, it).into_string()></div> })}
        <div inner_html=workforce::measures(plan).into_string()></div>
    }
    .into_any()
}
