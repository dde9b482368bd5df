//! What came before: the previous plan, and events.

use serde::{Deserialize, Serialize};

use super::Citation;
use crate::json::record;
use crate::period::PartialDate;
use crate::slug::Slug;

/// A plan before this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// Its priorities and what was reported of them.
    pub priorities: Vec<Priority>,
}

record!(PreviousPlan { id, title, period, vision, outcomes, priorities });

/// A priority of a previous plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Priority {
    /// Its name.
    pub name: String,
    /// What was reported.
    pub updates: Vec<Update>,
}

record!(Priority { name, updates });

/// Something reported of a priority.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Update {
    /// In plain words.
    pub summary: String,
    /// Where it is printed.
    pub source: Citation,
}

record!(Update { summary, source });

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub date: PartialDate,
    /// What, in a few words.
    pub title: String,
    /// In plain words.
    pub summary: String,
    /// Where it is printed.
    pub source: Citation,
}

record!(Event { date, title, summary, source });
