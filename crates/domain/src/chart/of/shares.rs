//! Several shares, each of its own whole.

use super::blank::{add_source, blank, category};
use super::printed::value;
use crate::chart::{Chart, Ink, Kind, Series, State, Unit};
use crate::dataset::Measure;
use crate::plan::Plan;

/// A bar out of a hundred for each measure in per cent, with its latest value. The shares may be of
/// different things, even one of another, so they are never parts of one bar or pie.
pub fn shares(plan: &Plan, id: &str, caption: &str, measures: &[&Measure]) -> Chart {
    let mut chart = blank(plan, id, Kind::Bars, Unit::Percent);
    chart.caption = caption.to_owned();
    chart.title = caption.to_owned();
    chart.category_heading = "Share".to_owned();
    chart.whole = Some(100.0);
    let mut values = Vec::new();
    let mut name = None;
    for measure in measures.iter().filter(|it| it.unit == "percent") {
        let Some(point) = measure.points.last() else { continue };
        let value = value(point.value, point.printed.as_deref(), &Unit::Percent);
        if !value.known().is_some_and(|it| (0.0..=100.0).contains(&it)) {
            continue;
        }
        let same = name.get_or_insert(&point.period) == &&point.period;
        // The period is told once if it is the same for all.
        let label = if same { measure.label.clone() } else { [&measure.label, ", ", &point.period].concat() };
        chart.categories.push(category(&label));
        values.push(value);
        add_source(&mut chart, plan, &measure.source);
    }
    chart.series = vec![Series { name: name.cloned().unwrap_or_default(), ink: Ink::Main, values }];
    if chart.categories.len() > 1 {
        chart.notes.push("Each bar is a share of a whole of its own; they do not add up.".to_owned());
    }
    if chart.categories.is_empty() {
        chart.state = State::NoData("No share is published for this".to_owned());
    }
    chart
}
