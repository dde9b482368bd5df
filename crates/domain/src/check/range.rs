//! A range of numbers, open or closed at either end.

use std::cmp::Ordering;

use super::exact::Exact;

/// A range; an end that is not there is infinite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) from: Option<End>,
    pub(super) to: Option<End>,
}

/// Where a range ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    value: Exact,
    included: bool,
}

impl End {
    /// The number itself is in the range.
    pub(super) fn at(value: Exact) -> End {
        End { value, included: true }
    }

    /// All numbers up to this one are in the range, and it is not.
    pub(super) fn before(value: Exact) -> End {
        End { value, included: false }
    }

    fn plus(self, other: End) -> Option<End> {
        Some(End { value: self.value.plus(other.value)?, included: self.included && other.included })
    }
}

impl Range {
    /// This number and no other.
    pub(super) fn only(value: Exact) -> Range {
        Range { from: Some(End::at(value)), to: Some(End::at(value)) }
    }

    pub(super) fn contains(&self, value: Exact) -> bool {
        self.meets(&Range::only(value))
    }

    /// Whether a number is in both.
    pub(super) fn meets(&self, other: &Range) -> bool {
        starts_before_end(self.from, other.to) && starts_before_end(other.from, self.to)
    }

    /// What the sum of a number of each can be.
    pub(super) fn plus(&self, other: &Range) -> Option<Range> {
        let sum = |one: Option<End>, other: Option<End>| match (one, other) {
            (Some(one), Some(other)) => one.plus(other).map(Some),
            _ => Some(None),
        };
        Some(Range { from: sum(self.from, other.from)?, to: sum(self.to, other.to)? })
    }

    /// The same range below zero.
    pub(super) fn negated(&self) -> Range {
        let turned = |end: Option<End>| end.map(|it| End { value: it.value.negated(), ..it });
        Range { from: turned(self.to), to: turned(self.from) }
    }

    /// What a number of this as a percentage of one of the other can be; only for what is not
    /// negative, and not zero below.
    pub(super) fn percent_of(&self, other: &Range) -> Option<Range> {
        let (from, other_from) = (self.from?, other.from?);
        if from.value.sign() == Ordering::Less || other_from.value.sign() != Ordering::Greater {
            return None;
        }
        let ratio = |over: End, under: End| {
            let value = over.value.times(Exact::HUNDRED)?.divided_by(under.value)?;
            Some(End { value, included: over.included && under.included })
        };
        let lowest = match other.to {
            Some(other_to) => ratio(from, other_to)?,
            None => End::before(Exact::ZERO),
        };
        let highest = match self.to {
            Some(to) => Some(ratio(to, other_from)?),
            None => None,
        };
        Some(Range { from: Some(lowest), to: highest })
    }
}

fn starts_before_end(from: Option<End>, to: Option<End>) -> bool {
    let (Some(from), Some(to)) = (from, to) else { return true };
    match from.value.cmp(&to.value) {
        Ordering::Less => true,
        Ordering::Equal => from.included && to.included,
        Ordering::Greater => false,
    }
}
