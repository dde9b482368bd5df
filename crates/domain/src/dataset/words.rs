//! Words: those we explain, and those that residents use for others.

use serde::{Deserialize, Serialize};

use crate::json::record;

/// A term or acronym with its meaning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term as it is usually written.
    pub term: String,
    /// Other ways it is written.
    pub also: Vec<String>,
    /// What it means, in plain words.
    pub definition: String,
}

record!(Term { term, also, definition });

/// Words that people say, and the plan's words for the same thing.
/// Searching for any of `say` also finds `means`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SearchWords {
    /// What residents type.
    pub say: Vec<String>,
    /// What the plan writes.
    pub means: Vec<String>,
}

record!(SearchWords { say, means });
