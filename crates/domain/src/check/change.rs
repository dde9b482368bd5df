//! The change from before to after, worked out.

use std::cmp::Ordering;

use super::exact::Exact;
use super::printed::Printed;
use super::range::Range;
use super::words::{self, Scale};
use crate::dataset::{Measure, Point};

/// The first and the last value that can be read.
pub(super) struct Change<'a> {
    first: &'a Point,
    last: &'a Point,
    pub(super) from: Exact,
    pub(super) to: Exact,
}

impl<'a> Change<'a> {
    pub(super) fn of(points: &'a [Point]) -> Option<Change<'a>> {
        let mut read = points.iter().filter_map(|it| Some((it, Exact::of(it.value?)?)));
        let (first, from) = read.next()?;
        let (last, to) = read.next_back()?;
        Some(Change { first, last, from, to })
    }

    /// `a fall of 28.5%`
    pub(super) fn words(&self, scale: Scale, place: i32) -> Option<String> {
        let change = self.on(scale)?;
        let place = sensible(place, change);
        let way = words::way(change.sign());
        let is_nothing = change == Exact::ZERO;
        Some(if is_nothing {
            way.to_owned()
        } else {
            format!("{way} of {}", words::size(change, place, scale))
        })
    }

    fn amount(&self) -> Option<Exact> {
        self.to.minus(self.from)
    }

    /// In per cent of the first value, which must be more than nothing.
    pub(super) fn percent(&self) -> Option<Exact> {
        let can_be = self.from.sign() == Ordering::Greater;
        self.amount().filter(|_| can_be)?.times(Exact::HUNDRED)?.divided_by(self.from)
    }

    pub(super) fn on(&self, scale: Scale) -> Option<Exact> {
        match scale {
            Scale::Percent => self.percent(),
            Scale::Unit(_) => self.amount(),
        }
    }

    /// Every change that the values can stand for, if they are hedged or given in thousands or
    /// millions; other numbers are taken as they stand.
    pub(super) fn range(&self, scale: Scale) -> Option<Range> {
        let range = |point: &Point, value: Exact| {
            let printed = Printed::read(point.printed.as_deref().unwrap_or_default());
            let rough = printed.filter(|it| it.value == value && (it.hedge.is_some() || it.place > 0));
            rough.map_or(Some(Range::only(value)), |it| it.range())
        };
        let (from, to) = (range(self.first, self.from)?, range(self.last, self.to)?);
        match scale {
            Scale::Percent => to.percent_of(&from)?.plus(&Range::only(Exact::HUNDRED).negated()),
            Scale::Unit(_) => to.plus(&from.negated()),
        }
    }

    /// `From 642 to 459 is a fall of 28.5%.`
    pub(super) fn sentence(&self, scale: Scale, place: i32) -> Option<String> {
        let (from, to) = (text(self.first), text(self.last));
        Some(format!("From {from} to {to} is {}.", self.words(scale, place)?))
    }
}

/// The change worked out, in per cent, to one more decimal than is stated; a fall is negative.
pub(super) fn recomputed_percent(measure: &Measure) -> Option<f64> {
    let stated = measure.stated.as_ref();
    let said = stated.and_then(|it| Printed::with(it.change_percent?, &it.printed));
    let percent = Change::of(&measure.points)?.percent()?;
    let place = sensible(finer(said.map_or(0, |it| it.place)), percent);
    // What rounds to nothing is nothing, whichever way it went.
    percent.text(place.unsigned_abs())?.parse().ok().map(|it: f64| it + 0.0)
}

/// The place that shows how a worked-out number differs from one printed to this place.
pub(super) fn finer(place: i32) -> i32 {
    place.min(0) - 1
}

/// No digits that say nothing: a hundred and more need no hundredths, and 65 no decimals.
fn sensible(place: i32, change: Exact) -> i32 {
    let place = if change.size() < Exact::HUNDRED { place } else { place.max(-1) };
    place.max(change.place())
}

pub(super) fn text(point: &Point) -> &str {
    point.printed.as_deref().unwrap_or(&point.period)
}
