//! Which pledges have which word, and where in the pledge.
//!
//! Two tables, both flat:
//! - [`Postings`] goes from a word to its pledges: one number per pledge, holding the pledge's
//!   position and one bit per field that has the word. Words are in alphabetical order, so the
//!   pledges of all words with a common beginning lie side by side.
//! - [`Sequence`] goes from a pledge to its words, in the order of the text. It answers whether two
//!   words stand next to each other.

use std::ops::Range;

/// A part of a pledge that is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// The official wordings.
    Wording = 0,
    /// The promise in plain words.
    Summary = 1,
    /// What was published about it.
    Evidence = 2,
    /// The places named.
    Place = 3,
    /// The names of its theme and sub-theme.
    Name = 4,
}

/// How many fields there are; so many low bits of a posting say which fields have the word.
pub(super) const N_FIELDS: u32 = 5;

/// The words of each pledge in order, with marks where a text of some field begins.
#[derive(Clone, Debug, Default)]
pub(super) struct Sequence {
    entries: Vec<u32>,
    /// Where each pledge ends.
    ends: Vec<u32>,
}

/// Set in an entry that begins a text; the rest is the field.
const BEGINS: u32 = 1 << 31;
/// Set in an entry that is several words joined; it stands between the words of the text.
const JOINED: u32 = 1 << 30;

/// The pledges of each word.
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    entries: Vec<u32>,
    /// Where each word's pledges end.
    ends: Vec<u32>,
}

/// After so many pledges it is known about how long they are.
const SAMPLE: usize = 200;

impl Sequence {
    pub(super) fn with_room_for(n_pledges: usize) -> Sequence {
        Sequence { entries: Vec::new(), ends: Vec::with_capacity(n_pledges) }
    }

    pub(super) fn begin_text(&mut self, field: Field) {
        self.entries.push(BEGINS | field as u32);
    }

    pub(super) fn push(&mut self, word: u32, joined: bool) {
        self.entries.push(if joined { word | JOINED } else { word });
    }

    /// How many entries there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Puts earlier entries at the end again; the words among them.
    pub(super) fn repeat(&mut self, range: Range<usize>) -> impl Iterator<Item = u32> {
        let start = self.len();
        self.entries.extend_from_within(range);
        let words = self.entries[start..].iter().filter(|entry| *entry & BEGINS == 0);
        words.map(|entry| entry & !JOINED)
    }

    pub(super) fn end_pledge(&mut self) {
        self.ends.push(self.entries.len() as u32);
        // Growing by doubling would leave up to half of the largest table of the index empty, and
        // memory that WebAssembly has once taken it never gives back.
        if self.ends.len() == SAMPLE {
            let to_come = self.ends.capacity().saturating_sub(SAMPLE);
            self.entries.reserve_exact(self.entries.len() * to_come / SAMPLE * 21 / 20);
        }
    }

    /// Gives back the room that is left.
    pub(super) fn complete(&mut self) {
        self.entries.shrink_to_fit();
    }

    fn range(&self, pledge: usize) -> Range<usize> {
        let start = if pledge == 0 { 0 } else { self.ends[pledge - 1] as usize };
        start..self.ends[pledge] as usize
    }

    /// Whether a word is followed by one of a range of words, in any text of the pledge.
    pub(super) fn has_adjacent(&self, pledge: usize, first: u32, second: &Range<u32>) -> bool {
        let mut before = BEGINS;
        for &entry in &self.entries[self.range(pledge)] {
            if entry & JOINED != 0 && entry & BEGINS == 0 {
                continue;
            }
            if before == first && second.contains(&entry) {
                return true;
            }
            before = entry;
        }
        false
    }

    pub(super) fn bytes(&self) -> usize {
        4 * (self.entries.capacity() + self.ends.capacity())
    }
}

impl Postings {
    /// The postings of a range of words: each is a pledge's position and the bits of its fields.
    pub(super) fn of(&self, words: &Range<u32>) -> &[u32] {
        let end_before = |word: u32| if word == 0 { 0 } else { self.ends[word as usize - 1] as usize };
        &self.entries[end_before(words.start)..end_before(words.end)]
    }

    pub(super) fn bytes(&self) -> usize {
        4 * (self.entries.capacity() + self.ends.capacity())
    }
}

/// Turns the sequence into postings, some pledges at a time.
#[derive(Debug)]
pub(super) struct PostingsBuilder {
    entries: Vec<u32>,
    /// Of each word, where its postings start and where the next one goes.
    filled: Vec<(u32, u32)>,
    /// The new number of each word, by its old one.
    numbers: Vec<u32>,
    next_pledge: usize,
}

impl PostingsBuilder {
    /// `numbers` is the new number of each word and `n_pledges` how many have it, both by its old.
    pub(super) fn new(numbers: Vec<u32>, n_pledges: &[u32]) -> PostingsBuilder {
        let mut filled = vec![(0, 0); numbers.len()];
        for (&new, &n) in numbers.iter().zip(n_pledges) {
            filled[new as usize].0 = n;
        }
        let mut total = 0;
        for (start, end) in &mut filled {
            total += std::mem::replace(start, total);
            *end = *start;
        }
        PostingsBuilder { entries: vec![0; total as usize], filled, numbers, next_pledge: 0 }
    }

    /// Takes in the next pledges and gives their words the new numbers; whether all are done.
    pub(super) fn step(&mut self, sequence: &mut Sequence, how_many: usize) -> bool {
        let n_pledges = sequence.ends.len();
        let until = self.next_pledge.saturating_add(how_many).min(n_pledges);
        // As slices, because where code is kept small each look into a `Vec` is a call.
        let (entries, filled) = (self.entries.as_mut_slice(), self.filled.as_mut_slice());
        let numbers = self.numbers.as_slice();
        for pledge in self.next_pledge..until {
            let here = (pledge as u32) << N_FIELDS;
            let mut field = 0;
            let range = sequence.range(pledge);
            for entry in &mut sequence.entries[range] {
                if *entry & BEGINS != 0 {
                    field = 1 << (*entry & !BEGINS);
                    continue;
                }
                let number = numbers[(*entry & !JOINED) as usize];
                *entry = *entry & JOINED | number;
                let (start, end) = &mut filled[number as usize];
                if *end > *start && entries[*end as usize - 1] >= here {
                    entries[*end as usize - 1] |= field;
                } else {
                    entries[*end as usize] = here | field;
                    *end += 1;
                }
            }
        }
        self.next_pledge = until;
        until == n_pledges
    }

    pub(super) fn finish(self) -> Postings {
        let ends = self.filled.into_iter().map(|(_, end)| end).collect();
        Postings { entries: self.entries, ends }
    }
}
