//! Small charts and plans to test with.

use domain::chart::{Category, Chart, Ink, Kind, Series, State, Unit, Value};
use domain::dataset::{Better, Check, Citation, Dataset, Direction, Measure, Point, Stated, Table, Verdict};
use domain::plan::Plan;

use crate::fixture;

pub fn chart(kind: Kind, unit: Unit, categories: &[&str], series: &[(&str, &[f64])]) -> Chart {
    let categories = categories.iter().map(|it| Category { label: (*it).into(), year: None });
    let series = series.iter().map(|(name, values)| Series {
        name: (*name).into(),
        ink: Ink::Main,
        values: values.iter().map(|it| Value::of(*it)).collect(),
    });
    Chart {
        id: "made".into(),
        kind,
        title: "Made".into(),
        caption: "What is made".into(),
        unit,
        category_heading: "Thing".into(),
        categories: categories.collect(),
        series: series.collect(),
        highlight: None,
        better: Better::Neither,
        whole: None,
        state: State::Drawn,
        readings: Vec::new(),
        sources: vec!["Report, “Money”".into()],
        notes: Vec::new(),
        as_of: "31 March 2024".into(),
        sentence: None,
        is_made_ahead: true,
    }
}

pub fn count(noun: &str) -> Unit {
    Unit::Count(noun.into())
}

/// A plan with these measures and tables.
pub fn plan(measures: &[Measure], tables: &[Table]) -> Plan {
    let data: Dataset = fixture::plan().data().clone();
    Plan::new(Dataset { measures: measures.to_vec(), tables: tables.to_vec(), ..data }).expect("it resolves")
}

pub fn citation() -> Citation {
    Citation { id: fixture::slug("report"), line: 1 }
}

fn check(verdict: Verdict) -> Check {
    Check { verdict, recomputed_percent: None, note: None }
}

/// A measure with these points: period, number, as printed.
pub fn measure(label: &str, unit: &str, points: &[(&str, Option<f64>, &str)]) -> Measure {
    let point = |(period, value, printed): &(&str, Option<f64>, &str)| Point {
        period: (*period).into(),
        value: *value,
        printed: Some((*printed).into()),
    };
    Measure {
        id: fixture::slug(&label.to_lowercase().replace(' ', "-")),
        theme: Some(fixture::slug("safer-roads")),
        subtheme: None,
        label: label.into(),
        unit: unit.into(),
        better: Better::Neither,
        points: points.iter().map(point).collect(),
        stated: None,
        check: check(Verdict::CannotCheck),
        likely: None,
        note: None,
        pledges: Vec::new(),
        source: citation(),
        elsewhere: Vec::new(),
    }
}

pub fn stated(
    percent: Option<f64>,
    change: Option<f64>,
    direction: Direction,
    printed: &str,
) -> Option<Stated> {
    Some(Stated { change_percent: percent, change, direction: Some(direction), printed: printed.into() })
}

/// A table from the headings with their units, and its rows.
pub fn table(title: &str, columns: &[(&str, &str)], rows: &[&[&str]]) -> Table {
    Table {
        id: fixture::slug(&title.to_lowercase().replace(' ', "-")),
        title: title.into(),
        theme: None,
        columns: columns.iter().map(|it| it.0.into()).collect(),
        units: columns.iter().map(|it| it.1.into()).collect(),
        rows: rows.iter().map(|row| row.iter().map(|it| (*it).into()).collect()).collect(),
        total: None,
        check: check(Verdict::Agrees),
        note: None,
        pledges: Vec::new(),
        source: citation(),
    }
}
