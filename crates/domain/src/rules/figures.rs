//! Figures are checked, not copied: what is printed must read as the value given, and what is
//! printed once is counted once.

use super::breach::{Breaches, Item};
use crate::dataset::{Citation, Dataset, Evidence, Figure};
use crate::figure;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    for (at, evidence) in data.evidence.iter().enumerate() {
        for (n, it) in evidence.figures.iter().enumerate() {
            let field = format!("figures[{n}]");
            reads_as_its_value(it, Item::Evidence(at), &field, found);
            if let Some(other) = data.evidence[..at].iter().find(|other| counts_too(other, evidence, it)) {
                let expected =
                    format!("each figure of a line once; “{}” has it from the same line", other.id);
                found.add(Item::Evidence(at), field, &it.printed, expected);
            }
        }
    }
}

fn reads_as_its_value(it: &Figure, item: Item, field: &str, found: &mut Breaches) {
    match figure::read(&it.printed) {
        None => {
            let expected = "a text with one number, such as “£4m”, “67 per cent” or “Fourteen”";
            found.add(item, format!("{field}.printed"), &it.printed, expected);
        }
        // Both are read from decimal digits, so the same number is the same bits.
        Some(value) if value != it.value => {
            let expected = format!("{value}, which is how “{}” reads", it.printed);
            found.add(item, format!("{field}.value"), it.value, expected);
        }
        Some(_) => (),
    }
}

/// Whether another piece of evidence has the same figure from a line that both cite.
fn counts_too(other: &Evidence, evidence: &Evidence, figure: &Figure) -> bool {
    let cites = |line: &Citation| evidence.source == *line || evidence.also_printed.contains(line);
    let shares_a_line = cites(&other.source) || other.also_printed.iter().any(cites);
    shares_a_line && other.figures.iter().any(|it| it.printed == figure.printed)
}
