//! A published figure: before and after, over the years, or alone.

use super::blank::{add_source, blank, category, unit};
use super::printed::value;
use crate::chart::words::{Way, at, change, closed, way};
use crate::chart::{Category, Chart, Ink, Kind, Mark, Reading, Series, State, Unit, Value};
use crate::dataset::{Elsewhere, Measure, Point, Verdict};
use crate::letter_case::lower;
use crate::plan::Plan;

/// The chart of a measure: a line for three values or more, two dots for two, a number for one.
/// Where its figures contradict each other, both readings and no picture.
pub fn measure(plan: &Plan, measure: &Measure) -> Chart {
    let unit = unit(&measure.unit);
    let values: Vec<Value> =
        measure.points.iter().map(|it| value(it.value, it.printed.as_deref(), &unit)).collect();
    let kind = match values.len() {
        0 | 1 => Kind::Bars,
        2 => Kind::BeforeAfter,
        _ => Kind::Steps,
    };
    let mut chart = blank(plan, measure.id.as_str(), kind, unit);
    chart.better = measure.better;
    chart.caption = caption(measure);
    add_source(&mut chart, plan, &measure.source);
    for place in &measure.elsewhere {
        add_source(&mut chart, plan, &place.source);
    }
    let theme = measure.theme.as_ref().and_then(|it| plan.theme_position(it.as_str()));
    fill(&mut chart, measure, values, theme.map_or(Ink::Main, Ink::Theme));
    judge(&mut chart, measure);
    chart.title = title(&chart, measure);
    chart.readings = readings(&chart, measure);
    chart.notes.extend(notes(measure));
    chart
}

/// The label and the periods, each once.
fn caption(measure: &Measure) -> String {
    match measure.points.as_slice() {
        [] | [_] => measure.label.clone(),
        [first, last] => [&measure.label, ", ", &first.period, " and ", &last.period].concat(),
        [first, .., last] => [&measure.label, ", ", &first.period, " to ", &last.period].concat(),
    }
}

fn fill(chart: &mut Chart, measure: &Measure, values: Vec<Value>, ink: Ink) {
    match chart.kind {
        Kind::BeforeAfter => {
            chart.category_heading = "Figure".to_owned();
            chart.categories = vec![category(&measure.label)];
            for ((point, value), ink) in measure.points.iter().zip(values).zip([Ink::Muted, ink]) {
                chart.series.push(Series { name: point.period.clone(), ink, values: vec![value] });
            }
        }
        _ => {
            chart.category_heading = "When".to_owned();
            chart.categories = periods(&measure.points);
            chart.series = vec![Series { name: measure.label.clone(), ink, values }];
        }
    }
    let last = Mark { series: chart.series.len() - 1, category: chart.categories.len().saturating_sub(1) };
    chart.highlight = chart.value(last).and(Some(last));
    // A share is part of a whole; what is more than all of it is no share.
    let all = chart.series.iter().flat_map(|it| &it.values).filter_map(Value::known);
    let mut all = all.peekable();
    if chart.unit == Unit::Percent && all.peek().is_some() && all.all(|it| (0.0..=100.0).contains(&it)) {
        chart.whole = Some(100.0);
    }
}

/// The periods with their years, if they all have one and run in order.
pub(super) fn in_time(labels: &[&str]) -> Vec<Category> {
    let years: Vec<Option<i32>> = labels.iter().map(|it| year(it)).collect();
    let in_order = years.iter().all(Option::is_some) && years.windows(2).all(|pair| pair[0] < pair[1]);
    let placed = labels.iter().zip(years);
    placed.map(|(it, year)| Category { label: (*it).to_owned(), year: year.filter(|_| in_order) }).collect()
}

fn periods(points: &[Point]) -> Vec<Category> {
    in_time(&points.iter().map(|it| it.period.as_str()).collect::<Vec<_>>())
}

/// The first year that a text names.
pub(super) fn year(text: &str) -> Option<i32> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|it| it.len() == 4);
    numbers.find_map(|it| it.parse().ok()).filter(|it| (1900..2100).contains(it))
}

/// Whether the numbers can be drawn.
fn judge(chart: &mut Chart, measure: &Measure) {
    let fallback = match measure.check.verdict {
        Verdict::Contradicts if only_the_change_is_in_doubt(measure) => {
            chart.notes = vec![closed(measure.check.note.as_deref().unwrap_or(TWO_CHANGES))];
            return;
        }
        Verdict::Contradicts => "what is printed about it contradicts itself",
        Verdict::Malformed => "what is printed is not a number",
        _ => {
            if !chart.has_numbers() {
                chart.state = State::NoData("No number is published for this".to_owned());
            }
            return;
        }
    };
    let why = measure.check.note.as_deref().unwrap_or(fallback);
    chart.state = State::Contradicted(closed(why));
}

/// What is said where the record has no words for it.
const TWO_CHANGES: &str = "the change is printed in two ways";

/// Whether the printed numbers make the printed change, or nearly, and only another place prints
/// another change. Then nobody doubts the numbers, and they can be drawn.
fn only_the_change_is_in_doubt(measure: &Measure) -> bool {
    let stated = measure.stated.as_ref().and_then(|it| it.change_percent);
    let made = measure.check.recomputed_percent.zip(stated).is_some_and(|(it, stated)| {
        // Cut off or rounded, it is less than one away.
        (it.abs() - stated).abs() < 1.0
    });
    made && measure.elsewhere.iter().filter(|it| differs(it, measure)).all(|it| it.of == CHANGE)
}

/// The finding.
fn title(chart: &Chart, measure: &Measure) -> String {
    let label = &measure.label;
    match (&chart.state, measure.points.as_slice()) {
        (State::Contradicted(_), _) => [label, ": the published figures do not add up"].concat(),
        (State::NoData(_), _) | (_, []) => [label, ": no number published"].concat(),
        (_, [only]) => {
            let value = chart.value(Mark { series: 0, category: 0 });
            // What is counted is said once.
            let said = matches!(&chart.unit, Unit::Count(noun) if lower(label).contains(noun.as_str()));
            let text = value.map(|it| if said { it.text(&chart.unit) } else { it.counted(&chart.unit) });
            [label, ": ", &text.unwrap_or_default(), ", ", &only.period].concat()
        }
        (_, [first, .., last]) => {
            let ends = ends(chart);
            let said = ends.map(|(old, new)| (way(old, new), change(old, new, &chart.unit)));
            match said {
                Some((Way::Nowhere, _)) => {
                    [label, ": the same ", &at(&first.period), " and ", &at(&last.period)].concat()
                }
                Some((_, size)) => [label, ": ", &size, " than ", &at(&first.period)].concat(),
                // What is qualified by a word is not reckoned with.
                None => chart.caption.clone(),
            }
        }
    }
}

/// The first and the last number, if both are known and exact.
fn ends(chart: &Chart) -> Option<(f64, f64)> {
    let last = Mark { series: chart.series.len() - 1, category: chart.categories.len() - 1 };
    Some((chart.value(Mark { series: 0, category: 0 })?.exact()?, chart.value(last)?.exact()?))
}

/// What the document says changed, and what follows from its numbers; where the figures contradict
/// each other, every number as printed as well.
fn readings(chart: &Chart, measure: &Measure) -> Vec<Reading> {
    let mut readings = Vec::new();
    let mut add = |label: &str, text: String| readings.push(Reading { label: label.to_owned(), text });
    let contradicted = matches!(measure.check.verdict, Verdict::Contradicts | Verdict::Malformed);
    if !chart.is_drawn() {
        for point in &measure.points {
            let printed = point.printed.as_deref().map(|it| ["“", it, "”"].concat());
            let text = printed.unwrap_or_else(|| "not published".to_owned());
            add(&[&point.period, ", as printed"].concat(), text);
        }
    }
    if let Some(stated) = &measure.stated {
        add("Change, as printed", ["“", &stated.printed, "”"].concat());
    }
    for place in measure.elsewhere.iter().filter(|it| contradicted && differs(it, measure)) {
        let of = if place.of == CHANGE { "Change" } else { &place.of };
        add(&[of, ", as printed in another place"].concat(), ["“", &place.printed, "”"].concat());
    }
    if let (true, Some(percent)) = (contradicted, measure.check.recomputed_percent) {
        add("Change, worked out from the printed numbers", worked_out(percent));
    }
    if let (true, Some(likely)) = (contradicted, &measure.likely) {
        add("A likely reading, which we do not use", likely.clone());
    }
    readings
}

/// What a place says that prints the change and no value.
const CHANGE: &str = "change";

/// Whether another place prints something else.
fn differs(place: &Elsewhere, measure: &Measure) -> bool {
    let here = if place.of == CHANGE {
        measure.stated.as_ref().and_then(|it| it.change_percent.or(it.change))
    } else {
        measure.points.iter().find(|it| it.period == place.of).and_then(|it| it.value)
    };
    place.value.is_none() || place.value != here
}

fn worked_out(percent: f64) -> String {
    let size = crate::chart::words::percent(percent.abs());
    match way(0.0, percent) {
        Way::Up => ["up ", &size].concat(),
        Way::Down => ["down ", &size].concat(),
        Way::Nowhere => "none".to_owned(),
    }
}

fn notes(measure: &Measure) -> Vec<String> {
    let check =
        Some(&measure.check).filter(|it| matches!(it.verdict, Verdict::Rounding | Verdict::CannotCheck));
    let all = [measure.note.as_deref(), check.and_then(|it| it.note.as_deref())];
    all.into_iter().flatten().map(closed).collect()
}
