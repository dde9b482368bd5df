//! Cells that add up to another.
//!
//! Numbers that are rounded (with decimals, in millions, in per cent) may miss by what rounding
//! explains; whole numbers may not.

use std::cmp::Ordering;

use super::cells::Cell;
use super::exact::Exact;
use super::outcome::{Outcome, off};
use super::range::Range;
use super::statement::{Statement, WorkedOut, unread};
use super::words;
use crate::dataset::Verdict;

/// Where the sum is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    InTable,
    /// In a text, which may round more than the table does.
    InText,
}

pub(super) fn adds_up(statement: Statement, parts: &[Cell], whole: Cell, said: Said) -> Outcome {
    if let Some(text) = unread(parts.iter().copied().chain([whole])) {
        return statement.malformed(text);
    }
    let Some((sum, printed, holds)) = sum(parts, whole, said) else { return statement.cannot() };
    let short = words::number(sum, whole.unit);
    let hedged = whole.number.is_some_and(|it| it.hedge.is_some());
    let apart = sum.minus(printed).filter(|it| !hedged && it.sign() != Ordering::Equal);
    let sentence = match apart {
        Some(apart) => {
            let way = if apart.sign() == Ordering::Greater { "more" } else { "less" };
            let apart = words::number(apart.size(), whole.unit);
            format!("Added up, the parts make {short}, which is {apart} {way}.")
        }
        None => format!("Added up, the parts make {short}."),
    };
    let verdict = if holds { Verdict::Agrees } else { Verdict::Contradicts };
    statement.outcome(WorkedOut { verdict, sentence, short, off: off(printed, sum) })
}

/// The sum, what is printed for it, and whether they agree; `None` if the numbers are too large.
fn sum(parts: &[Cell], whole: Cell, said: Said) -> Option<(Exact, Exact, bool)> {
    let mut sum = Exact::ZERO;
    let mut range = Range::only(Exact::ZERO);
    for part in parts {
        sum = sum.plus(part.value()?)?;
        range = range.plus(&part.range()?)?;
    }
    let printed = whole.number?;
    let possible = match said {
        Said::InText => printed.range()?,
        Said::InTable => whole.range()?,
    };
    Some((sum, printed.value, range.meets(&possible)))
}
