//! Published tables, one cell a row.

use domain::dataset::{Dataset, Table};
use domain::figure;
use domain::slug::Slug;

use super::measures::VERDICTS;
use crate::open_data::column::Kind::{Choice, Id, Number, Text, Truth, Whole};
use crate::open_data::column::{always, cell, maybe, word};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

pub(super) static TABLES: SheetOf<Table> = SheetOf {
    about: About {
        name: "tables",
        title: "Published tables",
        row: "A table of a document. Its cells are in table-cells.csv.",
        key: &["id"],
        refers: &[refers(&["theme"], "themes")],
    },
    rows: |data| data.tables.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        always("title", Text, "What it shows.", |it| cell(&it.title)),
        maybe("theme", Id, "The theme: its id in themes.csv.", |it| cell(it.theme.as_ref())),
        always(
            "verdict",
            Choice(&VERDICTS),
            "Whether what the table claims of its own cells holds, such as its totals. The words mean what they mean in measures.csv.",
            |it| word(it.check.verdict),
        ),
        maybe(
            "recomputed_percent",
            Number,
            "The change worked out, in per cent, if the table claims one.",
            |it| cell(it.check.recomputed_percent),
        ),
        maybe("check_note", Text, "The verdict in words.", |it| cell(it.check.note.as_ref())),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.source.clone()),
};

/// One cell of a table, with all that says which.
pub(super) struct TableCell {
    table: Slug,
    row: u32,
    is_total: bool,
    row_name: Option<String>,
    column: u32,
    column_name: String,
    unit: Option<String>,
    printed: String,
}

fn cells(data: &Dataset) -> Vec<TableCell> {
    data.tables.iter().flat_map(cells_of).collect()
}

fn cells_of(table: &Table) -> Vec<TableCell> {
    let rows = table.rows.iter().map(|cells| (cells, false));
    let total = table.total.iter().map(|cells| (cells, true));
    let mut found = Vec::new();
    for ((cells, is_total), row) in rows.chain(total).zip(1..) {
        for (at, (printed, column)) in cells.iter().zip(1..).enumerate() {
            found.push(TableCell {
                table: table.id.clone(),
                row,
                is_total,
                row_name: cells.first().cloned(),
                column,
                column_name: table.columns.get(at).cloned().unwrap_or_default(),
                unit: table.units.get(at).cloned(),
                printed: printed.clone(),
            });
        }
    }
    found
}

/// The number in a cell, in the unit of its column.
fn value(printed: &str, unit: &str) -> Option<f64> {
    if unit == "text" {
        return None;
    }
    let number = figure::read(printed)?;
    let digits = printed.find(|it: char| it.is_ascii_digit()).unwrap_or(0);
    // Brackets and dashes may mean “less than nothing”, or something else: only a minus sign says so.
    let before = printed[..digits].trim_end_matches(['£', ' ']);
    let signed = match before.chars().next_back() {
        Some('-' | '−') => -number,
        Some('(' | '–' | '—') => return None,
        _ => number,
    };
    // In a column of millions, “£3.0 million” spells out what “3.0” leaves to the heading.
    let spelled_out = unit == "GBP million" && printed.contains(|it: char| it.is_alphabetic());
    Some(if spelled_out { signed / 1e6 } else { signed })
}

pub(super) static CELLS: SheetOf<TableCell> = SheetOf {
    about: About {
        name: "table-cells",
        title: "Cells of published tables",
        row: "One cell of a published table.",
        key: &["table", "row", "column"],
        refers: &[refers(&["table"], "tables")],
    },
    rows: cells,
    columns: &[
        always("table", Id, "The table: its id in tables.csv.", |it| cell(&it.table)),
        always("row", Whole, "The row, from 1. The headings are no row.", |it| cell(it.row)),
        always("is_total", Truth, "Whether this is the row of totals. Leave it out of sums.", |it| {
            cell(it.is_total)
        }),
        maybe("row_name", Text, "What stands in the first cell of the row.", |it| cell(it.row_name.as_ref())),
        always("column", Whole, "The column, from 1.", |it| cell(it.column)),
        maybe("column_name", Text, "The heading of the column.", |it| cell(&it.column_name)),
        maybe(
            "unit",
            Text,
            "The unit of the column: “GBP” for pounds, “GBP million”, “percent”, “text” for words, or what is counted.",
            |it| cell(it.unit.as_ref()),
        ),
        maybe("printed", Text, "The cell as the document prints it.", |it| cell(&it.printed)),
        maybe(
            "value",
            Number,
            "The number read, in the unit of the column. Empty in columns of words, and where what is printed is no number.",
            |it| cell(value(&it.printed, it.unit.as_deref().unwrap_or("text"))),
        ),
    ],
    cited: Cited::Never,
};

pub(super) static PLEDGES: SheetOf<Part<Slug>> = SheetOf {
    about: About {
        name: "table-pledges",
        title: "Which tables bear on which pledge",
        row: "A published table and a pledge that it bears on.",
        key: &["table", "pledge"],
        refers: &[refers(&["table"], "tables"), refers(&["pledge"], "pledges")],
    },
    rows: |data| data.tables.iter().flat_map(|it| parts(&it.id, &it.pledges)).collect(),
    columns: &[
        always("table", Id, "The table: its id in tables.csv.", |it| cell(&it.of)),
        always("pledge", Id, "The pledge: its id in pledges.csv.", |it| cell(&it.it)),
    ],
    cited: Cited::Never,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_cells() {
        #[track_caller]
        fn check(printed: &str, unit: &str, expected: Option<f64>) {
            assert_eq!(value(printed, unit), expected, "{printed:?} in {unit}");
        }
        check("1,429", "people", Some(1429.0));
        check("around 13,000", "text", None);
        check("£325,248", "GBP", Some(325_248.0));
        check("£150.6 million", "GBP", Some(150_600_000.0));
        check("103.3", "GBP million", Some(103.3));
        check("£3.0 million", "GBP million", Some(3.0));
        check("69.2", "percent", Some(69.2));
        check("-3.2%", "percent", Some(-3.2));
        check("−£1,500", "GBP", Some(-1500.0));
        check("(1,500)", "GBP", None);
        check("–", "people", None);
        check("", "people", None);
        check("10,50", "people", None);
        check("↓", "people", None);
        check("under-18s: 12", "people", None);
    }
}
