//! What goes over the network, version 1. Fields are only ever added.

mod answer;
mod check;
mod id;
mod receipt;
mod results;

pub use answer::AnswerV1;
pub use check::Received;
pub use id::{BadId, ResponseId};
pub use receipt::{FieldError, FieldErrors, Receipt, Refusal};
pub use results::{CountV1, QuestionResultsV1, ResultsV1, RowResultsV1};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::response::Response;
use crate::json::Writer;
use crate::moment::Moment;
use crate::slug::Slug;

/// The shape that this code writes and reads.
pub const SCHEMA: u32 = 1;

/// `PUT /api/v1/responses/{id}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseV1 {
    /// Always [`SCHEMA`].
    pub schema: u32,
    /// Made once, where the answers were given; the same as in the address.
    pub id: ResponseId,
    /// Which survey.
    pub survey: Slug,
    /// Which version of it.
    pub survey_version: u32,
    /// The pledge it is about, if the survey is about pledges.
    #[serde(default)]
    pub pledge: Option<Slug>,
    /// When it was answered, by the clock of the device, such as `2026-11-21T12:00:00Z`.
    pub answered_at: String,
    /// The answers by the ids of their questions.
    pub answers: BTreeMap<String, AnswerV1>,
    /// Room for answers that only the office can open.
    #[serde(default)]
    pub sealed: Option<String>,
}

impl ResponseV1 {
    /// A response on its way.
    pub fn new(id: ResponseId, answered_at: Moment, response: &Response) -> ResponseV1 {
        let answers = response.answers().iter();
        ResponseV1 {
            schema: SCHEMA,
            id,
            survey: response.survey().clone(),
            survey_version: response.version(),
            pledge: response.pledge().cloned(),
            answered_at: answered_at.to_string(),
            answers: answers.map(|(id, value)| (id.as_str().to_owned(), AnswerV1::of(value))).collect(),
            sealed: None,
        }
    }

    /// As JSON: the same content is the same text.
    pub fn to_json(&self) -> String {
        Writer::text(|json| {
            json.object(|json| {
                json.name("schema").number(i64::from(self.schema));
                json.name("id").string(self.id.as_str());
                json.name("survey").string(self.survey.as_str());
                json.name("survey_version").number(i64::from(self.survey_version));
                json.name("pledge").optional(self.pledge.as_ref().map(Slug::as_str));
                json.name("answered_at").string(&self.answered_at);
                json.name("answers").object(|json| {
                    for (question, answer) in &self.answers {
                        answer.write(json.name(question));
                    }
                });
                json.name("sealed").optional(self.sealed.as_deref());
            });
        })
    }
}
