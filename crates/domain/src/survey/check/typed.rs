//! Answers that are typed.

use super::Problems;
use crate::moment::Date;
use crate::survey::{DATE_PARTS, Given, Value, postcode as code};

/// What someone is told whose postcode could not be read.
pub(super) const POSTCODE: &str = "Enter the first part of your postcode, like DL1";

pub(super) fn number(given: &Given, min: i32, max: i32, problems: &mut Problems<'_>) -> Option<Value> {
    let typed = match given {
        Given::Text(text) => text.chars().filter(|c| *c != ',' && !c.is_whitespace()).collect(),
        _ => String::new(),
    };
    let digits = typed.strip_prefix('-').unwrap_or(&typed);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        problems.add("Number must be a whole number, like 12");
        return None;
    }
    // What has too many digits to be read is outside of every limit.
    match typed.parse::<i32>().ok().filter(|number| (min..=max).contains(number)) {
        Some(number) => Some(Value::Number(number)),
        None => {
            problems.add(match (min, max) {
                (min, i32::MAX) => format!("Number must be {min} or more"),
                (min, max) => format!("Number must be between {min} and {max}"),
            });
            None
        }
    }
}

pub(super) fn text(
    given: &Given,
    max_length: usize,
    long: bool,
    problems: &mut Problems<'_>,
) -> Option<Value> {
    let text = match given {
        Given::Text(text) => tidy(text, long),
        _ => String::new(),
    };
    if text.is_empty() {
        if problems.question.required {
            problems.add_missing();
        }
        return None;
    }
    if text.chars().count() > max_length {
        problems.add(format!("Your answer must be {max_length} characters or less"));
        return None;
    }
    Some(Value::Text(text))
}

/// How many more characters may be typed into a text of so many at most; fewer than none, if there are
/// too many already. They are counted as they will be when the answer is checked.
pub(super) fn left(text: &str, max_length: usize, long: bool) -> isize {
    let whole = |count: usize| isize::try_from(count).unwrap_or(isize::MAX);
    whole(max_length) - whole(tidy(text, long).chars().count())
}

/// The text without what cannot be seen: control characters, and marks that make other text run
/// backwards. Lines end in one way, and only where there may be several.
fn tidy(text: &str, long: bool) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let mut tidy = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        let is_second_half = after_return && c == '\n';
        after_return = c == '\r';
        match c {
            '\n' if is_second_half => (),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => tidy.push(if long { '\n' } else { ' ' }),
            '\t' => tidy.push(' '),
            c if hidden(c) => (),
            c => tidy.push(c),
        }
    }
    tidy.trim().to_owned()
}

pub(super) fn postcode(given: &Given, problems: &mut Problems<'_>) -> Option<Value> {
    let district = match given {
        Given::Text(text) => code::district(text),
        _ => None,
    };
    if district.is_none() {
        problems.add(POSTCODE);
    }
    district.map(Value::Text)
}

pub(super) fn date(given: &Given, problems: &mut Problems<'_>) -> Option<Value> {
    let date = match given {
        Given::Text(text) => text.parse().ok(),
        Given::Table(_) => return typed_date(given, problems),
        Given::List(_) => None,
    };
    if date.is_none() {
        problems.add("Date must be a real date");
    }
    date.map(|date: Date| Value::Text(date.to_string()))
}

/// A date in three fields.
fn typed_date(given: &Given, problems: &mut Problems<'_>) -> Option<Value> {
    let typed = DATE_PARTS.map(|part| given.part(part).unwrap_or_default().trim());
    let left_out: Vec<&str> =
        DATE_PARTS.into_iter().zip(typed).filter(|(_, text)| text.is_empty()).map(|(part, _)| part).collect();
    if let [first, rest @ ..] = left_out.as_slice() {
        let and = rest.first().map(|part| format!(" and {part}")).unwrap_or_default();
        problems.add_to(Some(first), format!("Date must include a {first}{and}"));
        return None;
    }
    let [day, month, year] = typed;
    if year.len() != 4 {
        problems.add_to(Some("year"), "Year must include 4 numbers");
        return None;
    }
    let read =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    let small = |text: &str| read(text).and_then(|number: u16| u8::try_from(number).ok());
    let date = read(year).zip(small(month)).zip(small(day));
    match date.and_then(|((year, month), day)| Date::new(year, month, day)) {
        Some(date) => Some(Value::Text(date.to_string())),
        None => {
            problems.add_to(Some("day"), "Date must be a real date");
            None
        }
    }
}
