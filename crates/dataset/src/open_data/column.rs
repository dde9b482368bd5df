//! A column: its name, its meaning and how it is filled.

use domain::period::{Month, PartialDate};
use domain::slug::Slug;
use serde::Serialize;
use serde_json::Value;

/// What stands in one column of one row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Nothing,
    Text(String),
    Number(f64),
    Whole(u32),
    Truth(bool),
}

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// The id of something.
    Id,
    /// Words.
    Text,
    Number,
    /// A count or a position, from 1.
    Whole,
    /// `true` or `false`.
    Truth,
    /// A date of which the source may give only a part: `2023`, `2023-10` or `2023-10-17`.
    Date,
    /// A month of a year: `2023-10`.
    Month,
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// What is said of a column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heading {
    pub name: &'static str,
    pub kind: Kind,
    /// What it means, for someone who knows nothing of the project.
    pub about: &'static str,
    /// Whether there is something in every row.
    pub always: bool,
}

/// A column of rows made from `R`s.
pub(super) struct Column<R: 'static> {
    pub heading: Heading,
    pub cell: fn(&R) -> Cell,
}

/// A column with something in every row.
pub(super) const fn always<R>(
    name: &'static str,
    kind: Kind,
    about: &'static str,
    cell: fn(&R) -> Cell,
) -> Column<R> {
    Column { heading: Heading { name, kind, about, always: true }, cell }
}

/// A column that may be empty.
pub(super) const fn maybe<R>(
    name: &'static str,
    kind: Kind,
    about: &'static str,
    cell: fn(&R) -> Cell,
) -> Column<R> {
    Column { heading: Heading { name, kind, about, always: false }, cell }
}

/// The cell for a value.
pub(super) fn cell(value: impl Into<Cell>) -> Cell {
    value.into()
}

/// The cell for one of the words of a [`Kind::Choice`], as the dataset writes it.
pub(super) fn word(value: impl Serialize) -> Cell {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => Cell::Text(word),
        // A choice is written as a word, or as nothing where there is none.
        _ => Cell::Nothing,
    }
}

/// The cell for a month.
pub(super) fn month(value: Month) -> Cell {
    Cell::Text(format!("{}-{:02}", value.year, value.month))
}

impl Cell {
    /// As it is written into a file. A whole number is written without a point.
    pub(super) fn text(&self) -> String {
        match self {
            Cell::Nothing => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(value) => value.to_string(),
            Cell::Whole(value) => value.to_string(),
            Cell::Truth(value) => value.to_string(),
        }
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Cell {
        Cell::Text(text.clone())
    }
}

impl From<&Slug> for Cell {
    fn from(id: &Slug) -> Cell {
        Cell::Text(id.to_string())
    }
}

impl From<PartialDate> for Cell {
    fn from(date: PartialDate) -> Cell {
        Cell::Text(date.into())
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Cell {
        Cell::Number(value)
    }
}

impl From<u32> for Cell {
    fn from(value: u32) -> Cell {
        Cell::Whole(value)
    }
}

impl From<bool> for Cell {
    fn from(value: bool) -> Cell {
        Cell::Truth(value)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Nothing, Into::into)
    }
}
