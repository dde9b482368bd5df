//! Where to report a crime or get help, and how to reach the office.

use serde::{Deserialize, Serialize};

use crate::json::record;

/// What stands at the foot of every page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// Ways to report or get help, most urgent first.
    pub lines: Vec<HelpLine>,
    /// The office whose plan it is.
    pub office: Office,
    /// Where the "leave this site" button goes.
    pub exit_to: String,
}

record!(Help { lines, office, exit_to });

/// One way to report or get help.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// When to use it.
    pub title: String,
    /// What to do.
    pub text: String,
    /// A link: `tel:`, `https:` …
    pub href: Option<String>,
}

record!(HelpLine { title, text, href });

/// How to reach the office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Its postal address, line by line.
    pub address: Vec<String>,
    /// Its telephone number as printed.
    pub phone: String,
    /// Its e-mail address.
    pub email: String,
}

record!(Office { name, address, phone, email });
