//! Shares, hundredths and arrows.

use std::cmp::Ordering;

use super::cells::Cell;
use super::change::finer;
use super::exact::Exact;
use super::outcome::{Outcome, off};
use super::printed::Printed;
use super::range::Range;
use super::statement::{Statement, WorkedOut, unread};
use super::words::{self, capital};
use crate::dataset::Verdict;

/// A part as a percentage of a whole.
pub(super) fn share(statement: Statement, part: Cell, whole: Cell, said: Cell) -> Outcome {
    if let Some(text) = unread([part, whole, said]) {
        return statement.malformed(text);
    }
    let worked = || {
        let exact = part.value()?.times(Exact::HUNDRED)?.divided_by(whole.value()?)?;
        let possible = part.range()?.percent_of(&whole.range()?);
        let printed = said.number?;
        Some((exact, printed, fits(exact, &printed, possible)?))
    };
    let Some((exact, printed, verdict)) = worked() else { return statement.cannot() };
    let short = shown(exact, &printed, "percent");
    let sentence = format!("{} is {short} of {}.", part.text, whole.text);
    statement.outcome(WorkedOut { verdict, sentence, short, off: off(printed.value, exact) })
}

/// One hundredth of a whole.
pub(super) fn one_percent(statement: Statement, whole: Cell, said: Cell) -> Outcome {
    if let Some(text) = unread([whole, said]) {
        return statement.malformed(text);
    }
    let worked = || {
        let exact = whole.value()?.divided_by(Exact::HUNDRED)?;
        // A hundredth is the same share as so many per cent of ten thousand.
        let possible = whole.range()?.percent_of(&Range::only(Exact::HUNDRED.times(Exact::HUNDRED)?));
        let printed = said.number?;
        Some((exact, printed, fits(exact, &printed, possible)?))
    };
    let Some((exact, printed, verdict)) = worked() else { return statement.cannot() };
    let short = shown(exact, &printed, said.unit);
    let sentence = format!("One per cent of {} is {short}.", whole.text);
    statement.outcome(WorkedOut { verdict, sentence, short, off: off(printed.value, exact) })
}

/// Rounding decides, of the values printed or of those that they may stand for; `None` if the
/// numbers are too large.
fn fits(exact: Exact, printed: &Printed, possible: Option<Range>) -> Option<Verdict> {
    let range = printed.range()?;
    Some(if range.contains(exact) || possible.is_some_and(|it| it.meets(&range)) {
        Verdict::Agrees
    } else if exact.cut(printed.place)? == printed.value {
        Verdict::Rounding
    } else {
        Verdict::Contradicts
    })
}

fn shown(exact: Exact, printed: &Printed, unit: &str) -> String {
    words::number(exact.rounded(finer(printed.place)).unwrap_or(exact), unit)
}

/// Whether an arrow points where the numbers go.
pub(super) fn arrow(statement: Statement, before: Cell, after: Cell, arrow: Cell) -> Outcome {
    let (Some(from), Some(to)) = (before.value(), after.value()) else {
        return statement.malformed(unread([before, after]).unwrap_or_default());
    };
    let pointed = match arrow.text {
        "↑" | "▲" => Ordering::Greater,
        "↓" | "▼" => Ordering::Less,
        "→" | "↔" | "=" => Ordering::Equal,
        other => {
            let sentence = format!("“{other}” is no arrow, so there is nothing to compare.");
            let short = format!("“{other}” is no arrow");
            return statement.outcome(WorkedOut { verdict: Verdict::Malformed, sentence, short, off: 0.0 });
        }
    };
    let moved = to.cmp(&from);
    let verdict = if moved == pointed { Verdict::Agrees } else { Verdict::Contradicts };
    let way = words::way(moved);
    let sentence = format!("From {} to {} is {way}.", before.text, after.text);
    statement.outcome(WorkedOut { verdict, sentence, short: capital(way), off: 1.0 })
}
