//! The money: which figures tell of it, and each sum once.

use serde::{Deserialize, Serialize};

use super::Citation;
use super::evidence::shortest;
use crate::json::{choice, record};
use crate::slug::Slug;

/// Where the pages about money find their figures, and every sum of money, each counted once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// The measure of the police precept for a Band D home.
    pub precept_measure: Option<Slug>,
    /// The table that compares the precept with other areas.
    pub precept_table: Option<Slug>,
    /// The table that compares funding with other forces.
    pub funding_table: Option<Slug>,
    /// The measures of the budget, the largest first.
    pub budget_measures: Vec<Slug>,
    /// The tables of grants and how they were shared out.
    pub grant_tables: Vec<Slug>,
    /// Every sum, once.
    pub items: Vec<MoneyItem>,
}

record!(Money { precept_measure, precept_table, funding_table, budget_measures, grant_tables, items });

/// A sum of money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoneyItem {
    /// Stable id.
    pub id: Slug,
    /// What it is for.
    pub label: String,
    /// In pounds.
    #[serde(serialize_with = "shortest")]
    pub value: f64,
    /// As printed.
    pub printed: String,
    /// When, as the document says it.
    pub period: String,
    /// What became of it.
    pub kind: MoneyKind,
    /// The theme it belongs to; none where it serves several.
    pub theme: Option<Slug>,
    /// The pledges it bears on.
    pub pledges: Vec<Slug>,
    /// The evidence that tells of it.
    pub evidence: Vec<Slug>,
    /// The larger sum that it is a part of; a part is never counted beside its whole.
    pub part_of: Option<Slug>,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
    /// The other places that print it.
    pub elsewhere: Vec<MoneyElsewhere>,
}

record!(MoneyItem {
    id,
    label,
    value,
    printed,
    period,
    kind,
    theme,
    pledges,
    evidence,
    part_of,
    note,
    source,
    elsewhere
});

/// What became of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MoneyKind {
    /// Won from someone else.
    Secured,
    /// Paid.
    Spent,
    /// Meant for a use.
    SetAside,
}

choice!(MoneyKind { "secured" => Secured, "spent" => Spent, "set-aside" => SetAside });

/// Another place that prints a sum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoneyElsewhere {
    /// In pounds.
    #[serde(serialize_with = "shortest")]
    pub value: f64,
    /// As printed there.
    pub printed: String,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where.
    pub source: Citation,
}

record!(MoneyElsewhere { value, printed, note, source });

/// Where the page about officers and staff finds its figures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Workforce {
    /// The table of numbers by role and year.
    pub table: Option<Slug>,
    /// What else is said of numbers.
    pub measures: Vec<Slug>,
}

record!(Workforce { table, measures });
