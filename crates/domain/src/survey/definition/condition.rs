use super::build::{Asked, Flaws};
use crate::dataset::survey::{Condition as Written, QuestionKind};
use crate::slug::Slug;

/// When something is shown. It leads to questions that are asked before.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// The question at this place is answered with any of these.
    Answered(usize, Vec<Slug>),
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// The condition as written, given the questions that are asked before.
    pub(super) fn of(written: &Written, before: &[Asked], at: &str, flaws: &mut Flaws) -> Condition {
        let list = |list: &[Written], name: &str, flaws: &mut Flaws| -> Vec<Condition> {
            if list.is_empty() {
                flaws.add(format!("{at}.{name}"), None, "at least one condition");
            }
            let part =
                |(n, it): (usize, &Written)| Condition::of(it, before, &format!("{at}.{name}[{n}]"), flaws);
            list.iter().enumerate().map(part).collect()
        };
        match written {
            Written { question: Some(question), any_of: Some(options), all: None, any: None, not: None } => {
                answered(question, options, before, at, flaws)
            }
            Written { question: None, any_of: None, all: Some(parts), any: None, not: None } => {
                Condition::All(list(parts, "all", flaws))
            }
            Written { question: None, any_of: None, all: None, any: Some(parts), not: None } => {
                Condition::Any(list(parts, "any", flaws))
            }
            Written { question: None, any_of: None, all: None, any: None, not: Some(part) } => {
                Condition::Not(Box::new(Condition::of(part, before, &format!("{at}.not"), flaws)))
            }
            _ => {
                let expected = "“question” with “any_of”, or one of “all”, “any” and “not” alone";
                flaws.add(at, Some("another mixture of fields".to_owned()), expected);
                Condition::All(Vec::new())
            }
        }
    }
}

fn answered(question: &Slug, options: &[Slug], before: &[Asked], at: &str, flaws: &mut Flaws) -> Condition {
    let found = before.iter().position(|it| it.id == *question);
    match found.map(|place| &before[place]) {
        None => {
            let expected = "the id of a question on an earlier page";
            flaws.add(format!("{at}.question"), Some(question.to_string()), expected);
        }
        Some(it)
            if !matches!(it.kind, QuestionKind::Single | QuestionKind::Several | QuestionKind::Scale) =>
        {
            let expected = "a question of the kind single, several or scale";
            flaws.add(format!("{at}.question"), Some(question.to_string()), expected);
        }
        Some(it) => {
            if options.is_empty() {
                flaws.add(format!("{at}.any_of"), None, "at least one option");
            }
            for (n, option) in options.iter().enumerate() {
                if !it.choices.contains(option) {
                    let expected = format!("the id of an option of the question {question}");
                    flaws.add(format!("{at}.any_of[{n}]"), Some(option.to_string()), expected);
                }
            }
        }
    }
    Condition::Answered(found.unwrap_or_default(), options.to_vec())
}
