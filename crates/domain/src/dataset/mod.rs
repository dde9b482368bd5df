//! The open dataset (`plan.json`), exactly as it is written and read.
//!
//! These types mark a border: their field names are a public contract. Fields may be added,
//! none renamed.

mod evidence;
mod finding;
mod help;
mod history;
mod measure;
mod money;
mod pledge;
mod source;
pub mod survey;
mod table;
mod theme;
mod words;

pub use evidence::{Evidence, Figure};
pub use finding::{About, Finding, Reading};
pub use help::{Help, HelpLine, Office};
pub use history::{Event, EventKind, Inspection, PreviousPlan, Priority, Threat, Update};
pub use measure::{Better, Check, Direction, Elsewhere, Measure, Point, Stated, Verdict};
pub use money::{Money, MoneyElsewhere, MoneyItem, MoneyKind, Workforce};
pub use pledge::{Kind, Pledge, Status, StatusDefinition, Wording};
pub use source::{Citation, Section, Source};
pub use table::Table;
pub use theme::{Subtheme, Theme};
pub use words::{SearchWords, Term};

use serde::{Deserialize, Serialize};

use crate::json::record;
use crate::period::PartialDate;
use crate::slug::Slug;

/// The shape of the dataset that this code writes and reads.
pub const SCHEMA: u32 = 1;

/// One office's plan with all that has been published about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    /// Always [`SCHEMA`].
    pub schema: u32,
    /// Which plan this is.
    pub plan: PlanInfo,
    /// The documents that everything is read from.
    pub sources: Vec<Source>,
    /// The plan's themes, in its own order.
    pub themes: Vec<Theme>,
    /// What each status means.
    pub statuses: Vec<StatusDefinition>,
    /// Every distinct pledge, in the order of the plan.
    pub pledges: Vec<Pledge>,
    /// Every published achievement.
    pub evidence: Vec<Evidence>,
    /// Every published figure, with its check.
    pub measures: Vec<Measure>,
    /// Every published table, with its check.
    pub tables: Vec<Table>,
    /// Every place where the published figures do not add up, the most important first.
    pub findings: Vec<Finding>,
    /// The money.
    pub money: Money,
    /// Officers and staff.
    pub workforce: Workforce,
    /// The plans before this one.
    pub previous_plans: Vec<PreviousPlan>,
    /// What happened, oldest first; what has no date comes last.
    pub events: Vec<Event>,
    /// What inspectors said.
    pub inspections: Vec<Inspection>,
    /// The national threats.
    pub threats: Vec<Threat>,
    /// Terms and acronyms that are explained where they stand.
    pub glossary: Vec<Term>,
    /// What residents say for what the plan says.
    pub search_words: Vec<SearchWords>,
    /// Where to report a crime or get help, and how to reach the office.
    pub help: Help,
}

record!(Dataset {
    schema,
    plan,
    sources,
    themes,
    statuses,
    pledges,
    evidence,
    measures,
    tables,
    findings,
    money,
    workforce,
    previous_plans,
    events,
    inspections,
    threats,
    glossary,
    search_words,
    help
});

/// Which plan this is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanInfo {
    /// Stable id, such as `anyshire-2021-25`.
    pub id: Slug,
    /// The plan's title, such as `Police and Crime Plan`.
    pub title: String,
    /// Whose plan it is.
    pub organisation: String,
    /// The area it is for, in the words residents use.
    pub area: String,
    /// The years it covers, as shown.
    pub period: String,
    /// The last day that the published evidence covers.
    pub data_as_of: PartialDate,
    /// Searches offered to visitors who do not know what to look for.
    pub suggested_searches: Vec<String>,
}

record!(PlanInfo { id, title, organisation, area, period, data_as_of, suggested_searches });
