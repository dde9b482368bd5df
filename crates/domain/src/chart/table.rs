//! The table of a chart: the same numbers, in rows and columns.

use super::number::written;
use super::{Chart, Kind, Reading, Unit, Value};

/// A table, ready to be written as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The headings of the columns, that of the row headings first.
    pub headings: Vec<String>,
    /// A row for each category, a cell for each series.
    pub rows: Vec<Row>,
    /// The sums of the columns, where everything is counted once.
    pub total: Option<Row>,
    /// What is printed besides; where figures contradict each other, each reading of them.
    pub readings: Vec<Reading>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The category.
    pub heading: String,
    /// Its values, and their sum where there is a column for it.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The number in words.
    pub text: String,
    /// What it leads to: the query of the list of pledges that it counts.
    pub query: Option<String>,
}

const IN_ALL: &str = "In all";

/// The chart as a table.
pub fn table(chart: &Chart) -> Table {
    let mut headings = vec![chart.category_heading.clone()];
    headings.extend(chart.series.iter().map(|it| it.name.clone()));
    let mut rows = Vec::new();
    for (at, category) in chart.categories.iter().enumerate() {
        let values = chart.series.iter().filter_map(|it| it.values.get(at));
        rows.push(Row { heading: category.label.clone(), cells: values.map(|it| cell(it, chart)).collect() });
    }
    let total = with_sums(chart, &mut headings, &mut rows);
    Table { caption: chart.caption.clone(), headings, rows, total, readings: chart.readings.clone() }
}

/// Things that are counted once each, part by part, may be added up; money of different forces
/// may not, nor may anything of which a number is missing or qualified.
fn with_sums(chart: &Chart, headings: &mut Vec<String>, rows: &mut [Row]) -> Option<Row> {
    let counts = chart.kind == Kind::Stacked && matches!(chart.unit, Unit::Count(_));
    let mut values = chart.series.iter().flat_map(|it| &it.values);
    if !counts || rows.is_empty() || !values.all(|it| it.exact().is_some()) {
        return None;
    }
    let sum_cell = |sum: Option<f64>| Cell {
        text: sum.map(|it| written(it, &chart.unit)).unwrap_or_default(),
        query: None,
    };
    headings.push(IN_ALL.to_owned());
    for (at, row) in rows.iter_mut().enumerate() {
        row.cells.push(sum_cell(chart.sum_of_category(at)));
    }
    let sums = (0..chart.series.len()).map(|at| chart.sum_of_series(at));
    let all: Option<f64> = sums.clone().sum();
    let cells = sums.chain([all]).map(sum_cell).collect();
    Some(Row { heading: IN_ALL.to_owned(), cells })
}

fn cell(value: &Value, chart: &Chart) -> Cell {
    Cell { text: value.text(&chart.unit), query: value.query.clone() }
}
