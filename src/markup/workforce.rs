//! Officers and staff: the numbers by role and year, and what else is said of them.

use domain::dataset::Table;
use domain::plan::Plan;
use maud::{Markup, html};

use super::money::as_printed;
use super::{TITLE_ID, measure_row};

/// The title.
pub fn head(table: Option<&Table>) -> Markup {
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "Officers and staff" }
        p.lede {
            @if table.is_some() { "How many people work for the police here, role by role, as the documents print it." }
            @else { "The documents print no numbers of officers and staff." }
        }
    }
}

/// The table as printed, and where it does not add up.
pub fn table(plan: &Plan, table: &Table) -> Markup {
    html! { h2 { "The numbers as printed" } (as_printed(plan, table)) }
}

/// What else is said of numbers.
pub fn measures(plan: &Plan) -> Markup {
    let ids = &plan.data().workforce.measures;
    html! {
        @if !ids.is_empty() {
            h2 { "What else is published about numbers" }
            (measure_row::rows(plan, ids.iter().filter_map(|id| plan.measure(id.as_str())), ""))
        }
    }
}
