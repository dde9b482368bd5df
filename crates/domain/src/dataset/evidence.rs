//! Published achievements and the figures in them.

use serde::{Deserialize, Serialize};

use super::Citation;
use crate::json::record;
use crate::period::{PartialDate, Period};
use crate::slug::Slug;

/// One published achievement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Stable id.
    pub id: Slug,
    /// The theme it is shown on.
    pub theme: Slug,
    /// The sub-theme, if the theme has any.
    pub subtheme: Option<Slug>,
    /// What was published, in plain words.
    pub summary: String,
    /// When it happened.
    pub period: Period,
    /// The date, as far as the source gives one.
    pub date: Option<PartialDate>,
    /// The pledges it is about; none where the documents tie it to none.
    pub pledges: Vec<Slug>,
    /// Where the source prints it under another heading: that pledge's id, or the heading's words
    /// if it is no pledge.
    pub printed_under: Option<String>,
    /// The figures in it.
    pub figures: Vec<Figure>,
    /// The places it names.
    pub places: Vec<String>,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
    /// Where else the same thing is printed.
    pub also_printed: Vec<Citation>,
}

record!(Evidence {
    id,
    theme,
    subtheme,
    summary,
    period,
    date,
    pledges,
    printed_under,
    figures,
    places,
    note,
    source,
    also_printed
});

/// A figure, as read and as printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The number read.
    #[serde(serialize_with = "shortest")]
    pub value: f64,
    /// `GBP`, `percent`, or what is counted, in the plural.
    pub unit: String,
    /// What the number is of.
    pub label: String,
    /// The text of the number as it stands in the source.
    pub printed: String,
}

record!(Figure { value, unit, label, printed });

/// Writes 463 rather than 463.0: a whole number is read as one by every spreadsheet.
pub(super) fn shortest<S: serde::Serializer>(value: &f64, to: S) -> Result<S::Ok, S::Error> {
    // Beyond this, not every whole number has its own 64-bit float.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        to.serialize_i64(*value as i64)
    } else {
        to.serialize_f64(*value)
    }
}

/// The same for a number that need not be there.
pub(super) fn shortest_or_null<S: serde::Serializer>(value: &Option<f64>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => shortest(value, to),
        None => to.serialize_none(),
    }
}
