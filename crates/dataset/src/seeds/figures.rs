//! The shape of the files with figures and tables.

use domain::check::{CellElsewhere, Relation};
use domain::dataset::{Better, Citation, Elsewhere, Point, Stated};
use domain::slug::Slug;
use schemars::JsonSchema;
use serde::Deserialize;

/// `measures/<theme>.json`, or `measures/whole-plan.json` for figures of no theme
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasuresFile {
    /// The figures, in the order in which they are shown.
    pub measures: Vec<MeasureSeed>,
}

/// A published figure, without what follows from the rest of the record.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureSeed {
    /// Stable id, part of the address.
    pub id: Slug,
    /// The sub-theme, if the theme has any.
    pub subtheme: Option<Slug>,
    /// What is counted, without a period and without a number.
    pub label: String,
    /// `GBP`, `percent`, or what is counted, in the plural.
    pub unit: String,
    /// Which direction is good, if the document says so.
    pub better: Better,
    /// The values, oldest first.
    pub points: Vec<Point>,
    /// What the document says changed.
    pub stated: Option<Stated>,
    /// The pledges it bears on.
    pub pledges: Vec<Slug>,
    /// A likely reading, in a sentence that begins “Probably”; never part of a sum or a chart.
    pub likely: Option<String>,
    /// What a reader must be warned of. The program itself says which arithmetic fails.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
    /// The other places that print the same, whether they agree or not.
    pub elsewhere: Vec<Elsewhere>,
}

/// `tables/<id>.json`
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableSeed {
    /// Stable id, the name of the file.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// The theme it belongs to, if any.
    pub theme: Option<Slug>,
    /// The pledges it bears on.
    pub pledges: Vec<Slug>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The cells, as printed.
    pub rows: Vec<Vec<String>>,
    /// The row of totals, as printed.
    pub total: Option<Vec<String>>,
    /// What a reader must be warned of. The program itself says which arithmetic fails.
    pub note: Option<String>,
    /// Every relation between the cells that should hold, whether it does or not.
    pub relations: Vec<Relation>,
    /// Where it is printed: the line of its first row.
    pub source: Citation,
    /// The line of each row.
    pub row_lines: Vec<u32>,
    /// The line of the row of totals.
    pub total_line: Option<u32>,
    /// Other places that print the value of a cell, whether they agree or not.
    pub elsewhere: Vec<CellElsewhere>,
}

/// A column of a table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// `text`, `GBP`, `GBP million`, `percent`, or what is counted, in the plural.
    pub unit: String,
}
