//! Numbers as documents print them.

use crate::chart::{Unit, Value};
use crate::figure;
use crate::letter_case::lower;

/// Words that are part of a number or of a unit that the chart writes itself.
const PLAIN: [&str; 10] =
    ["and", "dozen", "hundred", "thousand", "million", "billion", "m", "bn", "k", "per"];

/// The value of a number, with the document's own words where they say more than the number.
pub(super) fn value(number: Option<f64>, printed: Option<&str>, unit: &Unit) -> Value {
    let number = number.filter(|it| it.is_finite());
    let kept = printed.filter(|it| !it.trim().is_empty() && (number.is_none() || says_more(it, unit)));
    Value { number, printed: kept.map(str::to_owned), query: None }
}

/// The value of a cell of a table.
pub(super) fn cell(text: &str, unit: &Unit) -> Value {
    value(signed(text), Some(text), unit)
}

/// Figures in documents have no sign as a rule; tables may.
fn signed(text: &str) -> Option<f64> {
    let text = text.trim();
    match text.strip_prefix(['-', '−']) {
        Some(size) => figure::read(size).map(|it| -it),
        None => figure::read(text),
    }
}

/// Whether the text has a word such as `around`, besides the number and what it counts.
fn says_more(printed: &str, unit: &Unit) -> bool {
    let noun = match unit {
        Unit::Count(noun) => lower(noun),
        _ => "per cent percent".to_owned(),
    };
    let text = lower(printed);
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|it| !it.is_empty());
    words.any(|word| {
        let of_noun = noun.split(' ').any(|it| it == word || it.strip_suffix('s') == Some(word));
        !(of_noun || PLAIN.contains(&word) || figure::read(word).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, unit: &Unit, expected: bool) {
        assert_eq!(says_more(printed, unit), expected, "{printed}");
    }

    #[test]
    fn what_says_more_than_its_number() {
        let vehicles = Unit::Count("vehicles".into());
        check("23", &vehicles, false);
        check("23 vehicles", &vehicles, false);
        check("1 vehicle", &vehicles, false);
        check("Sixteen", &vehicles, false);
        check("twenty-one", &vehicles, false);
        check("around 13,000", &vehicles, true);
        check("more than 50", &vehicles, true);
        check("10.3 seconds", &Unit::Count("seconds".into()), false);
        check("£1.5m", &Unit::Pounds, false);
        check("£150.6 million", &Unit::Pounds, false);
        check("£2million", &Unit::Pounds, false);
        check("an estimated £2million", &Unit::Pounds, true);
        check("67 per cent", &Unit::Percent, false);
        check("almost 90%", &Unit::Percent, true);
    }

    #[test]
    fn cells() {
        #[track_caller]
        fn check(text: &str, number: Option<f64>, printed: Option<&str>) {
            let value = cell(text, &Unit::Pounds);
            assert_eq!((value.number, value.printed.as_deref()), (number, printed), "{text}");
        }
        check("720,000", Some(720_000.0), None);
        check("£275", Some(275.0), None);
        check("−3.5", Some(-3.5), None);
        check("10,50", None, Some("10,50"));
        check("", None, None);
        check("n/a", None, Some("n/a"));
    }
}
