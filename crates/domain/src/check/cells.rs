//! The numbers in a table.

use super::claims::Claims;
use super::exact::Exact;
use super::printed::Printed;
use super::range::Range;
use crate::dataset::{Citation, Table};

/// The rows of a table, the totals last, and how to find a cell.
pub(super) struct Cells<'a> {
    pub(super) table: &'a Table,
    claims: &'a Claims,
}

/// A cell that a relation names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    pub(super) text: &'a str,
    pub(super) unit: &'a str,
    /// `None` if it is not written as a number is.
    pub(super) number: Option<Printed>,
}

/// A row and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    cells: &'a [String],
    line: u32,
}

impl<'a> Cells<'a> {
    pub(super) fn of(table: &'a Table, claims: &'a Claims) -> Cells<'a> {
        Cells { table, claims }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let lines = self.claims.row_lines.iter().copied().map(Some).chain(std::iter::repeat(None));
        let first = self.table.source.line;
        self.table.rows.iter().zip(lines).map(move |(cells, line)| Row { cells, line: line.unwrap_or(first) })
    }

    pub(super) fn total(&self) -> Option<Row<'a>> {
        let line = self.claims.total_line.unwrap_or(self.table.source.line);
        self.table.total.as_ref().map(|cells| Row { cells, line })
    }

    /// The row with this first cell.
    pub(super) fn row(&self, name: &str) -> Option<Row<'a>> {
        self.rows().find(|row| row.name() == name)
    }

    /// `None` if there is no such column, or nothing stands there.
    pub(super) fn cell(&self, row: Row<'a>, column: &str) -> Option<Cell<'a>> {
        let at = self.table.columns.iter().position(|it| it == column)?;
        let text = row.cells.get(at)?.trim();
        let unit = self.table.units.get(at).map_or("", String::as_str);
        let empty = text.is_empty() || ["-", "–", "—"].contains(&text);
        (!empty).then(|| Cell { text, unit, number: Printed::read(text) })
    }

    pub(super) fn citation(&self, row: Row) -> Citation {
        Citation { line: row.line, ..self.table.source.clone() }
    }
}

impl<'a> Row<'a> {
    pub(super) fn name(&self) -> &'a str {
        self.cells.first().map_or("", String::as_str)
    }
}

impl Cell<'_> {
    /// What it can stand for in a sum.
    pub(super) fn range(&self) -> Option<Range> {
        self.number?.range_in_sum(["percent", "GBP million"].contains(&self.unit))
    }

    pub(super) fn value(&self) -> Option<Exact> {
        self.number.map(|it| it.value)
    }
}
