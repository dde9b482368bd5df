//! From answers as they were given to a response. The app runs this for kindness, the collector
//! for safety.

mod choices;
mod typed;

use super::definition::{Definition, Kind, Page, Question};
use super::draft::Draft;
use super::given::{Answers, Given};
use super::response::{Response, Value};
use super::visible::Visible;
use crate::dataset::survey::About;
use crate::slug::Slug;

/// What is wrong with an answer, in words for the person who gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which question; `pledge` where it is the pledge that is missing.
    pub question: String,
    /// Which row of a grid, or which part of a date.
    pub part: Option<String>,
    /// What to do.
    pub message: String,
}

impl Problem {
    /// The id of the field that the message leads to: the question's, or `question-part`. A list of
    /// choices has it at its first choice.
    pub fn field(&self) -> String {
        match &self.part {
            Some(part) => format!("{}-{part}", self.question),
            None => self.question.clone(),
        }
    }
}

/// Problems of one question as they are found.
struct Problems<'a> {
    question: &'a Question,
    list: &'a mut Vec<Problem>,
}

impl Problems<'_> {
    fn add(&mut self, message: impl Into<String>) {
        self.add_to(None, message);
    }

    /// There is no answer, and there must be one.
    fn add_missing(&mut self) {
        let Question { missing, kind, .. } = self.question;
        self.add(missing.clone().unwrap_or_else(|| when_missing(kind).to_owned()));
    }

    fn add_to(&mut self, part: Option<&str>, message: impl Into<String>) {
        self.list.push(Problem {
            question: self.question.id.as_str().to_owned(),
            part: part.map(str::to_owned),
            message: message.into(),
        });
    }
}

/// All answers, in the order of the questions.
pub(super) fn response(
    definition: &Definition,
    pledge: Option<&Slug>,
    answers: &Answers,
) -> Result<Response, Vec<Problem>> {
    let visible = Visible::after(definition, answers);
    let (mut values, mut problems) = (Vec::new(), Vec::new());
    if (definition.about() == About::Pledge) != pledge.is_some() {
        let message = match pledge {
            None => "Open this survey from the page of a pledge",
            Some(_) => "Open this survey from the list of surveys",
        };
        problems.push(Problem { question: "pledge".to_owned(), part: None, message: message.to_owned() });
    }
    for (place, it) in definition.questions().iter().enumerate() {
        if visible.question(place)
            && let Some(value) = question(it, answers.get(it.id.as_str()), &mut problems)
        {
            values.push((it.id.clone(), value));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let (survey, version) = (definition.id().clone(), definition.version());
    Ok(Response { survey, version, pledge: pledge.cloned(), answers: values })
}

/// What is wrong on one page.
pub(super) fn page(definition: &Definition, page: &Page, answers: &Answers) -> Vec<Problem> {
    let visible = Visible::after(definition, answers);
    let mut problems = Vec::new();
    for (place, it) in page.questions.clone().zip(definition.questions_of(page)) {
        if visible.question(place) {
            question(it, answers.get(it.id.as_str()), &mut problems);
        }
    }
    problems
}

/// The value of one answer; `None` if there is none, which is a problem where there must be.
fn question(question: &Question, given: Option<&Given>, list: &mut Vec<Problem>) -> Option<Value> {
    let mut problems = Problems { question, list };
    let Some(given) = given.filter(|given| !given.is_blank()) else {
        if question.required {
            match &question.kind {
                Kind::Grid { rows, .. } => {
                    rows.iter().for_each(|row| choices::row_is_missing(row, &mut problems))
                }
                _ => problems.add_missing(),
            }
        }
        return None;
    };
    match &question.kind {
        Kind::Single { .. } | Kind::Scale { .. } => choices::one(given, &mut problems),
        Kind::Several { options, at_least, at_most } => {
            choices::several(given, options, *at_least, *at_most, &mut problems)
        }
        Kind::Ranking { options, at_least, at_most } => {
            choices::ranking(given, options, *at_least, *at_most, &mut problems)
        }
        Kind::Grid { rows, .. } => choices::grid(given, rows, &mut problems),
        Kind::Number { min, max, .. } => typed::number(given, *min, *max, &mut problems),
        Kind::Text { max_length, long } => typed::text(given, *max_length, *long, &mut problems),
        Kind::PostcodeDistrict => typed::postcode(given, &mut problems),
        Kind::Date => typed::date(given, &mut problems),
    }
}

impl Draft {
    /// The answer to a question in the words of the survey, one text a line; none while there is none
    /// that passes.
    pub fn in_words(&self, question: &Question) -> Vec<String> {
        let value = self::question(question, self.given(question), &mut Vec::new());
        value.map(|it| it.in_words(&question.kind)).unwrap_or_default()
    }
}

impl Question {
    /// How many more characters may be typed, below nought if there are too many; `None` where they are
    /// not counted.
    pub fn characters_left(&self, text: &str) -> Option<isize> {
        match self.kind {
            Kind::Text { max_length, long } => Some(typed::left(text, max_length, long)),
            _ => None,
        }
    }
}

fn when_missing(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single { .. } | Kind::Scale { .. } | Kind::Grid { .. } => "Select an answer",
        Kind::Several { .. } => "Select at least one answer",
        Kind::Ranking { .. } => "Put your choices in order",
        Kind::Number { .. } => "Enter a number",
        Kind::Text { .. } => "Enter your answer",
        Kind::PostcodeDistrict => typed::POSTCODE,
        Kind::Date => "Enter a date",
    }
}
