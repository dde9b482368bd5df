//! What a printed number can stand for: `11.5%` for anything that rounds to it, `more than 50` for
//! anything above 50.

use super::exact::Exact;
use super::range::{End, Range};
use crate::figure;

/// A number as a document prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) value: Exact,
    /// The place of its last digit, as a power of ten.
    pub(super) place: i32,
    pub(super) hedge: Option<Hedge>,
}

/// How the words around a number qualify it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    Around,
    Nearly,
    JustOver,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
}

/// The longer phrase before the shorter one that it ends with.
const BEFORE: [(&str, Hedge); 27] = [
    ("just over", Hedge::JustOver),
    ("slightly over", Hedge::JustOver),
    ("just under", Hedge::Nearly),
    ("no more than", Hedge::AtMost),
    ("not more than", Hedge::AtMost),
    ("no fewer than", Hedge::AtLeast),
    ("no less than", Hedge::AtLeast),
    ("more than", Hedge::MoreThan),
    ("over", Hedge::MoreThan),
    ("above", Hedge::MoreThan),
    ("in excess of", Hedge::MoreThan),
    ("at least", Hedge::AtLeast),
    ("fewer than", Hedge::LessThan),
    ("less than", Hedge::LessThan),
    ("under", Hedge::LessThan),
    ("below", Hedge::LessThan),
    ("up to", Hedge::AtMost),
    ("as many as", Hedge::AtMost),
    ("at most", Hedge::AtMost),
    ("almost", Hedge::Nearly),
    ("nearly", Hedge::Nearly),
    ("around", Hedge::Around),
    ("about", Hedge::Around),
    ("approximately", Hedge::Around),
    ("roughly", Hedge::Around),
    ("estimated", Hedge::Around),
    ("some", Hedge::Around),
];

const BEHIND: [(&str, Hedge); 3] =
    [("or more", Hedge::AtLeast), ("or fewer", Hedge::AtMost), ("or so", Hedge::Around)];

impl Printed {
    /// The one number of a text with what qualifies it.
    pub(super) fn read(text: &str) -> Option<Printed> {
        let value = Exact::of(figure::read(text)?)?;
        Some(Printed { value, place: figure::place(text)?, hedge: hedge(text) })
    }

    /// The same where the number has been read already; a text of several numbers says nothing of
    /// how precise this one is.
    pub(super) fn with(value: f64, text: &str) -> Option<Printed> {
        let value = Exact::of(value)?;
        let read = Printed::read(text).filter(|it| it.value == value);
        Some(read.unwrap_or(Printed { value, place: value.place(), hedge: None }))
    }

    /// What it can stand for.
    ///
    /// - Plain numbers stand for what rounds to them at their last digit, thousands in full
    ///   (`205,000`) for what rounds to them as thousands.
    /// - With `around`, `nearly` and the like, the last digit that is not 0 counts, and the number
    ///   is never off by more than a tenth.
    /// - `more than`, `up to` and the like are taken at their word.
    pub(super) fn range(&self) -> Option<Range> {
        let value = self.value;
        let slack = self.slack()?;
        let (below, above) = (End::at(value.minus(slack)?), End::before(value.plus(slack)?));
        Some(match self.hedge {
            None | Some(Hedge::Around) => Range { from: Some(below), to: Some(above) },
            Some(Hedge::Nearly) => Range { from: Some(below), to: Some(End::before(value)) },
            Some(Hedge::JustOver) => Range { from: Some(End::before(value)), to: Some(above) },
            Some(Hedge::MoreThan) => Range { from: Some(End::before(value)), to: None },
            Some(Hedge::AtLeast) => Range { from: Some(End::at(value)), to: None },
            Some(Hedge::LessThan) => Range { from: None, to: Some(End::before(value)) },
            Some(Hedge::AtMost) => Range { from: None, to: Some(End::at(value)) },
        })
    }

    /// What it can stand for as one of the numbers that a sum is made of: a whole number in full
    /// is exact, for people are not counted to the nearest half.
    pub(super) fn range_in_sum(&self, rounded_unit: bool) -> Option<Range> {
        if self.hedge.is_none() && self.place == 0 && !rounded_unit {
            return Some(Range { from: Some(End::at(self.value)), to: Some(End::at(self.value)) });
        }
        let half = Exact::ten_to(self.place)?.half()?;
        match self.hedge {
            None => Some(Range {
                from: Some(End::at(self.value.minus(half)?)),
                to: Some(End::before(self.value.plus(half)?)),
            }),
            Some(_) => self.range(),
        }
    }

    /// How far the number may be off.
    fn slack(&self) -> Option<Exact> {
        const THOUSANDS: i32 = 3;
        let half = |place: i32| Exact::ten_to(place)?.half();
        if self.hedge.is_none() {
            let is_round = self.place == 0 && self.value != Exact::ZERO && self.is_whole_at(THOUSANDS);
            return half(if is_round { THOUSANDS } else { self.place });
        }
        let mut place = self.place;
        while self.value != Exact::ZERO && self.is_whole_at(place + 1) {
            place += 1;
        }
        let tenth = self.value.size().divided_by(Exact::ten_to(1)?)?;
        Some(half(place)?.min(tenth))
    }

    fn is_whole_at(&self, place: i32) -> bool {
        self.value.cut(place) == Some(self.value)
    }
}

fn hedge(text: &str) -> Option<Hedge> {
    let text = text.to_lowercase();
    let number = figure::read(&text);
    let stands_apart = |at: usize, length: usize| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(text[..at].chars().next_back()) && edge(text[at + length..].chars().next())
    };
    // The number follows right behind, but for a currency sign.
    let qualifies = |at: usize, phrase: &str| {
        let behind = text[at + phrase.len()..].trim_start();
        let first = behind.split_whitespace().next().unwrap_or_default();
        stands_apart(at, phrase.len()) && figure::read(first).is_some() && figure::read(behind) == number
    };
    let before =
        BEFORE.iter().find(|(phrase, _)| text.match_indices(phrase).any(|(at, _)| qualifies(at, phrase)));
    let behind = || {
        BEHIND.iter().find(|(phrase, _)| {
            text.find(phrase)
                .is_some_and(|at| stands_apart(at, phrase.len()) && figure::read(&text[..at]) == number)
        })
    };
    before.or_else(behind).map(|(_, hedge)| *hedge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, holds: &[f64], fails: &[f64]) {
        let range = Printed::read(printed).and_then(|it| it.range()).expect(printed);
        for (values, expected) in [(holds, true), (fails, false)] {
            for value in values {
                let exact = Exact::of(*value).expect("small");
                assert_eq!(range.contains(exact), expected, "{printed:?} for {value}");
            }
        }
    }

    #[test]
    fn plain_numbers_stand_for_what_rounds_to_them() {
        check("11.5%", &[11.45, 11.549], &[11.449, 11.55]);
        check("434", &[434.0], &[433.0, 435.0, 430.0]);
        check("430", &[430.0], &[434.0, 425.0]);
        check("£205,000", &[205_428.0, 204_500.0], &[205_500.0]);
        check("£1.5m", &[1_450_000.0, 1_549_999.0], &[1_449_999.0, 1_550_000.0]);
        check("11.1% overall reduction", &[11.1], &[11.2]);
        check("0", &[0.0], &[1.0]);
    }

    #[test]
    fn hedges_are_taken_at_their_word() {
        check("more than 50", &[52.0, 50.5], &[49.0, 50.0]);
        check("over £1 million", &[1_050_000.0], &[1_000_000.0]);
        check("in excess of £5 million", &[7e6], &[5e6]);
        check("at least fifty", &[50.0, 51.0], &[49.0]);
        check("50 or more", &[50.0], &[49.0]);
        check("up to 20 officers", &[20.0, 3.0], &[21.0]);
        check("fewer than 20", &[19.0], &[20.0]);
        check("no more than 20", &[20.0], &[21.0]);
    }

    #[test]
    fn rounded_hedges_stay_near() {
        check(
            "almost £1.5million",
            &[1_460_000.0, 1_450_000.0, 1_499_999.0],
            &[1_500_000.0, 795_569.0, 1.4e6],
        );
        check("almost 90%", &[85.0, 89.9], &[84.0, 90.0]);
        check("nearly 1,000", &[900.0, 999.0], &[899.0, 1000.0]);
        check("around 13,000", &[12_500.0, 13_499.0], &[12_499.0, 13_500.0]);
        check("Around 100", &[90.0, 109.0], &[89.0, 110.0]);
        check("just over 400", &[401.0, 439.0], &[400.0, 440.0]);
        check("an estimated £2million", &[2.1e6, 1.8e6], &[2.3e6, 1.7e6]);
    }
}
