//! Does what is printed hold? Worked out from the numbers, without rounding on the way, when the
//! dataset is made. Read in this order.
//!
//! The app never calls this, so none of it is downloaded.

mod exact; // numbers without rounding
mod printed; // what a printed number can stand for
mod range; // from where to where

mod words; // numbers and changes in words

mod change; // from before to after
mod elsewhere; // the other places that print the same
mod outcome;
mod stated; // against the change that a document states // one thing checked

mod cells; // the numbers in a table
mod claims; // what a table claims of its own cells
mod ratios; // whether shares, hundredths and arrows hold
mod relations; // whether each claim holds
mod statement; // a claim before that is known
mod sums; // whether sums hold

mod findings; // everything that does not hold, the most important first

pub use claims::{CellElsewhere, Claims, Relation};
pub use findings::findings;

use crate::dataset::{Check, Measure, Table};
use outcome::{Outcome, verdict_of};

/// Whether what a document says of a measure holds.
pub fn measure(measure: &Measure) -> Check {
    let recomputed_percent = change::recomputed_percent(measure);
    check(&outcomes_of_measure(measure), recomputed_percent)
}

/// Whether what a table claims of its own cells holds.
pub fn table(table: &Table, claims: &Claims) -> Check {
    check(&relations::outcomes(table, claims), None)
}

fn outcomes_of_measure(measure: &Measure) -> Vec<Outcome> {
    let change = stated::outcome(measure);
    change.into_iter().chain(elsewhere::outcomes(measure)).collect()
}

fn check(outcomes: &[Outcome], recomputed_percent: Option<f64>) -> Check {
    let notes: Vec<&str> = outcomes.iter().filter_map(|it| it.why.as_deref()).collect();
    let note = (!notes.is_empty()).then(|| notes.join(" "));
    Check { verdict: verdict_of(outcomes), recomputed_percent, note }
}
