//! A response as cells: what everyone has first, then one column a question.

use std::sync::Arc;

use domain::survey::wire::AnswerV1;
use domain::survey::{Definition, Kind, Question};
use serde_json::{Map, Value};

use crate::clock;
use crate::csv;
use crate::store::Row;

const OF_ALL: [&str; 6] = ["id", "survey", "survey_version", "pledge", "answered_at", "received_at"];
/// What no column is for: answers to questions that this version no longer asks, as JSON.
const OTHER: &str = "other_answers";
/// All answers, as JSON, where responses of several surveys stand together.
const ANSWERS: &str = "answers";

/// The columns of a file.
pub struct Columns {
    definition: Option<Arc<Definition>>,
}

impl Columns {
    /// For one survey as it is now, or for all surveys together.
    pub fn of(definition: Option<Arc<Definition>>) -> Columns {
        Columns { definition }
    }

    /// The line with their names.
    pub fn head(&self) -> String {
        let mut names: Vec<String> = OF_ALL.map(str::to_owned).to_vec();
        match &self.definition {
            None => names.push(ANSWERS.to_owned()),
            Some(definition) => {
                names.extend(definition.questions().iter().flat_map(names_of));
                names.push(OTHER.to_owned());
            }
        }
        csv::line(names.iter().map(String::as_str))
    }

    /// The line of a response.
    pub fn line(&self, row: &Row) -> String {
        let mut cells = vec![
            row.id.clone(),
            row.survey.clone(),
            row.survey_version.to_string(),
            row.pledge.clone().unwrap_or_default(),
            clock::in_words(row.answered_at),
            clock::in_words(row.received_at),
        ];
        match &self.definition {
            None => cells.push(row.answers.clone()),
            Some(definition) => {
                // What we kept is what we wrote; a row that cannot be read would still be seen whole.
                let mut answers: Map<String, Value> = serde_json::from_str(&row.answers).unwrap_or_default();
                for question in definition.questions() {
                    let answer = answers.remove(question.id.as_str());
                    let answer = answer.and_then(|it| serde_json::from_value(it).ok());
                    cells.extend(cells_of(question, answer.as_ref()));
                }
                cells.push(if answers.is_empty() { String::new() } else { Value::from(answers).to_string() });
            }
        }
        csv::line(cells.iter().map(String::as_str))
    }
}

/// A grid has a column for each of its rows.
fn names_of(question: &Question) -> Vec<String> {
    match &question.kind {
        Kind::Grid { rows, .. } => rows.iter().map(|row| format!("{}.{}", question.id, row.id)).collect(),
        _ => vec![question.id.to_string()],
    }
}

fn cells_of(question: &Question, answer: Option<&AnswerV1>) -> Vec<String> {
    let between = if matches!(question.kind, Kind::Ranking { .. }) { " > " } else { "; " };
    match (&question.kind, answer) {
        (Kind::Grid { rows, .. }, Some(AnswerV1::Table(table))) => {
            rows.iter().map(|row| table.get(row.id.as_str()).cloned().unwrap_or_default()).collect()
        }
        (Kind::Grid { rows, .. }, _) => vec![String::new(); rows.len()],
        (_, None) => vec![String::new()],
        (_, Some(AnswerV1::Text(text))) => vec![text.clone()],
        (_, Some(AnswerV1::Number(number))) => vec![number.to_string()],
        (_, Some(AnswerV1::List(list))) => vec![list.join(between)],
        (_, Some(AnswerV1::Table(table))) => {
            vec![table.iter().map(|(row, step)| format!("{row}: {step}")).collect::<Vec<_>>().join(between)]
        }
    }
}
