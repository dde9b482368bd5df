//! What may be told of the answers.

use serde::{Deserialize, Serialize};

use crate::json::record;
use crate::slug::Slug;

/// `GET /api/v1/surveys/{id}/results`: counts only, and none that tells of a few people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultsV1 {
    /// Always [`super::SCHEMA`].
    pub schema: u32,
    /// Which survey.
    pub survey: Slug,
    /// Which version of it.
    pub survey_version: u32,
    /// The pledge that the answers are about, if the survey is about pledges.
    pub pledge: Option<Slug>,
    /// How many responses there are.
    pub responses: u32,
    /// How many of them are counted below: they are counted some at a time, so that no one's
    /// answers can be read off a change.
    pub counted: u32,
    /// Below so many counted responses nothing is told.
    pub least: u32,
    /// Counts from 1 to below this are not told.
    pub small: u32,
    /// The questions, in the order they are asked; none while there are too few responses.
    pub questions: Vec<QuestionResultsV1>,
}

record!(ResultsV1 { schema, survey, survey_version, pledge, responses, counted, least, small, questions });

/// The answers to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionResultsV1 {
    /// The question.
    pub id: Slug,
    /// One row; for a grid, its rows; for a ranking, `first` (who put it first) and `chosen` (who
    /// put it anywhere).
    pub rows: Vec<RowResultsV1>,
}

record!(QuestionResultsV1 { id, rows });

/// Counts that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RowResultsV1 {
    /// The row of a grid, or `first` or `chosen`; null where there is one row.
    pub id: Option<String>,
    /// How many answered; null if that is not told.
    pub answered: Option<u32>,
    /// Options and steps in the order of the survey; of a number, bands such as `1-50`; of a
    /// postcode, districts, the most frequent first, and `other`. None for texts and dates.
    pub counts: Vec<CountV1>,
}

record!(RowResultsV1 { id, answered, counts });

/// One count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountV1 {
    /// What is counted.
    pub id: String,
    /// How many; null if that is not told.
    pub count: Option<u32>,
}

record!(CountV1 { id, count });
