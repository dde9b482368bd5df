//! From what came over the network to a response: the same check as in the browser, and no
//! answers besides.

use std::collections::BTreeMap;

use super::{AnswerV1, FieldError, ResponseId, ResponseV1, SCHEMA};
use crate::moment::Moment;
use crate::rules::excerpt;
use crate::survey::check::{self, Problem};
use crate::survey::visible::Visible;
use crate::survey::{Definition, Given, Kind, Question, Response};

/// A response that came over the network and passed every check.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Its id.
    pub id: ResponseId,
    /// When it was answered, by the clock of the device.
    pub answered_at: Moment,
    /// The answers.
    pub response: Response,
}

impl Received {
    /// What is kept: the same content is the same text, however it was written on its way.
    pub fn to_wire(&self) -> ResponseV1 {
        ResponseV1::new(self.id.clone(), self.answered_at, &self.response)
    }
}

impl ResponseV1 {
    /// Checks it against the survey that it names, in the version that it names.
    ///
    /// # Errors
    /// Every field that is wrong.
    pub fn check(&self, definition: &Definition) -> Result<Received, Vec<FieldError>> {
        let mut errors = self.envelope_errors(definition);
        let answers: BTreeMap<String, Given> =
            self.answers.iter().map(|(id, answer)| (id.clone(), answer.as_given())).collect();
        self.answer_errors(definition, &answers, &mut errors);
        let answered_at = self.answered_at.parse::<Moment>();
        if answered_at.is_err() {
            let expected = "a time in UTC such as 2026-11-21T12:00:00Z";
            errors.push(error("answered_at", Some(&self.answered_at), expected));
        }
        match (check::response(definition, self.pledge.as_ref(), &answers), answered_at) {
            (Ok(response), Ok(answered_at)) if errors.is_empty() => {
                Ok(Received { id: self.id.clone(), answered_at, response })
            }
            (Err(problems), _) => {
                for problem in problems {
                    let error = self.of_problem(definition, problem);
                    // What is of the wrong shape has been reported as that.
                    if !errors.iter().any(|it| is_in(&error.field, &it.field)) {
                        errors.push(error);
                    }
                }
                Err(errors)
            }
            _ => Err(errors),
        }
    }

    fn envelope_errors(&self, definition: &Definition) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.schema != SCHEMA {
            errors.push(error("schema", Some(&self.schema.to_string()), "1"));
        }
        if self.survey != *definition.id() {
            errors.push(error("survey", Some(self.survey.as_str()), definition.id().as_str()));
        }
        if self.survey_version != definition.version() {
            let expected = definition.version().to_string();
            errors.push(error("survey_version", Some(&self.survey_version.to_string()), &expected));
        }
        if self.sealed.is_some() {
            errors.push(error("sealed", Some("a value"), "null, for sealed answers cannot be opened yet"));
        }
        errors
    }

    /// Answers that no one asked for, or of another shape than the question takes.
    fn answer_errors(
        &self,
        definition: &Definition,
        given: &BTreeMap<String, Given>,
        errors: &mut Vec<FieldError>,
    ) {
        let visible = Visible::after(definition, given);
        for (id, answer) in &self.answers {
            let field = format!("answers.{}", excerpt(id));
            let place = definition.questions().iter().position(|it| it.id.as_str() == id);
            match place.and_then(|place| Some((place, definition.questions().get(place)?))) {
                None => {
                    errors.push(error(&field, Some(shape(answer)), "the id of a question of this survey"))
                }
                Some((place, _)) if !visible.question(place) => {
                    let expected = "nothing, for the question is not asked after the other answers";
                    errors.push(error(&field, Some(shape(answer)), expected));
                }
                Some((_, question)) if shape(answer) != shape_of(&question.kind) => {
                    errors.push(error(&field, Some(shape(answer)), &expected(question)));
                }
                Some(_) => (),
            }
        }
    }

    fn of_problem(&self, definition: &Definition, problem: Problem) -> FieldError {
        let Problem { question: id, part, message } = problem;
        let Some(question) = definition.question(&id) else {
            let expected = if self.pledge.is_some() { "null" } else { "the id of a pledge" };
            let found = self.pledge.as_ref().map(|it| it.as_str().to_owned());
            return FieldError { field: id, found, expected: expected.to_owned(), message };
        };
        let field = match &part {
            Some(part) => format!("answers.{id}.{part}"),
            None => format!("answers.{id}"),
        };
        let answer = self.answers.get(&id);
        let found = match (answer, part) {
            (Some(AnswerV1::Table(table)), Some(part)) => table.get(&part).map(|step| excerpt(step)),
            (Some(answer), _) => Some(found(answer, question)),
            (None, _) => None,
        };
        FieldError { field, found, expected: expected(question), message }
    }
}

/// Whether a field is the other, or a part of it.
fn is_in(field: &str, other: &str) -> bool {
    field.strip_prefix(other).is_some_and(|part| part.is_empty() || part.starts_with('.'))
}

fn error(field: &str, found: Option<&str>, expected: &str) -> FieldError {
    FieldError {
        field: field.to_owned(),
        found: found.map(excerpt),
        expected: expected.to_owned(),
        message: format!("This must be {expected}"),
    }
}

fn shape(answer: &AnswerV1) -> &'static str {
    match answer {
        AnswerV1::Text(_) => "a text",
        AnswerV1::Number(_) => "a number",
        AnswerV1::List(_) => "a list",
        AnswerV1::Table(_) => "an object",
    }
}

fn shape_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number { .. } => "a number",
        Kind::Several { .. } | Kind::Ranking { .. } => "a list",
        Kind::Grid { .. } => "an object",
        _ => "a text",
    }
}

/// What an answer is, without repeating what someone wrote in their own words.
fn found(answer: &AnswerV1, question: &Question) -> String {
    match answer {
        AnswerV1::Text(text) if question.kind.choices().is_empty() => {
            format!("{} characters", text.chars().count())
        }
        AnswerV1::Text(text) => excerpt(text),
        AnswerV1::Number(number) => number.to_string(),
        AnswerV1::List(list) => excerpt(&list.join(", ")),
        AnswerV1::Table(_) => "an object".to_owned(),
    }
}

/// What answers a question takes.
fn expected(question: &Question) -> String {
    let ids = || {
        let choices = question.kind.choices();
        choices.into_iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ")
    };
    match &question.kind {
        Kind::Single { .. } | Kind::Scale { .. } => format!("one of {}", ids()),
        Kind::Several { at_least, at_most, .. } => {
            format!("a list of {at_least} to {at_most} of {}, each once", ids())
        }
        Kind::Ranking { at_least, at_most, .. } => {
            format!("a list of {at_least} to {at_most} of {}, in order, each once", ids())
        }
        Kind::Grid { rows, .. } => {
            let rows: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
            format!("an object with {} as names and one of {} each", rows.join(", "), ids())
        }
        Kind::Number { min, max, .. } => format!("a whole number from {min} to {max}"),
        Kind::Text { max_length, .. } => format!("a text of 1 to {max_length} characters"),
        Kind::PostcodeDistrict => "the first part of a postcode, such as DL1".to_owned(),
        Kind::Date => "a day such as 2026-11-01".to_owned(),
    }
}
