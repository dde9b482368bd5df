//! Several shares, each of its own whole.

use super::blank::{add_source, blank, category};
use super::printed::value;
use crate::chart::{Chart, Ink, Kind, Series, State, Unit};
use crate::dataset::Measure;
use crate::plan::Plan;

/// The shares that stand under the same heading of a document as this one, itself among them, where there
/// are several: `64%` of all people, `13%` of those, `3.5%` of these.
pub fn shares_beside(plan: &Plan, measure: &Measure) -> Option<Chart> {
    let is_share = |it: &Measure| it.unit == "percent" && it.points.len() == 1;
    let place = |it: &Measure| {
        let section = plan.cite_line(it.source.id.as_str(), it.source.line).and_then(|it| it.section);
        (it.source.id.clone(), section, it.theme.clone())
    };
    let here = place(measure);
    let beside: Vec<&Measure> =
        plan.data().measures.iter().filter(|it| is_share(it) && place(it) == here).collect();
    let (Some(heading), [first, _, ..], true) = (here.1, beside.as_slice(), is_share(measure)) else {
        return None;
    };
    let id = ["shares-", first.id.as_str()].concat();
    let mut chart = shares(plan, &id, &["Shares published under “", heading, "”"].concat(), &beside);
    if let Some(theme) = here.2.and_then(|it| plan.theme_position(it.as_str())) {
        chart.series.iter_mut().for_each(|it| it.ink = Ink::Theme(theme));
    }
    Some(chart)
}

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
    // Which of them is the largest says nothing, so each is told.
    let told = chart.categories.iter().zip(&values);
    let told: Vec<String> =
        told.map(|(it, value)| [&it.label, ": ", &value.text(&Unit::Percent)].concat()).collect();
    chart.sentence = Some(told.join("; "));
    chart.series = vec![Series { name: name.cloned().unwrap_or_default(), ink: Ink::Main, values }];
    if chart.categories.len() > 1 {
        chart.notes.push("The shares may be of different things, so they are not added up.".to_owned());
    }
    if chart.categories.is_empty() {
        chart.state = State::NoData("No share is published for this".to_owned());
    }
    chart
}
