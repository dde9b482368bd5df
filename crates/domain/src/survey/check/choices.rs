//! Answers that are chosen from a list.

use super::Problems;
use crate::dataset::survey::{AnswerOption, Label};
use crate::slug::Slug;
use crate::survey::{Given, Value};

/// Nobody can choose what is not in the list; an old page or another program can.
const UNKNOWN: &str = "Select an answer from the list";

/// The id of a choice, as the list has it.
fn choice(id: &str, problems: &mut Problems<'_>) -> Option<Slug> {
    let choices = problems.question.kind.choices();
    choices.iter().find(|(choice, _)| choice.as_str() == id).map(|(choice, _)| (*choice).clone())
}

pub(super) fn one(given: &Given, problems: &mut Problems<'_>) -> Option<Value> {
    let chosen = match given {
        Given::Text(id) => choice(id, problems),
        _ => None,
    };
    if chosen.is_none() {
        problems.add(UNKNOWN);
    }
    chosen.map(Value::Choice)
}

/// Ids that the list has, each once.
fn list(given: &Given, problems: &mut Problems<'_>) -> Option<Vec<Slug>> {
    let Given::List(ids) = given else {
        problems.add(UNKNOWN);
        return None;
    };
    let mut chosen = Vec::with_capacity(ids.len());
    for id in ids {
        match choice(id, problems) {
            None => {
                problems.add(UNKNOWN);
                return None;
            }
            Some(id) if chosen.contains(&id) => {
                problems.add("Select each answer only once");
                return None;
            }
            Some(id) => chosen.push(id),
        }
    }
    Some(chosen)
}

pub(super) fn several(
    given: &Given,
    options: &[AnswerOption],
    at_least: usize,
    at_most: usize,
    problems: &mut Problems<'_>,
) -> Option<Value> {
    let chosen = list(given, problems)?;
    let in_order: Vec<&AnswerOption> = options.iter().filter(|it| chosen.contains(&it.id)).collect();
    match in_order.iter().find(|it| it.exclusive) {
        Some(alone) if in_order.len() > 1 => {
            problems.add(format!("Select “{}” on its own, or take it out", alone.label));
            return None;
        }
        Some(_) => (),
        None if chosen.len() > at_most => {
            problems.add(format!("Select no more than {at_most}"));
            return None;
        }
        None if chosen.len() < at_least => {
            problems.add(format!("Select at least {at_least}"));
            return None;
        }
        None => (),
    }
    Some(Value::Choices(in_order.into_iter().map(|it| it.id.clone()).collect()))
}

pub(super) fn ranking(
    given: &Given,
    options: &[AnswerOption],
    at_least: usize,
    at_most: usize,
    problems: &mut Problems<'_>,
) -> Option<Value> {
    let chosen = list(given, problems)?;
    if chosen.len() > at_most {
        problems.add(format!("Put no more than {at_most} in order"));
        return None;
    }
    if chosen.len() < at_least {
        problems.add(match at_least {
            all if all == options.len() => format!("Put all {all} in order"),
            some if some == at_most => format!("Put {some} in order"),
            some => format!("Put at least {some} in order"),
        });
        return None;
    }
    Some(Value::Choices(chosen))
}

pub(super) fn grid(given: &Given, rows: &[Label], problems: &mut Problems<'_>) -> Option<Value> {
    let Given::Table(table) = given else {
        problems.add(UNKNOWN);
        return None;
    };
    let known = |name: &String| rows.iter().any(|row| row.id.as_str() == name);
    if !table.iter().all(|(name, _)| known(name)) {
        problems.add(UNKNOWN);
        return None;
    }
    let n_before = problems.list.len();
    let mut answers = Vec::new();
    for row in rows {
        match given.part(row.id.as_str()).filter(|step| !step.trim().is_empty()) {
            None if problems.question.required => row_is_missing(row, problems),
            None => (),
            Some(step) => match choice(step, problems) {
                Some(step) => answers.push((row.id.clone(), step)),
                None => problems.add_to(Some(row.id.as_str()), UNKNOWN),
            },
        }
    }
    (problems.list.len() == n_before).then_some(Value::Grid(answers))
}

pub(super) fn row_is_missing(row: &Label, problems: &mut Problems<'_>) {
    problems.add_to(Some(row.id.as_str()), format!("Select an answer for “{}”", row.label));
}
