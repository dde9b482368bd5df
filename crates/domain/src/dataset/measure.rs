//! Published figures and tables, and whether their arithmetic holds.

use serde::{Deserialize, Serialize};

use super::Citation;
use crate::json::{choice, record};
use crate::slug::Slug;

/// A published figure, usually before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Stable id, part of the address.
    pub id: Slug,
    /// The theme it belongs to, if any.
    pub theme: Option<Slug>,
    /// The sub-theme, if any.
    pub subtheme: Option<Slug>,
    /// What is counted.
    pub label: String,
    /// `GBP`, `percent`, or what is counted, in the plural.
    pub unit: String,
    /// Which direction is good, if the document says so.
    pub better: Better,
    /// The values, oldest first.
    pub points: Vec<Point>,
    /// What the document says changed.
    pub stated: Option<Stated>,
    /// Whether that holds.
    pub check: Check,
    /// Where it is printed.
    pub source: Citation,
}

record!(Measure { id, theme, subtheme, label, unit, better, points, stated, check, source });

/// Which direction of a measure is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    /// Less is good.
    Lower,
    /// More is good.
    Higher,
    /// The document does not say.
    Neither,
}

choice!(Better { "lower" => Lower, "higher" => Higher, "neither" => Neither });

/// A value at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// When, as the document says it.
    pub period: String,
    /// The number read; null where what is printed is no number.
    pub value: Option<f64>,
    /// The text in the document, where it differs from a plain reading.
    pub printed: Option<String>,
}

record!(Point { period, value, printed });

/// The change that a document states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// In per cent, without sign.
    pub change_percent: Option<f64>,
    /// `up`, `down` or `same`.
    pub direction: Option<String>,
}

record!(Stated { change_percent, direction });

/// Whether a printed statement holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The answer.
    pub verdict: Verdict,
    /// The change worked out from before and after, in per cent.
    pub recomputed_percent: Option<f64>,
    /// Why, in words.
    pub note: Option<String>,
}

record!(Check { verdict, recomputed_percent, note });

/// The answer of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It holds.
    Agrees,
    /// It holds only by cutting digits off.
    Rounding,
    /// It does not hold.
    Contradicts,
    /// What is printed is no number.
    Malformed,
    /// There is nothing to check it with.
    CannotCheck,
}

choice!(Verdict {
    "agrees" => Agrees,
    "rounding" => Rounding,
    "contradicts" => Contradicts,
    "malformed" => Malformed,
    "cannot-check" => CannotCheck,
});

/// A published table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Stable id.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// The column headings.
    pub columns: Vec<String>,
    /// The cells, as printed.
    pub rows: Vec<Vec<String>>,
    /// The row of totals, as printed.
    pub total: Option<Vec<String>>,
    /// Whether the total equals its rows.
    pub check: Check,
    /// Where it is printed.
    pub source: Citation,
}

record!(Table { id, title, columns, rows, total, check, source });
