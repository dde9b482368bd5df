//! The one sentence of a chart: its numbers and their direction.

use super::number::{counted, written};
use super::words::{Way, at, closed, list, open, way, went};
use super::{Chart, Ink, Kind, Mark, State, Unit};
use crate::letter_case::lower;
use crate::plan::Counts;

/// What the chart shows, in one sentence with its full stop.
pub fn takeaway(chart: &Chart) -> String {
    let sentence = match &chart.state {
        State::Contradicted(_) => {
            [open(&chart.caption), ": the published figures do not add up, so no change is shown"].concat()
        }
        State::NoData(why) => why.clone(),
        State::Drawn if chart.sentence.is_some() => chart.sentence.clone().unwrap_or_default(),
        State::Drawn if !chart.has_numbers() => "No number is published for this".to_owned(),
        State::Drawn => match chart.kind {
            Kind::BeforeAfter => changes(chart, &across_series(chart)),
            Kind::Steps => changes(chart, &across_years(chart)),
            Kind::Stacked => stacked(chart),
            Kind::Share => parts(chart),
            Kind::Bars | Kind::Grouped => extremes(chart),
        },
    };
    closed(&sentence)
}

/// What changed, from one mark to another.
struct Change<'a> {
    name: &'a str,
    before: (&'a str, Mark),
    after: (&'a str, Mark),
}

fn across_series(chart: &Chart) -> Vec<Change<'_>> {
    let [before, after] = chart.series.as_slice() else { return Vec::new() };
    let mut changes = Vec::new();
    for (category, it) in chart.categories.iter().enumerate() {
        changes.push(Change {
            name: &it.label,
            before: (&before.name, Mark { series: 0, category }),
            after: (&after.name, Mark { series: 1, category }),
        });
    }
    changes
}

/// From the first year to the last.
fn across_years(chart: &Chart) -> Vec<Change<'_>> {
    let (Some(first), Some(last)) = (chart.categories.first(), chart.categories.last()) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    for (series, it) in chart.series.iter().enumerate() {
        changes.push(Change {
            name: &it.name,
            before: (&first.label, Mark { series, category: 0 }),
            after: (&last.label, Mark { series, category: chart.categories.len() - 1 }),
        });
    }
    changes
}

/// Of few changes each is told, of many the largest each way.
fn changes(chart: &Chart, changes: &[Change]) -> String {
    const MOST_TOLD: usize = 4;
    if changes.len() <= MOST_TOLD {
        return changes.iter().map(|it| told(chart, it)).collect::<Vec<_>>().join("; ");
    }
    let numbers = |it: &Change| Some((chart.value(it.before.1)?.exact()?, chart.value(it.after.1)?.exact()?));
    let n_up = changes.iter().filter_map(numbers).filter(|(before, after)| after > before).count();
    let n_down = changes.iter().filter_map(numbers).filter(|(before, after)| after < before).count();
    let counts = [n_up, n_down].map(|it| it.to_string());
    let n = changes.len().to_string();
    ["Of ", &n, ", ", &counts[0], " rose and ", &counts[1], " fell"].concat()
}

fn told(chart: &Chart, change: &Change) -> String {
    let ((when, before), (then, after)) = (change.before, change.after);
    let (Some(before), Some(after)) = (chart.value(before), chart.value(after)) else {
        return change.name.to_owned();
    };
    match (before.exact(), after.exact()) {
        (Some(old), Some(new)) => {
            [change.name, " ", &went((when, old), (then, new), &chart.unit, chart.better)].concat()
        }
        // What is qualified by a word is not reckoned with.
        _ => {
            let (old, new) = (before.text(&chart.unit), after.counted(&chart.unit));
            [change.name, ": ", &old, " ", &at(when), ", ", &new, " ", &at(then)].concat()
        }
    }
}

/// Things that are counted: how many of each kind. Money: the highlighted bar, else the longest and
/// the shortest.
fn stacked(chart: &Chart) -> String {
    let totals: Option<Vec<f64>> = (0..chart.series.len()).map(|at| chart.sum_of_series(at)).collect();
    if let (Unit::Count(_), Some(totals)) = (&chart.unit, totals) {
        let all = counted(totals.iter().sum(), &chart.unit);
        let named = chart.series.iter().zip(&totals);
        let parts = named.map(|(it, n)| match it.ink {
            Ink::Status(status) => Counts::told(&written(*n, &chart.unit), status, &it.name),
            _ => [&written(*n, &chart.unit), " ", &lower(&it.name)].concat(),
        });
        let parts: Vec<_> = parts.collect();
        return ["Of ", &all, ": ", &list(&parts)].concat();
    }
    if let Some(category) = chart.highlight.map(|it| it.category).filter(|it| *it < chart.categories.len()) {
        let said = |series: usize| {
            let value = chart.value(Mark { series, category });
            value.map(|it| it.counted(&chart.unit)).unwrap_or_default()
        };
        let named = chart.series.iter().enumerate();
        let parts: Vec<_> = named.map(|(at, it)| [&it.name, " ", &said(at)].concat()).collect();
        return [&chart.categories[category].label, ": ", &list(&parts)].concat();
    }
    let sums = (0..chart.categories.len()).map(|at| (at, chart.sum_of_category(at)));
    ends(chart, &sums.filter_map(|(at, sum)| Some((at, sum?))).collect::<Vec<_>>())
}

/// `Of £150.6 million: passed on (£147.6 million) and kept (£3 million)`
fn parts(chart: &Chart) -> String {
    let Some(series) = chart.series.first() else { return chart.caption.clone() };
    let whole = chart.whole.or_else(|| chart.sum_of_series(0));
    let named = chart.categories.iter().zip(&series.values);
    let parts: Vec<_> =
        named.map(|(it, value)| [&it.label, " (", &value.text(&chart.unit), ")"].concat()).collect();
    match whole {
        Some(whole) => ["Of ", &counted(whole, &chart.unit), ": ", &list(&parts)].concat(),
        None => list(&parts),
    }
}

/// One value is told, of several the largest and the smallest, of changes how many go which way as well.
fn extremes(chart: &Chart) -> String {
    if let ([category], [series]) = (chart.categories.as_slice(), chart.series.as_slice()) {
        let value = series.values.first().map(|it| it.counted(&chart.unit)).unwrap_or_default();
        return [open(&chart.caption), ", ", &category.label, ": ", &value].concat();
    }
    let mut known = Vec::new();
    for mark in chart.marks() {
        if let Some(number) = chart.value(mark).and_then(|it| it.known()) {
            known.push((mark, number));
        }
    }
    let most = known.iter().copied().reduce(|a, b| if b.1 > a.1 { b } else { a });
    let least = known.iter().copied().reduce(|a, b| if b.1 < a.1 { b } else { a });
    let (Some(most), Some(least)) = (most, least) else { return chart.caption.clone() };
    if most.1 == least.1 {
        let text = chart.value(most.0).map(|it| it.text(&chart.unit)).unwrap_or_default();
        return [open(&chart.caption), ": ", &text, " each"].concat();
    }
    let named = |mark: Mark| {
        let value = chart.value(mark).map(|it| it.counted(&chart.unit)).unwrap_or_default();
        let category = chart.categories.get(mark.category).map_or("", |it| &it.label);
        let series = chart.series.get(mark.series).filter(|_| chart.series.len() > 1);
        let series = series.map(|it| [", ", &it.name].concat()).unwrap_or_default();
        [category, &series, " (", &value, ")"].concat()
    };
    if chart.unit == Unit::Change {
        let count = |wanted: Way| known.iter().filter(|it| way(0.0, it.1) == wanted).count().to_string();
        let counts = [
            "Of ",
            &known.len().to_string(),
            " figures, ",
            &count(Way::Up),
            " rose and ",
            &count(Way::Down),
            " fell",
        ];
        return [&counts.concat(), ", from ", &named(least.0), " to ", &named(most.0)].concat();
    }
    let ends = ["he largest is ", &named(most.0), ", the smallest ", &named(least.0)].concat();
    match chart.highlight.filter(|it| *it != most.0 && *it != least.0) {
        Some(own) => [&named(own), "; t", &ends].concat(),
        None => ["T", &ends].concat(),
    }
}

/// The bars with the largest sum and the smallest.
fn ends(chart: &Chart, sums: &[(usize, f64)]) -> String {
    let most = sums.iter().copied().reduce(|a, b| if b.1 > a.1 { b } else { a });
    let least = sums.iter().copied().reduce(|a, b| if b.1 < a.1 { b } else { a });
    let (Some(most), Some(least)) = (most, least) else { return chart.caption.clone() };
    let named = |(at, sum): (usize, f64)| {
        [&chart.categories[at].label, " (", &counted(sum, &chart.unit), ")"].concat()
    };
    ["The largest is ", &named(most), ", the smallest ", &named(least)].concat()
}
