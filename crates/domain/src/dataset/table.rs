//! Published tables, and whether what they add up to holds.

use serde::{Deserialize, Serialize};

use super::{Check, Citation};
use crate::json::record;
use crate::slug::Slug;

/// A published table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Stable id.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// The theme it belongs to, if any.
    pub theme: Option<Slug>,
    /// The pledges it bears on.
    pub pledges: Vec<Slug>,
    /// The column headings.
    pub columns: Vec<String>,
    /// The unit of each column: `text`, `GBP`, `GBP million`, `percent` or a plural noun.
    pub units: Vec<String>,
    /// The cells, as printed.
    pub rows: Vec<Vec<String>>,
    /// The row of totals, as printed.
    pub total: Option<Vec<String>>,
    /// Whether everything that the table claims of its own cells holds.
    pub check: Check,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed: the line of its first row.
    pub source: Citation,
}

record!(Table { id, title, theme, pledges, columns, units, rows, total, check, note, source });
