use super::definition::Definition;
use crate::slug::Slug;

/// Answers that have passed every check. There is no other way to have one.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    pub(super) survey: Slug,
    pub(super) version: u32,
    pub(super) pledge: Option<Slug>,
    pub(super) answers: Vec<(Slug, Value)>,
}

/// An answer that has passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One option, or one step of a scale.
    Choice(Slug),
    /// Options in the order of the survey; for a ranking, in the order given.
    Choices(Vec<Slug>),
    /// The step for each row that was answered, in the order of the survey.
    Grid(Vec<(Slug, Slug)>),
    /// A number.
    Number(i32),
    /// Words, the first part of a postcode, or a day such as `2026-11-01`.
    Text(String),
}

impl Response {
    /// Which survey it answers.
    pub fn survey(&self) -> &Slug {
        &self.survey
    }

    /// Which version of it.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The pledge it is about, if the survey is about pledges.
    pub fn pledge(&self) -> Option<&Slug> {
        self.pledge.as_ref()
    }

    /// The answers, in the order of the questions. What was left out is not there.
    pub fn answers(&self) -> &[(Slug, Value)] {
        &self.answers
    }

    /// The answer to a question.
    pub fn answer(&self, question: &str) -> Option<&Value> {
        self.answers.iter().find(|(id, _)| id.as_str() == question).map(|(_, value)| value)
    }

    /// Each question that was asked with its answer in the words of the survey, one text a line;
    /// no lines where it was left out.
    pub fn in_words<'a>(&self, definition: &'a Definition) -> Vec<(&'a str, Vec<String>)> {
        let answers =
            self.answers.iter().map(|(id, value)| (id.as_str().to_owned(), value.as_given())).collect();
        let visible = super::visible::Visible::after(definition, &answers);
        let shown = definition.questions().iter().enumerate().filter(|(place, _)| visible.question(*place));
        shown
            .map(|(_, it)| {
                let lines = self.answer(it.id.as_str()).map(|value| value.in_words(&it.kind));
                (it.title.as_str(), lines.unwrap_or_default())
            })
            .collect()
    }
}
