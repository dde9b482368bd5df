//! Where the published figures do not add up.

use serde::{Deserialize, Serialize};

use super::{Citation, Verdict};
use crate::json::{choice, record};
use crate::slug::Slug;

/// One place where the published figures do not add up. It is found by arithmetic when the
/// dataset is made, and says nothing about which reading is right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable id, part of the address.
    pub id: Slug,
    /// How far it does not hold.
    pub verdict: Verdict,
    /// What it is about.
    pub about: About,
    /// The measure or the table.
    pub subject: Slug,
    /// What is printed, in a sentence.
    pub printed: String,
    /// What the arithmetic gives, in a sentence.
    pub worked_out: String,
    /// Each reading with the place that prints it.
    pub readings: Vec<Reading>,
    /// A likely reading or a warning, labelled as such.
    pub note: Option<String>,
}

record!(Finding { id, verdict, about, subject, printed, worked_out, readings, note });

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A measure.
    Measure,
    /// A table.
    Table,
}

choice!(About { "measure" => Measure, "table" => Table });

/// One of the readings of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// What stands there, or what follows from it, in a few words.
    pub text: String,
    /// Where it is printed; none for what was worked out.
    pub source: Option<Citation>,
}

record!(Reading { text, source });
