//! Pledges, their wordings and their statuses.

use serde::{Deserialize, Serialize};

use crate::json::{choice, record};
use crate::slug::Slug;

/// A promise of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pledge {
    /// Stable id, part of the address.
    pub id: Slug,
    /// The theme it belongs to.
    pub theme: Slug,
    /// The sub-theme, if the theme has any.
    pub subtheme: Option<Slug>,
    /// Its place in the plan, from 1.
    pub order: u32,
    /// Whether it can ever be finished.
    pub kind: Kind,
    /// The official wording, quoted exactly: the first of `wordings`.
    pub wording: String,
    /// Every place where the pledge is printed, exactly as printed there.
    pub wordings: Vec<Wording>,
    /// The promise in plain words.
    pub summary: String,
    /// Our reading of the published evidence.
    pub status: Status,
    /// Why it has this status, in one sentence.
    pub status_reason: String,
    /// The evidence that the status rests on.
    pub status_evidence: Vec<Slug>,
    /// The office's own status, when it publishes one.
    pub official_status: Option<String>,
    /// All published evidence about it, oldest first.
    pub evidence: Vec<Slug>,
    /// The published figures that bear on it.
    pub measures: Vec<Slug>,
    /// The places it or its evidence names.
    pub places: Vec<String>,
}

record!(Pledge {
    id,
    theme,
    subtheme,
    order,
    kind,
    wording,
    wordings,
    summary,
    status,
    status_reason,
    status_evidence,
    official_status,
    evidence,
    measures,
    places
});

/// Where and how a pledge is printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Which source.
    pub source: Slug,
    /// Which line of its file, from 1.
    pub line: u32,
    /// Letter for letter, slips included.
    pub text: String,
}

record!(Wording { source, line, text });

/// Whether a promise can ever be finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Something that can be done once: appoint, set up, commission.
    OneOff,
    /// Something that goes on: support, promote, tackle.
    Continuing,
}

choice!(Kind { "one-off" => OneOff, "continuing" => Continuing });

/// What the published sources say became of a pledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A one-off promise, and a cited source says it is done.
    Delivered,
    /// Cited evidence of work on it; continuing promises stay here.
    InProgress,
    /// Nothing in the published sources. A neutral answer, never a failure.
    NoUpdate,
}

choice!(Status { "delivered" => Delivered, "in-progress" => InProgress, "no-update" => NoUpdate });

impl Status {
    /// All statuses, in the order they are shown.
    pub const ALL: [Status; 3] = [Status::Delivered, Status::InProgress, Status::NoUpdate];

    /// The id in data and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Status::Delivered => "delivered",
            Status::InProgress => "in-progress",
            Status::NoUpdate => "no-update",
        }
    }

    /// The status with this id.
    pub fn from_id(id: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.id() == id)
    }
}

/// What a status means, in words for everyone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatusDefinition {
    /// Which status.
    pub id: Status,
    /// The word shown.
    pub name: String,
    /// What it means.
    pub definition: String,
}

record!(StatusDefinition { id, name, definition });
