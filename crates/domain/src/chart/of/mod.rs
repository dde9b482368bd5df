//! Charts made from a plan.

mod answers; // what people said to a question
mod blank; // a chart to begin with, and where its numbers are printed
mod printed; // numbers as documents print them

mod household; // what a charge costs, band by band
mod measure; // a figure before and after
mod measures; // what changed, of several figures
mod money; // what no single table or figure gives
mod shares; // several shares, each of its own whole
mod status; // how many pledges have which status
mod table; // a published table
mod which; // charts that a page leaves room for

pub use answers::answers;
pub use household::council_tax;
pub use measure::measure;
pub use measures::{changes, measures_of_theme};
pub use money::{money_by_theme, precept_by_area};
pub use shares::{shares, shares_beside};
pub use status::status_by_theme;
pub use table::table_chart;
pub use which::Which;

use super::Chart;
use crate::plan::Plan;

/// Every chart of a plan, each with an id of its own: for files made ahead, and for tests.
pub fn every(plan: &Plan) -> Vec<Chart> {
    let data = plan.data();
    let mut charts = vec![status_by_theme(plan)];
    charts.extend(plan.themes().iter().map(|it| measures_of_theme(plan, it.id.as_str())));
    charts.extend(data.measures.iter().map(|it| measure(plan, it)));
    let mut beside: Vec<Chart> = data.measures.iter().filter_map(|it| shares_beside(plan, it)).collect();
    beside.sort_by(|left, right| left.id.cmp(&right.id));
    beside.dedup_by(|left, right| left.id == right.id);
    charts.extend(beside);
    charts.extend(data.tables.iter().filter_map(|it| table_chart(plan, it)));
    let precept = data.money.precept_measure.as_ref();
    let precept = precept.and_then(|id| data.measures.iter().find(|it| it.id == *id));
    charts.extend(precept.map(|it| council_tax(plan, it, None)));
    charts.extend(precept_by_area(plan));
    charts.extend(money_by_theme(plan));
    charts
}
