//! A small survey with a question of every kind, to be changed one thing at a time.

use domain::dataset::survey::Survey;
use domain::survey::{Definition, Draft, Flaw, Given};
use serde_json::{Value, json};

pub fn survey() -> Value {
    let step = |id: &str| json!({ "id": id, "label": id.to_uppercase() });
    json!({
        "id": "streets", "version": 2, "title": "Streets", "summary": "About streets. And about you.",
        "opens": "2026-11-01", "closes": "2027-03-31", "minutes": 3, "source": null, "about": "plan",
        "notice": ["We keep what you send for two years."],
        "pages": [
            { "id": "safe", "questions": [{
                "id": "safe", "kind": "single", "title": "Do you feel safe?", "required": true,
                "missing": "Select how safe you feel", "options": [step("yes"), step("no"), step("unsure")]
            }]},
            { "id": "why", "show_if": { "question": "safe", "any_of": ["no"] }, "questions": [{
                "id": "why", "kind": "several", "title": "Why not?", "required": true, "missing": "Select why not",
                "at_least": 2, "at_most": 3,
                "options": [step("dark"), step("bikes"), step("noise"), step("drugs"),
                    { "id": "none", "label": "None of these", "exclusive": true }]
            }]},
            { "id": "bikes", "show_if": { "question": "why", "any_of": ["bikes"] }, "questions": [{
                "id": "bikes", "kind": "scale", "title": "How loud are they?", "scale": [step("loud"), step("louder")]
            }]},
            { "id": "rows", "questions": [{
                "id": "rows", "kind": "grid", "title": "How safe?", "required": true,
                "rows": [step("day"), step("night")], "scale": [step("fine"), step("bad")]
            }]},
            { "id": "first", "questions": [{
                "id": "first", "kind": "ranking", "title": "What first?", "at_least": 1, "at_most": 2,
                "options": [step("lamps"), step("police"), step("clubs")]
            }]},
            { "id": "you", "title": "Your home", "questions": [
                { "id": "people", "kind": "number", "title": "How many live there?", "min": 1, "max": 20, "unit": "people" },
                { "id": "district", "kind": "postcode-district", "title": "Where is it?" },
                { "id": "since", "kind": "date", "title": "Since when?" }
            ]},
            { "id": "words", "questions": [
                { "id": "short", "kind": "short-text", "title": "In a word?", "hint": "Do not name anyone.", "max_length": 10 },
                { "id": "long", "kind": "long-text", "title": "In more words?", "hint": "Don’t give names.",
                  "show_if": { "not": { "question": "safe", "any_of": ["yes"] } } }
            ], "title": "Words" }
        ],
        "equality": [{ "id": "age", "kind": "single", "title": "How old are you?", "options": [step("young"), step("old")] }]
    })
}

/// The survey with the value at a place such as `/pages/0/id` changed or added.
pub fn with(changes: &[(&str, Value)]) -> Survey {
    let mut survey = survey();
    for (place, value) in changes {
        let (parent, key) = place.rsplit_once('/').unwrap();
        match survey.pointer_mut(parent).unwrap() {
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value.clone(),
            parent => parent[key] = value.clone(),
        }
    }
    serde_json::from_value(survey).unwrap()
}

pub fn definition() -> Definition {
    Definition::new(with(&[])).unwrap()
}

/// Everything wrong with it, as people are told.
pub fn flaws(survey: Survey) -> Vec<String> {
    let mut flaws = Definition::text_flaws(&survey);
    flaws.extend(Definition::new(survey).err().unwrap_or_default());
    flaws.iter().map(Flaw::to_string).collect()
}

pub fn text(text: &str) -> Given {
    Given::Text(text.to_owned())
}

pub fn list(list: &[&str]) -> Given {
    Given::List(list.iter().map(|it| (*it).to_owned()).collect())
}

pub fn table(table: &[(&str, &str)]) -> Given {
    Given::Table(table.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

/// A draft with these answers.
pub fn draft(definition: &Definition, answers: &[(&str, Given)]) -> Draft {
    let mut draft = Draft::new(definition, None);
    for (question, given) in answers {
        draft.give(definition.question(question).unwrap(), given.clone());
    }
    draft
}

/// The fewest answers that pass.
pub fn fewest() -> Vec<(&'static str, Given)> {
    vec![("safe", text("yes")), ("rows", table(&[("day", "fine"), ("night", "bad")]))]
}
