//! How many pledges have which status, theme by theme.

use super::blank::{blank, category};
use crate::chart::words::list;
use crate::chart::{Chart, Ink, Kind, Series, State, Unit, Value};
use crate::dataset::Status;
use crate::filter::Filter;
use crate::plan::{Counts, Plan};

/// The id of the chart.
pub(super) const ID: &str = "status-by-theme";

/// One bar for each theme, made of the three statuses; each part leads to its pledges.
pub fn status_by_theme(plan: &Plan) -> Chart {
    let mut chart = blank(plan, ID, Kind::Stacked, Unit::Count("pledges".to_owned()));
    chart.category_heading = "Theme".to_owned();
    chart.caption = "Pledges by theme and status".to_owned();
    chart.categories = plan.themes().iter().map(|it| category(&it.name)).collect();
    for status in Status::ALL {
        let values = plan.themes().iter().map(|theme| {
            let count = Counts::of(plan.pledges_of(&theme.id)).get(status);
            let wish = Filter { themes: vec![theme.id.clone()], statuses: vec![status], ..Filter::default() };
            let query = (count > 0).then(|| wish.to_query(plan));
            Value { query, ..Value::of(count as f64) }
        });
        chart.series.push(Series {
            name: name(plan, status).to_owned(),
            ink: Ink::Status(status),
            values: values.collect(),
        });
    }
    let counts = plan.counts();
    let parts = Status::ALL.map(|it| Counts::told(&counts.get(it).to_string(), it, name(plan, it)));
    chart.title = [&counts.total().to_string(), " pledges: ", &list(&parts)].concat();
    chart.sources =
        plan.data().sources.iter().filter(|it| !it.previous_plan).map(|it| it.short_title.clone()).collect();
    chart.notes.push("Each status is our reading of the published documents.".to_owned());
    if counts.total() == 0 {
        chart.state = State::NoData("There are no pledges to show".to_owned());
    }
    chart
}

fn name(plan: &Plan, status: Status) -> &str {
    plan.status(status).map_or(status.id(), |it| &it.name)
}
