//! Figures are checked, not copied: what is printed must read as the value given.

use super::breach::{Breaches, Item};
use crate::dataset::Dataset;
use crate::figure;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    for (at, evidence) in data.evidence.iter().enumerate() {
        for (n, it) in evidence.figures.iter().enumerate() {
            let item = Item::Evidence(at);
            let printed = format!("figures[{n}].printed");
            match figure::read(&it.printed) {
                _ if !it.value.is_finite() => {
                    found.add(item, format!("figures[{n}].value"), it.value, "a number");
                }
                None => {
                    let expected = "a text with one number, such as “£4m”, “67 per cent” or “Fourteen”";
                    found.add(item, printed, &it.printed, expected);
                }
                // Both are read from the decimal digits, so the same number is the same bits.
                Some(value) if value != it.value => {
                    let expected = format!("{value}, which is how “{}” reads", it.printed);
                    found.add(item, format!("figures[{n}].value"), it.value, expected);
                }
                Some(_) => (),
            }
        }
    }
}
