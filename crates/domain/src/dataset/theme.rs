//! The themes and sub-themes of a plan.

use serde::{Deserialize, Serialize};

use crate::json::record;
use crate::slug::Slug;

/// One of the plan's themes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Stable id, part of the address.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// What it is about, in one or two plain sentences.
    pub summary: String,
    /// Its parts, in the plan's order; many themes have none.
    pub subthemes: Vec<Subtheme>,
}

record!(Theme { id, name, summary, subthemes });

/// A part of a theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Subtheme {
    /// Stable id, part of the address.
    pub id: Slug,
    /// Its name.
    pub name: String,
}

record!(Subtheme { id, name });
