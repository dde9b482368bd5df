//! Reads a plan into an [`Index`], at once or some pledges at a time.

use std::ops::Range;

use super::index::Index;
use super::postings::{Field, PostingsBuilder, Sequence};
use super::synonyms::Synonyms;
use super::vocabulary::{Interner, Vocabulary};
use super::words::{Buffer, Words};
use crate::filter::AttributesBuilder;
use crate::plan::Plan;

/// An index in the making. Building it in steps leaves the browser time to paint in between.
#[derive(Debug)]
pub struct IndexBuilder {
    stage: Stage,
    attributes: AttributesBuilder,
    reader: Reader,
    /// Where the evidence of the pledge that is being read stands.
    evidence: Vec<usize>,
    /// The position after the last of those.
    next_evidence: usize,
    /// Where in the sequence the names of the theme and the sub-theme were last read.
    names: Range<usize>,
}

#[derive(Debug)]
enum Stage {
    /// Reading the texts; the next pledge.
    Reading(usize),
    /// All texts have been read.
    Sorting,
    /// Listing the pledges of each word.
    Listing(Box<Vocabulary>, PostingsBuilder),
    Done(Box<Index>),
}

/// Turns texts into numbered words.
#[derive(Debug, Default)]
struct Reader {
    buffer: Buffer,
    words: Interner,
    sequence: Sequence,
    /// Of each word, how many pledges have it, and the last of them plus one.
    seen: Vec<(u32, u32)>,
}

impl Reader {
    fn read(&mut self, pledge: usize, field: Field, text: &str) {
        self.sequence.begin_text(field);
        let mut words = Words::new(text, &mut self.buffer);
        while let Some(word) = words.next() {
            let number = self.words.number(&word);
            self.sequence.push(number, word.joined);
            if number as usize == self.seen.len() {
                self.seen.push((0, 0));
            }
            see(&mut self.seen[number as usize], pledge);
        }
    }

    /// Reads once more what was read for an earlier pledge.
    fn repeat(&mut self, pledge: usize, range: Range<usize>) {
        for number in self.sequence.repeat(range) {
            see(&mut self.seen[number as usize], pledge);
        }
    }
}

/// Counts the pledge for a word, once.
#[inline(always)]
fn see((n_pledges, last): &mut (u32, u32), pledge: usize) {
    if *last != pledge as u32 + 1 {
        *last = pledge as u32 + 1;
        *n_pledges += 1;
    }
}

impl IndexBuilder {
    /// Nothing has been read yet.
    pub fn new(plan: &Plan) -> IndexBuilder {
        IndexBuilder {
            stage: Stage::Reading(0),
            attributes: AttributesBuilder::new(plan),
            reader: Reader { sequence: Sequence::with_room_for(plan.pledges().len()), ..Reader::default() },
            evidence: Vec::new(),
            next_evidence: 0,
            names: 0..0,
        }
    }

    /// Does a part of the work, about as much as reading `how_many` pledges; whether all is done.
    /// It must be the same plan each time.
    pub fn step(&mut self, plan: &Plan, how_many: usize) -> bool {
        // Listing a pledge is several times less work than reading it.
        const LISTED_PER_READ: usize = 4;
        let how_many = how_many.max(1);
        match &mut self.stage {
            Stage::Reading(next) => {
                let start = *next;
                let until = start.saturating_add(how_many).min(plan.pledges().len());
                *next = until;
                (start..until).for_each(|pledge| self.read(plan, pledge));
                if until == plan.pledges().len() {
                    self.stage = Stage::Sorting;
                }
            }
            Stage::Sorting => {
                self.reader.sequence.complete();
                let n_pledges: Vec<u32> =
                    self.reader.seen.drain(..).map(|(n_pledges, _)| n_pledges).collect();
                let (vocabulary, numbers) = std::mem::take(&mut self.reader.words).sorted();
                self.stage = Stage::Listing(Box::new(vocabulary), PostingsBuilder::new(numbers, &n_pledges));
            }
            Stage::Listing(_, postings) => {
                let how_many = how_many.saturating_mul(LISTED_PER_READ);
                if postings.step(&mut self.reader.sequence, how_many) {
                    self.complete(plan);
                }
            }
            Stage::Done(_) => (),
        }
        matches!(self.stage, Stage::Done(_))
    }

    /// Does all that is left to do.
    pub fn finish(mut self, plan: &Plan) -> Index {
        loop {
            self.step(plan, usize::MAX);
            if let Stage::Done(index) = self.stage {
                return *index;
            }
        }
    }

    fn complete(&mut self, plan: &Plan) {
        // Any stage will do while the work of the one that ends is taken out.
        if let Stage::Listing(vocabulary, postings) = std::mem::replace(&mut self.stage, Stage::Sorting) {
            let index = Index {
                attributes: std::mem::take(&mut self.attributes).finish(),
                synonyms: Synonyms::of(&plan.data().search_words),
                vocabulary: *vocabulary,
                postings: postings.finish(),
                sequence: std::mem::take(&mut self.reader.sequence),
                orders: Default::default(),
            };
            self.stage = Stage::Done(Box::new(index));
        }
    }

    fn read(&mut self, plan: &Plan, at: usize) {
        let pledge = &plan.pledges()[at];
        // The wording is the first of the wordings.
        if pledge.wordings.is_empty() {
            self.reader.read(at, Field::Wording, &pledge.wording);
        }
        for wording in &pledge.wordings {
            self.reader.read(at, Field::Wording, &wording.text);
        }
        self.reader.read(at, Field::Summary, &pledge.summary);
        self.find_evidence(plan, at);
        for &evidence in &self.evidence {
            self.reader.read(at, Field::Evidence, &plan.data().evidence[evidence].summary);
        }
        for place in &pledge.places {
            self.reader.read(at, Field::Place, place);
        }
        self.attributes.add(plan, at, &self.evidence);
        if self.attributes.last_two_are_alike() {
            self.reader.repeat(at, self.names.clone());
        } else {
            let start = self.reader.sequence.len();
            let (theme, subtheme) = self.attributes.names_of(plan, at);
            self.reader.read(at, Field::Name, theme);
            self.reader.read(at, Field::Name, subtheme);
            self.names = start..self.reader.sequence.len();
        }
        self.reader.sequence.end_pledge();
    }

    /// Finds the evidence about a pledge. It mostly stands where that of the pledge before ended,
    /// which spares the look-up.
    fn find_evidence(&mut self, plan: &Plan, pledge: usize) {
        let all = &plan.data().evidence;
        self.evidence.clear();
        for id in &plan.pledges()[pledge].evidence {
            let at = match all.get(self.next_evidence) {
                Some(evidence) if evidence.id == *id => Some(self.next_evidence),
                _ => plan.evidence_position(id.as_str()),
            };
            if let Some(at) = at {
                self.evidence.push(at);
                self.next_evidence = at + 1;
            }
        }
    }
}
