//! A response as cells: what everyone has first, then one column a question.

use std::sync::Arc;

use domain::survey::wire::AnswerV1;
use domain::survey::{Definition, Kind, Question};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::clock;
use crate::csv;
use crate::store::Row;

const OF_ALL: [&str; 6] = ["id", "survey", "survey_version", "pledge", "answered_at", "received_at"];
/// What no column is for, as JSON: answers to what this version no longer asks, or asks in another way.
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
        csv::line(self.names().iter().map(String::as_str))
    }

    /// The line of a response.
    pub fn line(&self, row: &Row) -> String {
        csv::line(self.cells(row).iter().map(String::as_str))
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = OF_ALL.map(str::to_owned).to_vec();
        match &self.definition {
            None => names.push(ANSWERS.to_owned()),
            Some(definition) => {
                names.extend(definition.questions().iter().flat_map(names_of));
                names.push(OTHER.to_owned());
            }
        }
        names
    }

    fn cells(&self, row: &Row) -> Vec<String> {
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
                let mut left = answers(row);
                for question in definition.questions() {
                    cells.extend(take_cells(question, &mut left));
                }
                cells.push(if left.is_empty() { String::new() } else { Value::from(left).to_string() });
            }
        }
        cells
    }
}

/// What we kept is what we wrote; if it could not be read any more, it would still be seen whole.
fn answers(row: &Row) -> Map<String, Value> {
    let unread = |_| Map::from_iter([(ANSWERS.to_owned(), Value::from(row.answers.as_str()))]);
    serde_json::from_str(&row.answers).unwrap_or_else(unread)
}

/// A grid has a column for each of its rows.
fn names_of(question: &Question) -> Vec<String> {
    match &question.kind {
        Kind::Grid { rows, .. } => rows.iter().map(|row| format!("{}.{}", question.id, row.id)).collect(),
        _ => vec![question.id.to_string()],
    }
}

/// Takes out of the answers what the columns of this question show. What they have no place for stays:
/// an earlier version may have asked for other rows, or for something of another kind.
fn take_cells(question: &Question, answers: &mut Map<String, Value>) -> Vec<String> {
    let id = question.id.as_str();
    let answer = answers.get(id).and_then(|it| AnswerV1::deserialize(it).ok());
    match (&question.kind, answer) {
        (Kind::Grid { rows, .. }, Some(AnswerV1::Table(mut table))) => {
            let cells = rows.iter().map(|row| table.remove(row.id.as_str()).unwrap_or_default()).collect();
            answers.remove(id);
            if !table.is_empty() {
                let left = table.into_iter().map(|(row, step)| (row, Value::from(step))).collect();
                answers.insert(id.to_owned(), Value::Object(left));
            }
            cells
        }
        (Kind::Grid { rows, .. }, _) => vec![String::new(); rows.len()],
        (_, None) => vec![String::new()],
        (kind, Some(answer)) => {
            answers.remove(id);
            vec![cell(kind, answer)]
        }
    }
}

fn cell(kind: &Kind, answer: AnswerV1) -> String {
    let between = if matches!(kind, Kind::Ranking { .. }) { " > " } else { "; " };
    match answer {
        AnswerV1::Text(text) => text,
        AnswerV1::Number(number) => number.to_string(),
        AnswerV1::List(list) => list.join(between),
        AnswerV1::Table(table) => {
            table.iter().map(|(row, step)| format!("{row}: {step}")).collect::<Vec<_>>().join(between)
        }
    }
}

#[cfg(test)]
mod tests {
    use collector_trial::Sample;

    use super::*;

    /// The cells of a response to the sample that are not empty, without those that every response has.
    fn filled(answers: &str) -> Vec<(String, String)> {
        let file: domain::dataset::survey::Surveys = serde_json::from_str(&Sample::file()).unwrap();
        let survey = file.surveys.into_iter().next().unwrap();
        let columns = Columns::of(Some(Arc::new(Definition::new(survey).unwrap())));
        let cells = columns.cells(&Row { answers: answers.to_owned(), ..Row::default() });
        let named = columns.names().into_iter().zip(cells).skip(OF_ALL.len());
        named.filter(|it| !it.1.is_empty()).collect()
    }

    #[test]
    fn no_answer_is_left_out() {
        #[track_caller]
        fn check(answers: &str, expected: &[(&str, &str)]) {
            let expected: Vec<_> =
                expected.iter().map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned())).collect();
            assert_eq!(filled(answers), expected, "{answers}");
        }
        check("{}", &[]);
        check(r#"{"safe":"very"}"#, &[("safe", "very")]);
        check(r#"{"years":7}"#, &[("years", "7")]);
        check(r#"{"first":["visit","call"]}"#, &[("first", "visit > call")]);
        check(r#"{"places":{"street":"not"}}"#, &[("places.street", "not")]);
        // An earlier version asked for more, or in another way.
        check(r#"{"gone":"yes"}"#, &[(OTHER, r#"{"gone":"yes"}"#)]);
        check(
            r#"{"places":{"street":"not","square":"very"}}"#,
            &[("places.street", "not"), (OTHER, r#"{"places":{"square":"very"}}"#)],
        );
        check(r#"{"places":"all"}"#, &[(OTHER, r#"{"places":"all"}"#)]);
        check(r#"{"safe":{"street":"not"}}"#, &[("safe", "street: not")]);
        check(r#"{"safe":null}"#, &[(OTHER, r#"{"safe":null}"#)]);
        check(r#"{"safe":"#, &[(OTHER, r#"{"answers":"{\"safe\":"}"#)]);
    }
}
