//! Lists, plurals and changes in words.

use super::number::{counted, rounded_to_tenth, written};
use super::{Kind, Unit};
use crate::dataset::Better;

/// The noun for this number of things, from its plural.
pub(super) fn noun(value: f64, plural: &str) -> String {
    if value == 1.0 { singular(plural) } else { plural.to_owned() }
}

/// `police officers` to `police officer`, `offences per 1,000 people` to `offence per 1,000 people`.
fn singular(plural: &str) -> String {
    let cut = [" per ", " a ", " of ", " with "].iter().filter_map(|it| plural.find(it)).min();
    let (head, tail) = plural.split_at(cut.unwrap_or(plural.len()));
    let (before, word) = head.rsplit_once(' ').map_or(("", head), |(before, word)| (before, word));
    let space = if before.is_empty() { "" } else { " " };
    [before, space, &singular_word(word), tail].concat()
}

fn singular_word(word: &str) -> String {
    for (plural, singular) in
        [("people", "person"), ("children", "child"), ("women", "woman"), ("men", "man")]
    {
        if word == plural {
            return singular.to_owned();
        }
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return [stem, "y"].concat();
    }
    for ending in ["sses", "shes", "ches", "xes"] {
        if word.ends_with(ending) {
            return word[..word.len() - 2].to_owned();
        }
    }
    let is_plural = word.ends_with('s') && !word.ends_with("ss");
    if is_plural { word[..word.len() - 1].to_owned() } else { word.to_owned() }
}

/// `one`, `one and two`, `one, two and three`
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [&first.join(", "), " and ", last].concat(),
    }
}

/// Without its full stop, so that a sentence can go on.
pub(super) fn open(sentence: &str) -> &str {
    sentence.trim_end().trim_end_matches('.')
}

/// With a full stop, unless it has an end of its own.
pub(super) fn closed(sentence: &str) -> String {
    let sentence = sentence.trim_end();
    let ends = sentence.is_empty() || sentence.ends_with(['.', '!', '?']);
    if ends { sentence.to_owned() } else { [sentence, "."].concat() }
}

/// Which way a number went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    Nowhere,
}

pub(super) fn way(before: f64, after: f64) -> Way {
    if after > before {
        Way::Up
    } else if after < before {
        Way::Down
    } else {
        Way::Nowhere
    }
}

/// A change: `11.2% fewer`, `£13 higher`, `3 percentage points lower`, `no change`. Per cent only of
/// what is above nothing, and not of a percentage.
pub(super) fn change(before: f64, after: f64, unit: &Unit) -> String {
    let comparative = match (way(before, after), unit) {
        (Way::Nowhere, _) => return "no change".to_owned(),
        (Way::Up, Unit::Count(_)) => " more",
        (Way::Down, Unit::Count(_)) => " fewer",
        (Way::Up, _) => " higher",
        (Way::Down, _) => " lower",
    };
    let difference = (after - before).abs();
    let size = match unit {
        Unit::Percent | Unit::Change if difference == 1.0 => "1 percentage point".to_owned(),
        Unit::Percent | Unit::Change => {
            [&written(difference, &Unit::Count(String::new())), " percentage points"].concat()
        }
        _ if before > 0.0 => percent(difference / before * 100.0),
        _ => written(difference, unit),
    };
    [&size, comparative].concat()
}

/// `11.2%`, `less than 0.1%`
pub(super) fn percent(size: f64) -> String {
    if size < 0.05 { "less than 0.1%".to_owned() } else { [&rounded_to_tenth(size), "%"].concat() }
}

/// What the way means, where the document says which is good.
pub(super) fn judged(way: Way, better: Better) -> &'static str {
    match (way, better) {
        (Way::Up, Better::Higher) | (Way::Down, Better::Lower) => ", which the plan wants",
        (Way::Up, Better::Lower) | (Way::Down, Better::Higher) => ", which is worse",
        _ => "",
    }
}

/// `fell from 13,528 in 2022/23 to 12,017 in 2023/24: 11.2% fewer, which the plan wants`
pub(super) fn went(before: (&str, f64), after: (&str, f64), unit: &Unit, better: Better) -> String {
    let ((when, old), (then, new)) = (before, after);
    let way = way(old, new);
    let verb = match way {
        Way::Up => "rose",
        Way::Down => "fell",
        Way::Nowhere => {
            return ["stayed the same: ", &counted(new, unit), " ", &at(when), " and ", &at(then)].concat();
        }
    };
    let (old_text, new_text) = (written(old, unit), written(new, unit));
    let parts = [
        verb,
        " from ",
        &old_text,
        " ",
        &at(when),
        " to ",
        &new_text,
        " ",
        &at(then),
        ": ",
        &change(old, new, unit),
        judged(way, better),
    ];
    parts.concat()
}

/// A time with its preposition: `in 2023/24`, `over July 2023 to March 2024`, `since 2021`.
pub(super) fn at(time: &str) -> String {
    let starts_with_digit = time.starts_with(|c: char| c.is_ascii_digit());
    let preposition = if time.contains(" to ") || time.contains('–') {
        "over "
    } else if time.starts_with("since ") || time.starts_with("not ") {
        ""
    } else if starts_with_digit && time.contains(' ') {
        "at the "
    } else {
        "in "
    };
    [preposition, time].concat()
}

/// What a picture of this kind is called.
pub(super) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Bars | Kind::Grouped => "Bar chart",
        Kind::Stacked => "Stacked bar chart",
        Kind::BeforeAfter => "Before and after chart",
        Kind::Steps => "Line chart",
        Kind::Share => "Divided bar",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_singular(plural: &str, expected: &str) {
        assert_eq!(singular(plural), expected);
    }

    #[track_caller]
    fn check_change(before: f64, after: f64, unit: &Unit, expected: &str) {
        assert_eq!(change(before, after, unit), expected, "{before} to {after}");
    }

    #[test]
    fn one_of_many() {
        check_singular("incidents", "incident");
        check_singular("police officers", "police officer");
        check_singular("people", "person");
        check_singular("young people", "young person");
        check_singular("children", "child");
        check_singular("burglaries", "burglary");
        check_singular("crimes", "crime");
        check_singular("stop and searches", "stop and search");
        check_singular("offences per 1,000 people", "offence per 1,000 people");
        check_singular("vehicles a year", "vehicle a year");
        check_singular("staff", "staff");
    }

    #[test]
    fn lists() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&items[..0]), "");
        assert_eq!(list(&items[..1]), "a");
        assert_eq!(list(&items[..2]), "a and b");
        assert_eq!(list(&items), "a, b and c");
    }

    #[test]
    fn changes() {
        let incidents = Unit::Count("incidents".into());
        check_change(13_528.0, 12_017.0, &incidents, "11.2% fewer");
        check_change(20.0, 25.0, &incidents, "25% more");
        check_change(5.0, 5.0, &incidents, "no change");
        check_change(0.0, 5.0, &incidents, "5 more");
        check_change(-4.0, 5.0, &incidents, "9 more");
        check_change(100_000.0, 100_001.0, &incidents, "less than 0.1% more");
        check_change(1.0, 0.0, &incidents, "100% fewer");
        check_change(255.24, 268.24, &Unit::Pounds, "5.1% higher");
        check_change(64.0, 61.0, &Unit::Percent, "3 percentage points lower");
        check_change(64.0, 65.0, &Unit::Percent, "1 percentage point higher");
    }

    #[test]
    fn times() {
        #[track_caller]
        fn check(time: &str, expected: &str) {
            assert_eq!(at(time), expected);
        }
        check("2023/24", "in 2023/24");
        check("June 2022", "in June 2022");
        check("2010 baseline", "at the 2010 baseline");
        check("2022/23–2024/25", "over 2022/23–2024/25");
        check("July 2023 to March 2024", "over July 2023 to March 2024");
        check("since 2021", "since 2021");
        check("not dated", "not dated");
    }

    #[test]
    fn judgements() {
        #[track_caller]
        fn check(before: f64, after: f64, better: Better, expected: &str) {
            assert_eq!(judged(way(before, after), better), expected);
        }
        check(2.0, 1.0, Better::Lower, ", which the plan wants");
        check(1.0, 2.0, Better::Lower, ", which is worse");
        check(2.0, 1.0, Better::Higher, ", which is worse");
        check(1.0, 2.0, Better::Higher, ", which the plan wants");
        check(1.0, 2.0, Better::Neither, "");
        check(1.0, 1.0, Better::Lower, "");
    }
}
