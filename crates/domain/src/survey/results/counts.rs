//! How many gave each answer, before anyone asks what may be told.

use std::collections::BTreeMap;

use super::bands::bands;
use crate::slug::Slug;
use crate::survey::{Definition, Kind, Question, Response, Value};

/// All counts of a survey.
#[derive(Clone, Debug)]
pub(super) struct Counts {
    pub(super) responses: u32,
    /// By the place of the question.
    pub(super) questions: Vec<Vec<Row>>,
}

/// Counts that belong together.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// The row of a grid, or the part of a ranking.
    pub(super) id: Option<String>,
    pub(super) answered: u32,
    /// What is counted, in the order of the survey.
    pub(super) counts: Vec<(String, u32)>,
    /// Districts are not known before they are named.
    pub(super) districts: BTreeMap<String, u32>,
}

impl Row {
    fn of<'a>(id: Option<&str>, ids: impl IntoIterator<Item = &'a Slug>) -> Row {
        let counts = ids.into_iter().map(|id| (id.as_str().to_owned(), 0)).collect();
        Row { id: id.map(str::to_owned), counts, ..Row::default() }
    }

    fn add(&mut self, id: &str) {
        if let Some((_, count)) = self.counts.iter_mut().find(|(it, _)| it == id) {
            *count += 1;
        }
    }
}

/// The name of a band.
pub(super) fn band_name((first, last): (i32, i32)) -> String {
    if first == last { first.to_string() } else { format!("{first}-{last}") }
}

impl Counts {
    pub(super) fn new(definition: &Definition) -> Counts {
        Counts { responses: 0, questions: definition.questions().iter().map(rows).collect() }
    }

    pub(super) fn add(&mut self, definition: &Definition, response: &Response) {
        self.responses += 1;
        for (question, rows) in definition.questions().iter().zip(&mut self.questions) {
            if let Some(value) = response.answer(question.id.as_str()) {
                add(question, rows, value);
            }
        }
    }
}

fn rows(question: &Question) -> Vec<Row> {
    let choices = question.kind.choices();
    let ids = || choices.iter().map(|(id, _)| *id);
    match &question.kind {
        Kind::Ranking { at_most: 1, .. } => vec![Row::of(Some("first"), ids())],
        Kind::Ranking { .. } => vec![Row::of(Some("first"), ids()), Row::of(Some("chosen"), ids())],
        Kind::Grid { rows, .. } => rows.iter().map(|row| Row::of(Some(row.id.as_str()), ids())).collect(),
        Kind::Number { min, max, .. } => {
            let counts = bands(*min, *max).into_iter().map(|band| (band_name(band), 0)).collect();
            vec![Row { counts, ..Row::default() }]
        }
        _ => vec![Row::of(None, ids())],
    }
}

fn add(question: &Question, rows: &mut [Row], value: &Value) {
    if let Value::Grid(answers) = value {
        for (id, step) in answers {
            if let Some(row) = rows.iter_mut().find(|row| row.id.as_deref() == Some(id.as_str())) {
                row.answered += 1;
                row.add(step.as_str());
            }
        }
        return;
    }
    rows.iter_mut().for_each(|row| row.answered += 1);
    match (value, &question.kind, rows) {
        (Value::Choice(id), _, [row]) => row.add(id.as_str()),
        (Value::Choices(ids), Kind::Ranking { .. }, [first, chosen @ ..]) => {
            if let Some(id) = ids.first() {
                first.add(id.as_str());
            }
            for row in chosen {
                ids.iter().for_each(|id| row.add(id.as_str()));
            }
        }
        (Value::Choices(ids), _, [row]) => ids.iter().for_each(|id| row.add(id.as_str())),
        (Value::Number(number), Kind::Number { min, max, .. }, [row]) => {
            let band = bands(*min, *max).into_iter().find(|(first, last)| (*first..=*last).contains(number));
            if let Some(band) = band {
                row.add(&band_name(band));
            }
        }
        (Value::Text(text), Kind::PostcodeDistrict, [row]) => {
            *row.districts.entry(text.clone()).or_default() += 1;
        }
        _ => (),
    }
}
