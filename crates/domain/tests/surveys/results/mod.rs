//! What is told of the answers, and what can be worked out from it.

mod solving; // as from equations
mod telling;
mod worlds; // by trying all that people could have answered

use std::collections::BTreeMap;

use domain::survey::wire::ResultsV1;
use domain::survey::{Definition, Given, Limits, Response, Tally};
use serde_json::{Value, json};

use crate::support::{draft, survey};

type Answers = Vec<(&'static str, Given)>;

fn responses(definition: &Definition, answers: &[(Answers, usize)]) -> Vec<Response> {
    let one = |answers: &Answers| draft(definition, answers).check(definition).unwrap();
    answers.iter().flat_map(|(answers, times)| std::iter::repeat_n(one(answers), *times)).collect()
}

fn results(definition: &Definition, limits: Limits, responses: &[Response]) -> ResultsV1 {
    let mut tally = Tally::new(definition, None, limits);
    responses.iter().cloned().for_each(|it| tally.add(it));
    tally.results()
}

/// All that is told, by name; `None` where something is held back.
fn told(results: &ResultsV1) -> BTreeMap<String, Option<u32>> {
    let mut told = BTreeMap::new();
    for question in &results.questions {
        for row in &question.rows {
            let name = format!("{} {}", question.id, row.id.as_deref().unwrap_or(""));
            told.insert(format!("{name} answered"), row.answered);
            told.extend(row.counts.iter().map(|it| (format!("{name} {}", it.id), it.count)));
        }
    }
    told
}

/// A survey with these pages.
fn pages(pages: Value) -> Definition {
    let mut survey = survey();
    survey["pages"] = pages;
    survey["equality"] = json!([]);
    Definition::new(serde_json::from_value(survey).unwrap()).unwrap()
}

fn page(id: &str, kind: &str, fields: Value, show_if: Value) -> Value {
    let mut question = json!({ "id": id, "kind": kind, "title": "What?" });
    question.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({ "id": id, "show_if": show_if, "questions": [question] })
}

fn options(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({ "id": id, "label": id, "exclusive": *id == "none" })).collect()
}

fn labels(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({ "id": id, "label": id })).collect()
}
