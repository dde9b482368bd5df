//! What is kept, as the databases hold it.

use std::collections::{HashMap, HashSet};

/// A response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its place in the order in which responses came, over all surveys. The store gives it one.
    pub arrival: i64,
    /// Made by the client: 36 characters.
    pub id: String,
    /// Its survey.
    pub survey: String,
    /// In which version.
    pub survey_version: i64,
    /// The pledge it is about.
    pub pledge: Option<String>,
    /// Seconds since 1970, by the client's clock.
    pub answered_at: i64,
    /// The same by ours.
    pub received_at: i64,
    /// SHA-256 of the content, in hex.
    pub digest: String,
    /// JSON.
    pub answers: String,
}

/// A row as a database gives it, by the order of [`COLUMNS`].
pub type Columns = (i64, String, String, i64, Option<String>, i64, i64, String, String);

/// What to ask a database for.
pub const COLUMNS: &str =
    "arrival, id, survey, survey_version, pledge, answered_at, received_at, digest, answers";

impl From<Columns> for Row {
    fn from(columns: Columns) -> Row {
        let (arrival, id, survey, survey_version, pledge, answered_at, received_at, digest, answers) =
            columns;
        Row { arrival, id, survey, survey_version, pledge, answered_at, received_at, digest, answers }
    }
}

/// What came of keeping a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was not there before, and is now.
    New,
    /// The same was there already, since that second.
    Repeat {
        /// When it came first.
        received_at: i64,
    },
    /// Something else is kept under its id, and stays.
    Conflict,
}

/// What tells a repeat from something else under the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its id.
    pub id: String,
    /// Of its content.
    pub digest: String,
    /// Since when it is kept.
    pub received_at: i64,
}

impl From<(String, String, i64)> for Seen {
    fn from((id, digest, received_at): (String, String, i64)) -> Seen {
        Seen { id, digest, received_at }
    }
}

impl Seen {
    /// What another row with this digest, under the same id, would be.
    pub fn outcome(&self, digest: &str) -> Outcome {
        if self.digest == digest {
            Outcome::Repeat { received_at: self.received_at }
        } else {
            Outcome::Conflict
        }
    }
}

/// How much is kept for a survey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How many.
    pub count: i64,
    /// The arrival of the first; 0 if there is none.
    pub first: i64,
    /// The arrival of the last.
    pub last: i64,
}

impl From<(i64, i64, i64)> for State {
    fn from((count, first, last): (i64, i64, i64)) -> State {
        State { count, first, last }
    }
}

/// Says of each row what came of it, from the ids that were new and what was there for the others.
pub fn outcomes(rows: &[Row], new: &[String], seen: Vec<(String, String, i64)>) -> Vec<Outcome> {
    let seen: HashMap<String, Seen> = seen.into_iter().map(|it| (it.0.clone(), it.into())).collect();
    let new: HashSet<&str> = new.iter().map(String::as_str).collect();
    let outcome = |row: &Row| match seen.get(&row.id) {
        _ if new.contains(row.id.as_str()) => Outcome::New,
        Some(seen) => seen.outcome(&row.digest),
        // It was there when we wrote and gone when we looked: deleted in between, for its age.
        None => Outcome::Conflict,
    };
    rows.iter().map(outcome).collect()
}
