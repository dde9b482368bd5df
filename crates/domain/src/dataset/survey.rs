//! Surveys (`surveys.json`), as they are written by hand and read by the app and the collector.
//!
//! What stands here may still be wrong: [`crate::survey::Definition`] is the type that is not.

use serde::{Deserialize, Serialize};

use super::Citation;
use crate::json::{choice, record};
use crate::slug::Slug;

/// All surveys of a site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Surveys {
    /// Always [`super::SCHEMA`].
    pub schema: u32,
    /// The surveys, by their ids.
    pub surveys: Vec<Survey>,
}

record!(Surveys { schema, surveys });

/// One survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Stable id, part of the address.
    pub id: Slug,
    /// From 1; one more with each change of what is asked.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// What it is about, in two plain sentences.
    pub summary: String,
    /// The first day it can be answered, such as `2026-11-01`. Days begin at midnight UTC.
    pub opens: String,
    /// The last day it can be answered, all of it.
    pub closes: String,
    /// How many minutes it takes.
    pub minutes: u32,
    /// Where the sources say that this was or will be asked.
    pub source: Option<Citation>,
    /// What the answers are counted against.
    pub about: About,
    /// The questions, page by page.
    pub pages: Vec<Page>,
    /// Questions about who is answering, all optional, each on a page of its own after the rest.
    pub equality: Vec<Question>,
    /// What is collected, why, who sees it and how long it is kept; one text a paragraph.
    pub notice: Vec<String>,
}

record!(Survey {
    id,
    version,
    title,
    summary,
    opens,
    closes,
    minutes,
    source,
    about,
    pages,
    equality,
    notice
});

/// What the answers to a survey are counted against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The plan or the area as a whole.
    Plan,
    /// The pledge whose page it was opened from.
    Pledge,
}

choice!(About { "plan" => Plan, "pledge" => Pledge });

/// Questions that are asked together: mostly one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Stable id within the survey, part of the address.
    pub id: Slug,
    /// A heading, where there is more than one question.
    pub title: Option<String>,
    /// When it is shown; always, if not said.
    pub show_if: Option<Condition>,
    /// What is asked.
    pub questions: Vec<Question>,
}

record!(Page { id, title, show_if, questions });

/// A question. Which fields it has depends on its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable id within the survey.
    pub id: Slug,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The question as asked.
    pub title: String,
    /// Help with answering. A question that takes free text warns here against naming people.
    pub hint: Option<String>,
    /// Whether it must be answered.
    #[serde(default)]
    pub required: bool,
    /// What someone is told who has to answer and did not, such as `Select how safe you feel`.
    pub missing: Option<String>,
    /// When it is shown; always, if not said.
    pub show_if: Option<Condition>,
    /// single, several, ranking: what can be chosen.
    #[serde(default)]
    pub options: Vec<AnswerOption>,
    /// several, ranking: the fewest that must be chosen.
    pub at_least: Option<u32>,
    /// several, ranking: the most that can be chosen.
    pub at_most: Option<u32>,
    /// grid: what is judged.
    #[serde(default)]
    pub rows: Vec<Label>,
    /// scale, grid: how it can be judged, in order.
    #[serde(default)]
    pub scale: Vec<Label>,
    /// number: the smallest.
    pub min: Option<i32>,
    /// number: the largest.
    pub max: Option<i32>,
    /// number: what is counted, such as `people`.
    pub unit: Option<String>,
    /// short-text, long-text: the most characters.
    pub max_length: Option<u32>,
}

record!(Question {
    id,
    kind,
    title,
    hint,
    required,
    missing,
    show_if,
    options,
    at_least,
    at_most,
    rows,
    scale,
    min,
    max,
    unit,
    max_length
});

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One of the options.
    Single,
    /// Any of the options.
    Several,
    /// One step of a scale.
    Scale,
    /// One step of a scale for each row.
    Grid,
    /// Options in order, the most important first.
    Ranking,
    /// A whole number.
    Number,
    /// A line of text.
    ShortText,
    /// Lines of text.
    LongText,
    /// The first part of a postcode.
    PostcodeDistrict,
    /// A day.
    Date,
}

impl QuestionKind {
    /// All of them.
    pub const ALL: [QuestionKind; 10] = [
        QuestionKind::Single,
        QuestionKind::Several,
        QuestionKind::Scale,
        QuestionKind::Grid,
        QuestionKind::Ranking,
        QuestionKind::Number,
        QuestionKind::ShortText,
        QuestionKind::LongText,
        QuestionKind::PostcodeDistrict,
        QuestionKind::Date,
    ];
}

choice!(QuestionKind {
    "single" => Single,
    "several" => Several,
    "scale" => Scale,
    "grid" => Grid,
    "ranking" => Ranking,
    "number" => Number,
    "short-text" => ShortText,
    "long-text" => LongText,
    "postcode-district" => PostcodeDistrict,
    "date" => Date
});

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// Stable id within the question.
    pub id: Slug,
    /// What it says.
    pub label: String,
    /// Whether it rules out the others, such as `None of these`.
    #[serde(default)]
    pub exclusive: bool,
}

record!(AnswerOption { id, label, exclusive });

/// A row of a grid, or a step of a scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Stable id within the question.
    pub id: Slug,
    /// What it says.
    pub label: String,
}

record!(Label { id, label });

/// When something is shown: `question` with `any_of`, or one of `all`, `any` and `not`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// An earlier question of kind single, several or scale …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Slug>,
    /// … is answered with any of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any_of: Option<Vec<Slug>>,
    /// All of these hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<Vec<Condition>>,
    /// At least one of these holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<Vec<Condition>>,
    /// This does not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<Condition>>,
}

record!(Condition { question, any_of, all, any, not });
