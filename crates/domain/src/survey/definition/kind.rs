use std::collections::BTreeSet;

use super::Flaw;
use super::build::Flaws;
use crate::dataset::survey::{AnswerOption, Label, Question, QuestionKind};
use crate::slug::Slug;

/// The most characters of a free text, where a survey says no less.
const LONGEST_SHORT: u32 = 200;
const LONGEST_LONG: u32 = 2_000;

/// What answer a question takes, with limits that can be kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of the options.
    Single {
        /// At least two.
        options: Vec<AnswerOption>,
    },
    /// Any of the options. One that is exclusive stands alone, whatever the limits.
    Several {
        /// At least two.
        options: Vec<AnswerOption>,
        /// The fewest, from 1, if it is answered at all.
        at_least: usize,
        /// The most.
        at_most: usize,
    },
    /// One step of a scale.
    Scale {
        /// At least two.
        scale: Vec<Label>,
    },
    /// One step of a scale for each row.
    Grid {
        /// At least one.
        rows: Vec<Label>,
        /// At least two.
        scale: Vec<Label>,
    },
    /// Options in order, the most important first.
    Ranking {
        /// At least two.
        options: Vec<AnswerOption>,
        /// The fewest, from 1, if it is answered at all.
        at_least: usize,
        /// The most.
        at_most: usize,
    },
    /// A whole number.
    Number {
        /// The smallest.
        min: i32,
        /// The largest.
        max: i32,
        /// What is counted.
        unit: Option<String>,
    },
    /// A text in the person's own words.
    Text {
        /// The most characters.
        max_length: usize,
        /// Whether it may have several lines.
        long: bool,
    },
    /// The first part of a postcode.
    PostcodeDistrict,
    /// A day.
    Date,
}

impl Kind {
    /// The options or steps to choose from.
    pub fn choices(&self) -> Vec<(&Slug, &str)> {
        match self {
            Kind::Single { options } | Kind::Several { options, .. } | Kind::Ranking { options, .. } => {
                options.iter().map(|it| (&it.id, it.label.as_str())).collect()
            }
            Kind::Scale { scale } | Kind::Grid { scale, .. } => {
                scale.iter().map(|it| (&it.id, it.label.as_str())).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether people answer it in their own words. Such answers are never published.
    pub fn is_free_text(&self) -> bool {
        matches!(self, Kind::Text { .. })
    }

    /// The most bytes that an answer takes on its way, roughly.
    pub(super) fn most_bytes(&self) -> usize {
        // A line break or a quote takes two, a letter of any script up to four.
        const BYTES: usize = 4;
        let ids = |count: usize| count * 90;
        match self {
            Kind::Several { at_most, .. } | Kind::Ranking { at_most, .. } => ids(*at_most),
            Kind::Grid { rows, .. } => ids(2 * rows.len()),
            Kind::Text { max_length, .. } => max_length * BYTES,
            _ => ids(1),
        }
    }

    /// The kind that a question as written has, without fields that its kind has no use for.
    pub(super) fn of(question: &Question, at: &str, flaws: &mut Flaws) -> Kind {
        let Question { options, rows, scale, .. } = question.clone();
        stray_fields(question, at, flaws);
        let has_options =
            matches!(question.kind, QuestionKind::Single | QuestionKind::Several | QuestionKind::Ranking);
        if has_options {
            let ids = options.iter().map(|it| &it.id);
            list(ids, 2, &format!("{at}.options"), "options", flaws);
            exclusive(question, at, flaws);
        }
        if matches!(question.kind, QuestionKind::Scale | QuestionKind::Grid) {
            list(scale.iter().map(|it| &it.id), 2, &format!("{at}.scale"), "steps", flaws);
        }
        match question.kind {
            QuestionKind::Single => Kind::Single { options },
            QuestionKind::Several => {
                let choosable = options.iter().filter(|it| !it.exclusive).count();
                let (at_least, at_most) = limits(question, choosable, 1, at, flaws);
                Kind::Several { options, at_least, at_most }
            }
            QuestionKind::Ranking => {
                let count = options.len();
                let fewest = question.at_most.map_or(count, |most| most as usize);
                let (at_least, at_most) = limits(question, count, fewest, at, flaws);
                Kind::Ranking { options, at_least, at_most }
            }
            QuestionKind::Scale => Kind::Scale { scale },
            QuestionKind::Grid => {
                list(rows.iter().map(|it| &it.id), 1, &format!("{at}.rows"), "row", flaws);
                Kind::Grid { rows, scale }
            }
            QuestionKind::Number => {
                let (min, max) = (question.min.unwrap_or(0), question.max.unwrap_or(i32::MAX));
                if max <= min {
                    let expected = format!("a number above the smallest, which is {min}");
                    flaws.add(format!("{at}.max"), Some(max.to_string()), expected);
                }
                Kind::Number { min, max, unit: question.unit.clone() }
            }
            QuestionKind::ShortText => text(question, LONGEST_SHORT, false, at, flaws),
            QuestionKind::LongText => text(question, LONGEST_LONG, true, at, flaws),
            QuestionKind::PostcodeDistrict => Kind::PostcodeDistrict,
            QuestionKind::Date => Kind::Date,
        }
    }
}

fn text(question: &Question, longest: u32, long: bool, at: &str, flaws: &mut Flaws) -> Kind {
    let max_length = question.max_length.unwrap_or(longest);
    if !(1..=longest).contains(&max_length) {
        let expected = format!("a number of characters from 1 to {longest}");
        flaws.add(format!("{at}.max_length"), Some(max_length.to_string()), expected);
    }
    Kind::Text { max_length: max_length as usize, long }
}

/// The fewest and the most that can be chosen of so many.
fn limits(question: &Question, count: usize, fewest: usize, at: &str, flaws: &mut Flaws) -> (usize, usize) {
    let at_most = question.at_most.map_or(count, |it| it as usize);
    let at_least = question.at_least.map_or(fewest, |it| it as usize);
    if !(1..=count).contains(&at_most) {
        let expected = format!("a number from 1 to {count}, for there are {count} options that go together");
        flaws.add(format!("{at}.at_most"), Some(at_most.to_string()), expected);
    } else if !(1..=at_most).contains(&at_least) {
        let expected = format!("a number from 1 to {at_most}, the most that can be chosen");
        flaws.add(format!("{at}.at_least"), Some(at_least.to_string()), expected);
    }
    (at_least, at_most)
}

/// Something that rules out the others makes sense only where several can be chosen.
fn exclusive(question: &Question, at: &str, flaws: &mut Flaws) {
    let several = question.kind == QuestionKind::Several;
    let n_exclusive = question.options.iter().filter(|it| it.exclusive).count();
    for it in question.options.iter().filter(|it| it.exclusive && !several) {
        let expected = "false, or a question of the kind several";
        flaws.add(format!("{at}.options[{}].exclusive", it.id), Some("true".to_owned()), expected);
    }
    if several && n_exclusive > 0 && n_exclusive == question.options.len() {
        let expected = "at least one option that is not exclusive";
        flaws.add(format!("{at}.options"), Some("exclusive options only".to_owned()), expected);
    }
}

/// Enough of them, and each id once.
fn list<'a>(ids: impl Iterator<Item = &'a Slug>, fewest: usize, field: &str, what: &str, flaws: &mut Flaws) {
    let (mut seen, mut count) = (BTreeSet::new(), 0);
    for id in ids {
        count += 1;
        if !seen.insert(id) {
            flaws.add(format!("{field}[{id}].id"), Some(id.to_string()), "an id that no other of them has");
        }
    }
    if count < fewest {
        flaws.add(field, Some(count.to_string()), format!("at least {fewest} {what}"));
    }
}

/// A field that the kind has no use for is a slip: someone meant another kind.
fn stray_fields(question: &Question, at: &str, flaws: &mut Flaws) {
    use QuestionKind::{Grid, LongText, Number, Ranking, Scale, Several, ShortText, Single};
    let fields: [(&str, bool, &[QuestionKind]); 9] = [
        ("options", !question.options.is_empty(), &[Single, Several, Ranking]),
        ("at_least", question.at_least.is_some(), &[Several, Ranking]),
        ("at_most", question.at_most.is_some(), &[Several, Ranking]),
        ("rows", !question.rows.is_empty(), &[Grid]),
        ("scale", !question.scale.is_empty(), &[Scale, Grid]),
        ("min", question.min.is_some(), &[Number]),
        ("max", question.max.is_some(), &[Number]),
        ("unit", question.unit.is_some(), &[Number]),
        ("max_length", question.max_length.is_some(), &[ShortText, LongText]),
    ];
    for (name, given, kinds) in fields {
        if given && !kinds.contains(&question.kind) {
            flaws.list.push(Flaw {
                field: format!("{at}.{name}"),
                found: Some("a value".to_owned()),
                expected: "nothing, for a question of this kind has no use for it".to_owned(),
            });
        }
    }
}
