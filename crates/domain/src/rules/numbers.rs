//! What is printed reads as the value given, wherever figures stand.

use super::breach::{Breaches, Item};
use crate::figure;

/// A value that may be null where what is printed is no number.
pub(super) fn reads_as(found: &mut Breaches, item: Item, path: &str, printed: &str, value: Option<f64>) {
    match (figure::read(printed), value) {
        // Both are read from decimal digits, so the same number is the same bits.
        (read, value) if read == value => (),
        (Some(read), None) => {
            let expected = format!("{read}, which is how “{printed}” reads");
            found.add_missing(item, format!("{path}value"), expected);
        }
        (Some(read), Some(value)) => {
            let expected = format!("{read}, which is how “{printed}” reads");
            found.add(item, format!("{path}value"), value, expected);
        }
        (None, Some(value)) => {
            let expected = format!("null, because “{printed}” is not written as one number is");
            found.add(item, format!("{path}value"), value, expected);
        }
        (None, None) => (),
    }
}

/// Units that mean one of those we know, in other words; any other word is what is counted.
pub(super) fn unit(found: &mut Breaches, item: Item, field: String, unit: &str, in_table: bool) {
    let known = match unit.to_lowercase().as_str() {
        "gbp" | "£" | "pounds" | "pound" => Some("GBP"),
        "percent" | "%" | "per cent" | "percentage" => Some("percent"),
        "gbp million" | "£m" | "£ million" => Some("GBP million"),
        "text" | "words" => Some("text"),
        _ => None,
    };
    match known {
        Some("GBP million" | "text") if !in_table => {
            found.add(item, field, unit, "“GBP”, “percent”, or what is counted");
        }
        Some(known) if known != unit => found.add(item, field, unit, format!("“{known}”")),
        _ => (),
    }
}
