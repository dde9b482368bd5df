//! Numbers and changes in words.

use std::cmp::Ordering;

use super::exact::Exact;
use super::printed::{Hedge, Printed};

/// The number with its unit, as far as it goes without a noun: `£2,655`, `69.2%`, `£149.3m`.
pub(super) fn number(value: Exact, unit: &str) -> String {
    let decimals = decimals(value.place());
    let pence = unit == "GBP" && decimals > 0;
    with_unit(value, if pence { 2 } else { decimals }, unit)
}

fn with_unit(value: Exact, decimals: u32, unit: &str) -> String {
    let text = grouped(&value.text(decimals).unwrap_or_default());
    match unit {
        "GBP" => format!("£{text}"),
        "GBP million" => format!("£{text}m"),
        "percent" => format!("{text}%"),
        _ => text,
    }
}

/// What a change is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale<'a> {
    /// Per cent of the first value.
    Percent,
    /// The unit of the measure itself.
    Unit(&'a str),
}

/// The size of a change: `28.5%`, `£13`, `2.3 seconds`, `2 percentage points`.
pub(super) fn size(value: Exact, place: i32, scale: Scale) -> String {
    let (value, decimals) = (value.size(), decimals(place));
    match scale {
        Scale::Percent => with_unit(value, decimals, "percent"),
        Scale::Unit("percent") => format!("{} percentage points", with_unit(value, decimals, "")),
        Scale::Unit(unit @ ("GBP" | "GBP million")) => with_unit(value, decimals, unit),
        Scale::Unit(unit) => format!("{} {unit}", with_unit(value, decimals, "")),
    }
}

/// The size of a stated change, with what qualifies it.
pub(super) fn said(printed: &Printed, scale: Scale) -> String {
    let hedge = match printed.hedge {
        None => "",
        Some(Hedge::Around) => "around ",
        Some(Hedge::Nearly) => "nearly ",
        Some(Hedge::JustOver) => "just over ",
        Some(Hedge::MoreThan) => "more than ",
        Some(Hedge::AtLeast) => "at least ",
        Some(Hedge::LessThan) => "less than ",
        Some(Hedge::AtMost) => "at most ",
    };
    format!("{hedge}{}", size(printed.value, printed.place, scale))
}

/// `a rise`, `a fall`
pub(super) fn way(sign: Ordering) -> &'static str {
    match sign {
        Ordering::Greater => "a rise",
        Ordering::Less => "a fall",
        Ordering::Equal => "no change",
    }
}

/// With a capital, for the start of a line.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn decimals(place: i32) -> u32 {
    place.min(0).unsigned_abs()
}

/// `13528.5` as `13,528.5`
fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let mut text = String::new();
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && !text.ends_with('-') {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: f64, unit: &str, expected: &str) {
        assert_eq!(number(Exact::of(value).expect("small"), unit), expected);
    }

    #[test]
    fn numbers() {
        check(2655.0, "people", "2,655");
        check(-100.0, "people", "-100");
        check(-1234.5, "people", "-1,234.5");
        check(795_569.0, "GBP", "£795,569");
        check(268.2, "GBP", "£268.20");
        check(149.3, "GBP million", "£149.3m");
        check(69.2, "percent", "69.2%");
        check(1_000_000.0, "", "1,000,000");
    }

    #[test]
    fn sizes() {
        let value = Exact::of(-2.25).expect("small");
        assert_eq!(size(value, -1, Scale::Percent), "2.3%");
        assert_eq!(size(value, -2, Scale::Unit("percent")), "2.25 percentage points");
        assert_eq!(size(value, 0, Scale::Unit("GBP")), "£2");
        assert_eq!(size(value, -1, Scale::Unit("seconds")), "2.3 seconds");
        let printed = Printed::read("more than 40%").expect("a number");
        assert_eq!(said(&printed, Scale::Percent), "more than 40%");
    }
}
