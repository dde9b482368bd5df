//! Officers and staff.

use domain::chart::of;
use leptos::prelude::*;

use crate::components::chart::chart_figure;
use crate::components::still::{pieces, still};
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
    let mut parts = vec![still(workforce::head(table))];
    parts.extend(chart.map(|it| chart_figure(it, address, 2)));
    parts.extend(table.map(|it| still(workforce::table(plan, it))));
    parts.push(still(workforce::measures(plan)));
    pieces(parts)
}
