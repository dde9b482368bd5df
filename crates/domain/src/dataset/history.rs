//! What came before and around: the previous plan, events, inspections, national threats.

use serde::{Deserialize, Serialize};

use super::Citation;
use crate::json::{choice, record};
use crate::period::PartialDate;
use crate::slug::Slug;

/// A plan before this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PreviousPlan {
    /// Stable id.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// The years it covered.
    pub period: String,
    /// Its vision, quoted.
    pub vision: String,
    /// The outcomes it aimed at.
    pub outcomes: Vec<String>,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where its title is printed.
    pub title_source: Citation,
    /// Where its vision is printed.
    pub vision_source: Citation,
    /// Its priorities and what was reported of them.
    pub priorities: Vec<Priority>,
}

record!(PreviousPlan { id, title, period, vision, outcomes, note, title_source, vision_source, priorities });

/// A priority of a previous plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Its name.
    pub name: String,
    /// Its number in the document, if it has one.
    pub number: Option<u32>,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// What was reported.
    pub updates: Vec<Update>,
}

record!(Priority { name, number, note, updates });

/// Something reported of a priority.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// In plain words.
    pub summary: String,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
}

record!(Update { summary, note, source });

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Stable id.
    pub id: Slug,
    /// The date, as far as the source gives one.
    pub date: Option<PartialDate>,
    /// When, in words, where there is no date.
    pub period: Option<String>,
    /// What, in a few words.
    pub title: String,
    /// In plain words.
    pub summary: String,
    /// What kind of event.
    pub kind: EventKind,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
    /// Where else the same thing is printed.
    pub also_printed: Vec<Citation>,
}

record!(Event { id, date, period, title, summary, kind, note, source, also_printed });

/// What kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Anything else.
    Event,
    /// The Chief Constable was asked in public.
    PublicMeeting,
    /// People were asked what they think.
    Consultation,
}

choice!(EventKind {
    "event" => Event,
    "public-meeting" => PublicMeeting,
    "consultation" => Consultation,
});

/// What inspectors said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Inspection {
    /// Stable id.
    pub id: Slug,
    /// The heading it is printed under.
    pub area: String,
    /// In plain words.
    pub summary: String,
    /// What a reader must be warned of.
    pub note: Option<String>,
    /// Where it is printed.
    pub source: Citation,
}

record!(Inspection { id, area, summary, note, source });

/// A national threat that every force must be ready for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Threat {
    /// Stable id.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// What it means, in plain words.
    pub definition: String,
    /// Where it is printed.
    pub source: Citation,
}

record!(Threat { id, name, definition, source });
