//! What changed, of several figures.

use super::blank::{add_source, blank, category};
use super::printed::value;
use crate::chart::words::{Way, list, way};
use crate::chart::{Chart, Ink, Kind, Series, State, Unit, Value, written};
use crate::dataset::{Measure, Verdict};
use crate::order;
use crate::plan::Plan;

/// What the ids of charts of a theme begin with.
pub(super) const OF_THEME: &str = "changes-";

/// What changed in a theme: see [`changes`].
pub fn measures_of_theme(plan: &Plan, theme: &str) -> Chart {
    let of_theme = |it: &&Measure| it.theme.as_ref().is_some_and(|id| id.as_str() == theme);
    let measures: Vec<&Measure> = plan.data().measures.iter().filter(of_theme).collect();
    let name = plan.theme(theme).map_or("", |it| &it.name);
    let mut chart = changes(plan, &[OF_THEME, theme].concat(), &measures);
    if chart.is_drawn() {
        chart.caption = [name, ": ", &chart.caption].concat();
    }
    chart
}

/// A bar to the left or the right of zero for each figure that is published for the same two
/// periods: its change in per cent. Percentages can be set side by side where the figures themselves
/// count different things; how large the figures are stands in the labels, for a quarter more of 20
/// is not a quarter more of 20,000.
///
/// Left out, and said so: figures that contradict each other, that are qualified by a word, that are
/// percentages themselves, or that start from nothing.
pub fn changes(plan: &Plan, id: &str, measures: &[&Measure]) -> Chart {
    let mut chart = blank(plan, id, Kind::Bars, Unit::Change);
    chart.category_heading = "Figure, before and after".to_owned();
    let pairs: Vec<&Measure> = measures.iter().copied().filter(|it| it.points.len() == 2).collect();
    let Some((before, after)) = usual_periods(&pairs) else {
        chart.caption = "Change".to_owned();
        chart.title = "No change can be worked out".to_owned();
        chart.state = State::NoData("No figure is published for two years".to_owned());
        return chart;
    };
    chart.caption = ["Change from ", before, " to ", after].concat();

    let mut drawn: Vec<(f64, String, &Measure)> = Vec::new();
    let (mut contradicted, mut left_out) = (Vec::new(), Vec::new());
    for measure in pairs {
        match percent_change(measure, before, after) {
            _ if !holds(measure) => contradicted.push(measure.label.clone()),
            Some((percent, label)) => drawn.push((percent, label, measure)),
            None => left_out.push(measure.label.clone()),
        }
    }
    let order = order::sorted(drawn.len(), &|left, right| drawn[left].0.total_cmp(&drawn[right].0));
    let mut values = Vec::new();
    for (percent, label, measure) in order.iter().map(|&at| &drawn[at as usize]) {
        chart.categories.push(category(label));
        values.push(Value::of(*percent));
        add_source(&mut chart, plan, &measure.source);
    }
    let count = |wanted: Way| drawn.iter().filter(|it| way(0.0, it.0) == wanted).count().to_string();
    chart.title = match drawn.as_slice() {
        [(percent, label, _)] => [label, ": ", &written(*percent, &Unit::Change)].concat(),
        _ => {
            let n = drawn.len().to_string();
            ["Of ", &n, " figures, ", &count(Way::Up), " rose and ", &count(Way::Down), " fell"].concat()
        }
    };
    chart.series = vec![Series { name: chart.caption.clone(), ink: Ink::Main, values }];
    chart.notes.push("Worked out from the two numbers that are printed for each.".to_owned());
    let reasons = [
        ("Left out, because what is published does not add up: ", &contradicted),
        ("Left out, because a change in per cent would say too much: ", &left_out),
    ];
    for (reason, labels) in reasons.iter().filter(|it| !it.1.is_empty()) {
        chart.notes.push([reason, list(labels).as_str(), "."].concat());
    }
    if drawn.is_empty() {
        chart.title = "No change can be worked out".to_owned();
        chart.state = State::NoData("None of the figures allows a change in per cent".to_owned());
    }
    chart
}

/// The two periods that most of the measures have.
fn usual_periods<'a>(pairs: &[&'a Measure]) -> Option<(&'a str, &'a str)> {
    let periods = |it: &&'a Measure| (it.points[0].period.as_str(), it.points[1].period.as_str());
    let mut best = None;
    for pair in pairs.iter().map(periods) {
        let count = pairs.iter().map(periods).filter(|it| *it == pair).count();
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, pair));
        }
    }
    best.map(|(_, pair)| pair)
}

/// Whether what is published of it agrees with itself.
fn holds(measure: &Measure) -> bool {
    !matches!(measure.check.verdict, Verdict::Contradicts | Verdict::Malformed)
}

/// The change in per cent and the label that tells both numbers.
fn percent_change(measure: &Measure, before: &str, after: &str) -> Option<(f64, String)> {
    let unit = super::blank::unit(&measure.unit);
    let [first, last] = measure.points.as_slice() else { return None };
    if unit == Unit::Percent || first.period != before || last.period != after {
        return None;
    }
    let [old, new] = [first, last].map(|it| value(it.value, it.printed.as_deref(), &unit).exact());
    let (old, new) = (old.filter(|it| *it > 0.0)?, new?);
    let label = [&measure.label, ", ", &written(old, &unit), " to ", &written(new, &unit)].concat();
    Some(((new - old) / old * 100.0, label))
}
