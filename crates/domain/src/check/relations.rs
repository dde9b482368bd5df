//! Whether what a table claims of its own cells holds. A relation whose cells are empty in a row
//! says nothing there.

use super::cells::{Cell, Cells, Row};
use super::claims::{CellElsewhere, Claims, Relation};
use super::elsewhere::agree;
use super::exact::Exact;
use super::outcome::{Outcome, off, warnings};
use super::printed::Printed;
use super::ratios::{arrow, one_percent, share};
use super::statement::{Statement, WorkedOut};
use super::sums::{Said, adds_up};
use super::words;
use crate::dataset::{Citation, Reading, Table, Verdict};

/// One outcome for each relation in each row that it can be checked in, and for each other place.
pub(super) fn outcomes(table: &Table, claims: &Claims) -> Vec<Outcome> {
    let cells = Cells::of(table, claims);
    let related = claims.relations.iter().flat_map(|it| relation(&cells, it));
    let elsewhere = claims.elsewhere.iter().enumerate();
    related.chain(elsewhere.filter_map(|(n, it)| in_another_place(&cells, n, it))).collect()
}

fn relation(cells: &Cells, relation: &Relation) -> Vec<Outcome> {
    let statement = |name: &str, claim: String, printed: &str, source: Citation| {
        let what = format!("{} {name}", relation.kind());
        Statement { cells, what, claim, printed: printed.to_owned(), source }
    };
    let in_each_row = |check: &dyn Fn(Row) -> Option<Outcome>| -> Vec<Outcome> {
        cells.rows().chain(cells.total()).filter_map(check).collect()
    };
    let in_rows =
        |column: &str| -> Vec<Cell> { cells.rows().filter_map(|row| cells.cell(row, column)).collect() };
    match relation {
        Relation::Total { column } => {
            let whole = cells.total().and_then(|row| Some((row, cells.cell(row, column)?)));
            let Some((row, whole)) = whole else { return Vec::new() };
            let claim = format!("the total for “{column}” is {}.", whole.text);
            let statement = statement(column, claim, whole.text, cells.citation(row));
            vec![adds_up(statement, &in_rows(column), whole, Said::InTable)]
        }
        Relation::RowsMake { rows, is, column } => {
            let whole = cells.row(is).and_then(|row| Some((row, cells.cell(row, column)?)));
            let Some((row, whole)) = whole else { return Vec::new() };
            let parts = rows.iter().filter_map(|it| cells.cell(cells.row(it)?, column));
            let parts: Vec<Cell> = parts.collect();
            let claim = format!("“{is}” in “{column}” is {}, as the sum of other rows.", whole.text);
            let statement = statement(&format!("{is} {column}"), claim, whole.text, cells.citation(row));
            vec![adds_up(statement, &parts, whole, Said::InTable)]
        }
        Relation::TotalSaid { column, printed, value, source } => {
            let parts = in_rows(column);
            let unit = parts.first().map_or("", |it| it.unit);
            let whole = Cell { text: printed, unit, number: Printed::with(*value, printed) };
            let claim = format!("the text says {printed}.");
            let statement = statement(column, claim, printed, source.clone());
            vec![adds_up(statement, &parts, whole, Said::InText)]
        }
        Relation::Sum { of, is } => in_each_row(&|row| {
            let parts: Vec<Cell> = of.iter().filter_map(|it| cells.cell(row, it)).collect();
            let whole = cells.cell(row, is).filter(|_| parts.len() == of.len())?;
            let claim = claim_of_row(is, row, whole);
            let statement =
                statement(&format!("{is} {}", row.name()), claim, whole.text, cells.citation(row));
            Some(adds_up(statement, &parts, whole, Said::InTable))
        }),
        Relation::Share { of, r#in, is } => in_each_row(&|row| {
            let (part, whole) = (cells.cell(row, of)?, cells.cell(row, r#in)?);
            let said = cells.cell(row, is)?;
            let claim = claim_of_row(is, row, said);
            let statement = statement(&format!("{is} {}", row.name()), claim, said.text, cells.citation(row));
            Some(share(statement, part, whole, said))
        }),
        Relation::OnePercent { of, is } => in_each_row(&|row| {
            let (whole, said) = (cells.cell(row, of)?, cells.cell(row, is)?);
            let claim = claim_of_row(is, row, said);
            let statement = statement(row.name(), claim, said.text, cells.citation(row));
            Some(one_percent(statement, whole, said))
        }),
        Relation::Direction { from, to, is } => in_each_row(&|row| {
            let (before, after) = (cells.cell(row, from)?, cells.cell(row, to)?);
            let said = cells.cell(row, is)?;
            let claim = claim_of_row(is, row, said);
            let statement = statement(row.name(), claim, said.text, cells.citation(row));
            Some(arrow(statement, before, after, said))
        }),
    }
}

fn claim_of_row(column: &str, row: Row, said: Cell) -> String {
    format!("“{column}” of “{}” is {}.", row.name(), said.text)
}

fn in_another_place(cells: &Cells, n: usize, there: &CellElsewhere) -> Option<Outcome> {
    let row = if there.row == "total" { cells.total() } else { cells.row(&there.row) }?;
    let here = cells.cell(row, &there.column)?;
    let what = if n == 0 { "elsewhere".to_owned() } else { format!("elsewhere {}", n + 1) };
    let claim = format!(
        "“{}” in “{}” is {}, and {} in another place.",
        row.name(),
        there.column,
        here.text,
        there.printed
    );
    let statement =
        Statement { cells, what, claim, printed: here.text.to_owned(), source: cells.citation(row) };
    let other = there.value.and_then(|value| Printed::with(value, &there.printed));
    let mut outcome = match (here.number, other) {
        (None, _) => statement.malformed(here.text),
        (_, None) => statement.malformed(&there.printed),
        (Some(one), Some(other)) => match (agree(&one, &other), other.value.minus(one.value)) {
            (Some(agree), Some(apart)) => {
                let verdict = if agree { Verdict::Agrees } else { Verdict::Contradicts };
                let apart = words::number(Exact::size(apart), here.unit);
                let sentence = format!("The two differ by {apart}, which rounding does not explain.");
                let off = off(one.value, other.value);
                statement.outcome(WorkedOut { verdict, sentence, short: String::new(), off })
            }
            _ => statement.cannot(),
        },
    };
    outcome.readings[1] = Reading { text: there.printed.clone(), source: Some(there.source.clone()) };
    outcome.note = warnings(&[there.note.as_deref(), cells.table.note.as_deref()]);
    Some(outcome)
}
