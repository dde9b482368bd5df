//! Tables: as wide as their columns, and judged as the arithmetic judges them.

use super::breach::{Breach, Breaches, Item};
use super::cited::{cited_in_claims, row_lines};
use super::numbers::{reads_as, unit};
use super::tidy::{optional, own_text};
use crate::check::{self, Claims, Relation};
use crate::dataset::{Dataset, Table};

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    for (at, table) in data.tables.iter().enumerate() {
        let item = Item::Table(at);
        own_text(found, item, "title", &table.title);
        optional(found, item, "note", table.note.as_deref());
        columns(table, item, found);
        for (n, row) in table.rows.iter().enumerate() {
            width(table, item, &format!("rows[{n}]"), row, found);
        }
        if let Some(total) = &table.total {
            width(table, item, "total", total, found);
        }
        if table.rows.is_empty() {
            found.add_missing(item, "rows", "at least one row");
        }
    }
}

fn columns(table: &Table, item: Item, found: &mut Breaches) {
    if table.units.len() != table.columns.len() {
        let (units, columns) = (table.units.len(), table.columns.len());
        found.add(item, "units", format!("{units} units"), format!("{columns}, one for each column"));
    }
    for (n, name) in table.columns.iter().enumerate() {
        own_text(found, item, &format!("columns[{n}].name"), name);
        if table.columns[..n].contains(name) {
            found.add(item, format!("columns[{n}].name"), name, "each name once");
        }
    }
    for (n, it) in table.units.iter().enumerate() {
        own_text(found, item, &format!("columns[{n}].unit"), it);
        unit(found, item, format!("columns[{n}].unit"), it, true);
    }
}

fn width(table: &Table, item: Item, field: &str, row: &[String], found: &mut Breaches) {
    if row.len() != table.columns.len() {
        let expected = format!("{}, one for each column", table.columns.len());
        found.add(item, field, format!("{} cells", row.len()), expected);
    }
}

/// Every breach in what tables claim of their own cells; one list of claims for each table.
pub fn breaches_of_claims(data: &Dataset, claims: &[Claims]) -> Vec<Breach> {
    let mut found = Breaches::default();
    for (at, (table, claims)) in data.tables.iter().zip(claims).enumerate() {
        let item = Item::Table(at);
        names(table, claims, item, &mut found);
        lines(data, table, claims, item, &mut found);
        if table.check != check::table(table, claims) {
            let right = format!("what the arithmetic says: {:?}", check::table(table, claims));
            found.add(item, "check", format!("{:?}", table.check), right);
        }
    }
    let tables: Vec<(&Table, &Claims)> = data.tables.iter().zip(claims).collect();
    if data.findings != check::findings(&data.measures, &tables) {
        let expected = "exactly what the arithmetic finds";
        found.add(Item::Plan, "findings", format!("{} findings", data.findings.len()), expected);
    }
    found.into_list()
}

/// Relations and other places name columns and rows that are there.
fn names(table: &Table, claims: &Claims, item: Item, found: &mut Breaches) {
    let is_column = |name: &str| table.columns.iter().any(|it| it == name);
    let is_row = |name: &str| table.rows.iter().any(|row| row.first().is_some_and(|it| it == name));
    for (n, relation) in claims.relations.iter().enumerate() {
        let path = format!("relations[{n}].");
        for (field, name) in relation.columns() {
            if !is_column(name) {
                found.add(item, format!("{path}{field}"), name, "the name of a column");
            }
        }
        for (field, name) in relation.rows() {
            if !is_row(name) {
                found.add(item, format!("{path}{field}"), name, "the first cell of a row");
            }
        }
        match relation {
            Relation::Total { .. } if table.total.is_none() => {
                found.add(item, format!("{path}kind"), "total", "a table with a row of totals");
            }
            Relation::TotalSaid { printed, value, .. } => {
                reads_as(found, item, &path, printed, Some(*value));
            }
            _ => (),
        }
    }
    for (n, it) in claims.elsewhere.iter().enumerate() {
        let path = format!("elsewhere[{n}].");
        if !(is_row(&it.row) || it.row == "total" && table.total.is_some()) {
            let expected = "the first cell of a row, or “total” for the row of totals";
            found.add(item, format!("{path}row"), &it.row, expected);
        }
        if !is_column(&it.column) {
            found.add(item, format!("{path}column"), &it.column, "the name of a column");
        }
        reads_as(found, item, &path, &it.printed, it.value);
        optional(found, item, &format!("{path}note"), it.note.as_deref());
    }
}

/// Each row says where it stands, and every citation leads somewhere.
fn lines(data: &Dataset, table: &Table, claims: &Claims, item: Item, found: &mut Breaches) {
    if claims.row_lines.len() != table.rows.len() {
        let expected = format!("{}, one for each row", table.rows.len());
        found.add(item, "row_lines", format!("{} lines", claims.row_lines.len()), expected);
    }
    if claims.row_lines.first().is_some_and(|it| *it != table.source.line) {
        let expected = format!("{}, the line of the first row", claims.row_lines[0]);
        found.add(item, "source.line", table.source.line, expected);
    }
    match (&table.total, claims.total_line) {
        (Some(_), None) => found.add_missing(item, "total_line", "the line of the row of totals"),
        (None, Some(line)) => found.add(item, "total_line", line, "null, because there is no row of totals"),
        _ => (),
    }
    for (field, citation) in row_lines(table, claims) {
        if citation.line == 0 {
            found.add(item, field, 0, "a line number; lines are counted from 1");
        }
    }
    for (item, field, citation) in cited_in_claims(item, claims) {
        super::references::citation(data, item, &field, citation, found);
    }
}
