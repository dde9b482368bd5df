//! One thing checked, with all that a finding says of it.

use super::exact::Exact;
use crate::dataset::{Reading, Verdict};

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Outcome {
    pub(super) verdict: Verdict,
    /// What is checked, as the end of the finding's id.
    pub(super) what: String,
    /// Why, for the check of its measure or table.
    pub(super) why: Option<String>,
    /// What is printed, in a sentence.
    pub(super) printed: String,
    /// What the arithmetic gives, in a sentence.
    pub(super) worked_out: String,
    pub(super) readings: Vec<Reading>,
    pub(super) note: Option<String>,
    /// How far it is off, as a part of what is printed.
    pub(super) off: f64,
}

/// The worst of all verdicts; without any, there was nothing to check.
pub(super) fn verdict_of(outcomes: &[Outcome]) -> Verdict {
    outcomes.iter().map(|it| it.verdict).fold(Verdict::CannotCheck, worse)
}

/// What is no number is worse than what contradicts itself, that than what was cut off, and any
/// answer at all stands before none.
pub(super) fn worse(one: Verdict, other: Verdict) -> Verdict {
    if severity(other) > severity(one) { other } else { one }
}

fn severity(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::CannotCheck => 0,
        Verdict::Agrees => 1,
        Verdict::Rounding => 2,
        Verdict::Contradicts => 3,
        Verdict::Malformed => 4,
    }
}

/// How far a number is from the printed one, as a part of it; never NaN.
pub(super) fn off(printed: Exact, other: Exact) -> f64 {
    let Some(apart) = other.minus(printed) else { return f64::MAX };
    let apart = apart.size().to_f64();
    if printed == Exact::ZERO { apart } else { apart / printed.size().to_f64() }
}

/// The warnings that there are, one after the other.
pub(super) fn warnings(notes: &[Option<&str>]) -> Option<String> {
    let notes: Vec<&str> = notes.iter().copied().flatten().collect();
    (!notes.is_empty()).then(|| notes.join(" "))
}
