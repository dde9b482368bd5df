//! Published figures, and whether their arithmetic holds.

use serde::{Deserialize, Serialize};

use super::Citation;
use super::evidence::shortest_or_null;
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
    /// The pledges it bears on.
    pub pledges: Vec<Slug>,
    /// What the document says changed.
    pub stated: Option<Stated>,
    /// Whether that holds.
    pub check: Check,
    /// What is probably meant where what is printed cannot be; never part of a sum or a chart.
    pub likely: Option<String>,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
    /// The other places that print the same, whether they agree or not.
    pub elsewhere: Vec<Elsewhere>,
}

record!(Measure {
    id,
    theme,
    subtheme,
    label,
    unit,
    better,
    points,
    pledges,
    stated,
    check,
    likely,
    note,
    source,
    elsewhere
});

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
    #[serde(serialize_with = "shortest_or_null")]
    pub value: Option<f64>,
    /// The number as the document prints it, with what qualifies it, such as `more than 50`.
    pub printed: Option<String>,
}

record!(Point { period, value, printed });

/// The change that a document states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// In per cent, without sign.
    #[serde(serialize_with = "shortest_or_null")]
    pub change_percent: Option<f64>,
    /// In the unit itself, without sign; percentage points for a percentage.
    #[serde(serialize_with = "shortest_or_null")]
    pub change: Option<f64>,
    /// Which way, if the document says so.
    pub direction: Option<Direction>,
    /// The words of the document.
    pub printed: String,
}

record!(Stated { change_percent, change, direction, printed });

/// Which way something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More than before.
    Up,
    /// Less than before.
    Down,
    /// As before.
    Same,
}

choice!(Direction { "up" => Up, "down" => Down, "same" => Same });

/// Another place that prints the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// The period of the point that it prints again, or `change` for the stated change.
    pub of: String,
    /// The number read; null where what is printed is no number.
    #[serde(serialize_with = "shortest_or_null")]
    pub value: Option<f64>,
    /// The number as printed there.
    pub printed: String,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
}

record!(Elsewhere { of, value, printed, note, source });

/// Whether a printed statement holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The answer.
    pub verdict: Verdict,
    /// The change worked out from before and after, in per cent; a fall is negative.
    #[serde(serialize_with = "shortest_or_null")]
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
