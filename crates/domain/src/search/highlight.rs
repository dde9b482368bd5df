//! What of a text matched, so that it can be marked.

use std::ops::Range;

use super::fold::is_hyphen;
use super::index::Index;
use super::query::{Clause, Match, Query};
use super::stem::stem;
use super::words::{Buffer, Words};
use crate::order;

/// The marks of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// What matched, in bytes, in order and apart.
    pub(super) ranges: Vec<Range<usize>>,
    /// One bit per clause of the query that matched.
    pub(super) clauses: u32,
}

/// A word of a text.
struct Place {
    /// Its number, if the plan has the word.
    number: Option<u32>,
    range: Range<usize>,
    joined: bool,
}

impl Index {
    /// The parts of a text that match the query, as ranges of bytes, in order and apart.
    pub fn highlight(&self, query: &Query, text: &str) -> Vec<Range<usize>> {
        self.marks(query, text).ranges
    }

    pub(super) fn marks(&self, query: &Query, text: &str) -> Marks {
        let mut marks = Marks::default();
        if query.clauses.is_empty() {
            return marks;
        }
        let mut places = Vec::new();
        let mut buffer = Buffer::default();
        let mut words = Words::new(text, &mut buffer);
        while let Some(word) = words.next() {
            let number = self.vocabulary.number(word.folded);
            let range = word.start..word.end;
            // A word that the plan has nowhere else was not looked up, but is marked all the same.
            if number.is_none() {
                let same = (0..).zip(&query.clauses).find(|(_, clause)| clause.is_like(word.folded));
                if let Some((clause, _)) = same {
                    marks.clauses |= 1 << clause;
                    marks.ranges.push(range.clone());
                }
            }
            places.push(Place { number, range, joined: word.joined });
        }
        for (at, clause) in query.clauses.iter().enumerate() {
            let before = marks.ranges.len();
            for way in &clause.ways {
                way.mark(&places, &mut marks.ranges);
            }
            if marks.ranges.len() > before {
                marks.clauses |= 1 << at;
            }
        }
        marks.ranges = merged(marks.ranges, text);
        marks
    }
}

impl Clause {
    fn is_like(&self, word: &[u8]) -> bool {
        word == self.word || self.is_last && word.starts_with(&self.word) || stem(word) == stem(&self.word)
    }
}

impl Match {
    fn mark(&self, places: &[Place], ranges: &mut Vec<Range<usize>>) {
        let is_one_of =
            |place: &Place, words: &Range<u32>| place.number.is_some_and(|it| words.contains(&it));
        match self {
            Match::Words(words, _) => {
                let found = places.iter().filter(|place| is_one_of(place, words));
                ranges.extend(found.map(|place| place.range.clone()));
            }
            Match::Adjacent(first, second) => {
                let mut before: Option<&Place> = None;
                for place in places.iter().filter(|place| !place.joined) {
                    if let Some(before) = before
                        && before.number == Some(*first)
                        && is_one_of(place, second)
                    {
                        ranges.push(before.range.start..place.range.end);
                    }
                    before = Some(place);
                }
            }
            // A single word of a phrase may mean something else where the rest is missing.
            Match::Phrase(words) => {
                let has = |forms: &Vec<Range<u32>>| {
                    places.iter().any(|place| forms.iter().any(|range| is_one_of(place, range)))
                };
                if words.iter().all(has) {
                    let found = places
                        .iter()
                        .filter(|place| words.iter().flatten().any(|range| is_one_of(place, range)));
                    ranges.extend(found.map(|place| place.range.clone()));
                }
            }
        }
    }
}

/// Sorted, with those made one that overlap or have only a hyphen between them.
fn merged(ranges: Vec<Range<usize>>, text: &str) -> Vec<Range<usize>> {
    let order = order::sorted(ranges.len(), &|left, right| {
        let (left, right) = (&ranges[left], &ranges[right]);
        left.start.cmp(&right.start).then(left.end.cmp(&right.end))
    });
    let is_hyphenated = |gap: Range<usize>| {
        let mut between = text.get(gap).unwrap_or_default().chars();
        between.next().is_some_and(is_hyphen) && between.next().is_none()
    };
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in order.into_iter().map(|at| ranges[at as usize].clone()) {
        match apart.last_mut() {
            Some(last) if range.start < last.end || is_hyphenated(last.end..range.start) => {
                last.end = last.end.max(range.end);
            }
            _ => apart.push(range),
        }
    }
    apart
}
