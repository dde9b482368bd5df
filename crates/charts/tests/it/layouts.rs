//! Nothing covers anything else, nothing is cut off, and everything is said, at any width.

use charts::{Layout, Rect, TextWidths, layout};
use domain::chart::{Category, Chart, Ink, Kind, Mark, Series, State, Unit, Value};
use proptest::prelude::*;

use crate::examples;

#[test]
fn every_example_is_tidy_at_every_width() {
    for (name, chart) in examples::all() {
        for width in (240..=1200).step_by(20) {
            for size in [12, 16, 24] {
                check(&format!("{name} at {width} px, text {size} px"), &chart, width, size);
            }
        }
    }
}

proptest! {
    #[test]
    fn every_chart_is_tidy(chart in charts(), width in 240..1200, size in 12..24) {
        check("a chart", &chart, width, size);
    }

    #[test]
    fn every_value_can_be_tapped_and_read(chart in charts(), width in 240..1200) {
        let layout = layout(&chart, width, &TextWidths::at(16));
        let known = chart.marks().any(|it| chart.value(it).and_then(Value::known).is_some());
        for hit in &layout.hits {
            for rect in [hit.area, hit.label].into_iter().filter(|it| it.width > 0 && it.height > 0) {
                let (x, y) = rect.centre();
                prop_assert_eq!(layout.mark_at(x, y), Some(hit.mark));
            }
        }
        let marks: Vec<Mark> = if known { chart.marks().collect() } else { Vec::new() };
        let mut hits: Vec<Mark> = layout.hits.iter().map(|it| it.mark).collect();
        hits.sort_by_key(|it| (it.category, it.series));
        prop_assert_eq!(hits, marks);
        prop_assert_eq!(layout.mark_at(-1, -1), None);
    }
}

/// That the chart is tidy at this width.
#[track_caller]
pub fn check(name: &str, chart: &Chart, width: i32, size: i32) {
    let layout = layout(chart, width, &TextWidths::at(size));
    let sheet = Rect { x: 0, y: 0, width: layout.width, height: layout.height };
    let inside =
        |it: Rect| it.x >= 0 && it.y >= 0 && it.right() <= sheet.right() && it.bottom() <= sheet.bottom();
    let texts: Vec<_> = layout.texts().collect();
    for (at, text) in texts.iter().enumerate() {
        // A single letter that is wider than its place cannot be broken.
        assert!(inside(text.room), "{name}: {text:?} leaves the sheet, {sheet:?}");
        for other in &texts[at + 1..] {
            assert!(!text.room.overlaps(other.room), "{name}: {text:?} and {other:?} touch");
        }
        for bar in layout.bars() {
            assert!(!text.room.overlaps(bar), "{name}: {text:?} lies on the bar {bar:?}");
        }
    }
    for bar in layout.bars() {
        assert!(inside(bar) && bar.width >= 0, "{name}: {bar:?} leaves the sheet");
    }
    hits_are_apart(name, &layout, inside);
    everything_is_said(name, chart, &layout);
}

#[track_caller]
fn hits_are_apart(name: &str, layout: &Layout, inside: impl Fn(Rect) -> bool) {
    let shown = |it: &Rect| it.width > 0 && it.height > 0;
    let rects = layout.hits.iter().flat_map(|it| [(it.mark, it.area), (it.mark, it.label)]);
    let rects: Vec<_> = rects.filter(|(_, it)| shown(it)).collect();
    for (at, (mark, rect)) in rects.iter().enumerate() {
        assert!(inside(*rect), "{name}: {mark:?} can be hit outside, at {rect:?}");
        for (other, another) in &rects[at + 1..] {
            assert!(!rect.overlaps(*another), "{name}: {mark:?} and {other:?} share a place");
        }
    }
}

/// Every number stands in the picture in words, but for parts of a bar that are nothing.
#[track_caller]
fn everything_is_said(name: &str, chart: &Chart, layout: &Layout) {
    let said: String =
        layout.texts().flat_map(|it| it.text.chars().collect::<Vec<_>>()).filter(|it| *it != ' ').collect();
    let is_drawn = chart.marks().any(|it| chart.value(it).and_then(Value::known).is_some());
    if chart.state != State::Drawn || !is_drawn {
        return;
    }
    for mark in chart.marks() {
        let Some(value) = chart.value(mark) else { continue };
        let text: String = value.text(&chart.unit).split_whitespace().collect();
        let unseen = chart.kind == Kind::Stacked && value.known() == Some(0.0);
        assert!(unseen || said.contains(&text), "{name}: {text} is not said, but {said}");
    }
}

fn charts() -> impl Strategy<Value = Chart> {
    let kinds = [Kind::Bars, Kind::Stacked, Kind::BeforeAfter, Kind::Grouped, Kind::Steps, Kind::Share];
    let units =
        [Unit::Count("incidents".into()), Unit::Pounds, Unit::MillionPounds, Unit::Percent, Unit::Change];
    let kind = prop::sample::select(kinds.to_vec());
    let unit = prop::sample::select(units.to_vec());
    let label = "[A-Za-z]{1,12}( [a-z]{1,14}){0,8}";
    let number = prop_oneof![
        4 => (0..3_000_i32).prop_map(|it| Some(f64::from(it))),
        2 => (-90_000..90_000_i32).prop_map(|it| Some(f64::from(it) / 7.0)),
        1 => Just(Some(0.0)),
        1 => Just(Some(9e12)),
        1 => Just(None),
    ];
    let printed =
        prop_oneof![6 => Just(None), 1 => "(around|more than) [0-9]{1,6}( [a-z]{3,9}){0,3}".prop_map(Some)];
    let value = (number, printed).prop_map(|(number, printed)| Value { number, printed, query: None });
    (kind, unit, 1..6_usize, 1..5_usize, any::<bool>()).prop_flat_map(
        move |(kind, unit, n_categories, n_series, whole)| {
            let n_series = match kind {
                Kind::BeforeAfter => 2,
                Kind::Bars | Kind::Share => 1,
                _ => n_series,
            };
            let values = prop::collection::vec(prop::collection::vec(value.clone(), n_categories), n_series);
            let labels = prop::collection::vec(label, n_categories);
            let names = prop::collection::vec(label, n_series);
            let years = prop::collection::vec(1..15_i32, n_categories);
            (values, labels, names, years).prop_map(move |(values, labels, names, years)| {
                let mut chart = examples::chart(kind, unit.clone(), &[], &[]);
                chart.whole = whole.then_some(100.0);
                let mut year = 2000;
                for (label, step) in labels.into_iter().zip(years) {
                    year += step;
                    chart.categories.push(Category { label, year: (step < 14).then_some(year) });
                }
                for (at, (name, values)) in names.into_iter().zip(values).enumerate() {
                    chart.series.push(Series { name, ink: Ink::Nth(at), values });
                }
                chart
            })
        },
    )
}
