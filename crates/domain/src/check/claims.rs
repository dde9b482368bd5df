//! What a table claims of its own cells, to be checked by arithmetic: every relation that should
//! hold, whether it does or not.

use serde::Deserialize;

use crate::dataset::Citation;

/// The claims of one table, and where its rows are printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims {
    /// The relations that should hold.
    pub relations: Vec<Relation>,
    /// The line of each row.
    pub row_lines: Vec<u32>,
    /// The line of the row of totals.
    pub total_line: Option<u32>,
    /// The other places that print the value of a cell.
    pub elsewhere: Vec<CellElsewhere>,
}

/// A relation between cells that should hold. Rows are named by their first cell.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Relation {
    /// The row of totals has the sum of the rows.
    Total {
        /// In which column.
        column: String,
    },
    /// In each row, some columns add up to another.
    Sum {
        /// The columns that are added up.
        of: Vec<String>,
        /// The column with their sum.
        is: String,
    },
    /// In each row, a column says what percentage one column is of another.
    Share {
        /// The column with the part.
        of: String,
        /// The column with the whole.
        r#in: String,
        /// The column with the percentage.
        is: String,
    },
    /// In each row, a column has one hundredth of another.
    OnePercent {
        /// The column with the whole.
        of: String,
        /// The column with one per cent of it.
        is: String,
    },
    /// Some rows add up to another row.
    RowsMake {
        /// The rows that are added up.
        rows: Vec<String>,
        /// The row with their sum.
        is: String,
        /// In which column.
        column: String,
    },
    /// A text says what all rows add up to.
    TotalSaid {
        /// In which column.
        column: String,
        /// The sum as printed there.
        printed: String,
        /// The sum as read.
        value: f64,
        /// Where it is printed.
        source: Citation,
    },
    /// In each row, an arrow says which way it went from one column to another.
    Direction {
        /// The column before.
        from: String,
        /// The column after.
        to: String,
        /// The column with the arrow.
        is: String,
    },
}

/// Another place that prints the value of a cell.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CellElsewhere {
    /// The first cell of the row, or `total` for the row of totals.
    pub row: String,
    /// The column.
    pub column: String,
    /// The number read; null where what is printed is no number.
    pub value: Option<f64>,
    /// The number as printed there.
    pub printed: String,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
}

impl Relation {
    /// What it is called in the record, and in the ids of findings.
    pub fn kind(&self) -> &'static str {
        match self {
            Relation::Total { .. } => "total",
            Relation::Sum { .. } => "sum",
            Relation::Share { .. } => "share",
            Relation::OnePercent { .. } => "one-percent",
            Relation::RowsMake { .. } => "rows-make",
            Relation::TotalSaid { .. } => "total-said",
            Relation::Direction { .. } => "direction",
        }
    }

    /// The columns it names, each with the field that names it.
    pub fn columns(&self) -> Vec<(String, &str)> {
        let field = |name: &str| name.to_owned();
        match self {
            Relation::Total { column }
            | Relation::RowsMake { column, .. }
            | Relation::TotalSaid { column, .. } => vec![(field("column"), column)],
            Relation::Sum { of, is } => {
                let parts = of.iter().enumerate().map(|(n, it)| (format!("of[{n}]"), it.as_str()));
                parts.chain([(field("is"), is.as_str())]).collect()
            }
            Relation::Share { of, r#in, is } => {
                vec![(field("of"), of), (field("in"), r#in), (field("is"), is)]
            }
            Relation::OnePercent { of, is } => vec![(field("of"), of), (field("is"), is)],
            Relation::Direction { from, to, is } => {
                vec![(field("from"), from), (field("to"), to), (field("is"), is)]
            }
        }
    }

    /// The rows it names, each with the field that names it.
    pub fn rows(&self) -> Vec<(String, &str)> {
        let Relation::RowsMake { rows, is, .. } = self else { return Vec::new() };
        let parts = rows.iter().enumerate().map(|(n, it)| (format!("rows[{n}]"), it.as_str()));
        parts.chain([("is".to_owned(), is.as_str())]).collect()
    }
}
