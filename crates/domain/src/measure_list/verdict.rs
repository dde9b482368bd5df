//! The answers of a check, as they stand in addresses.

use crate::dataset::Verdict;

/// All answers, what does not hold first.
pub const VERDICTS: [Verdict; 5] =
    [Verdict::Contradicts, Verdict::Malformed, Verdict::Rounding, Verdict::Agrees, Verdict::CannotCheck];

/// The id in data and addresses.
pub fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "agrees",
        Verdict::Rounding => "rounding",
        Verdict::Contradicts => "contradicts",
        Verdict::Malformed => "malformed",
        Verdict::CannotCheck => "cannot-check",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_those_of_the_dataset() {
        for verdict in VERDICTS {
            let written = serde_json::to_string(&verdict).expect("a verdict is a word");
            assert_eq!(written, format!("\"{}\"", verdict_id(verdict)));
        }
    }
}
