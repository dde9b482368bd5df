//! Which pledges a query finds.

use super::index::Index;
use super::postings::N_FIELDS;
use super::query::{Clause, Match, Query};
use super::rank::Way;

/// The pledges that a query finds, with their scores.
#[derive(Clone, Debug)]
pub struct Matches {
    /// What was looked for.
    pub query: Query,
    /// The score of every pledge, 0 for those that were not found; nothing if all were.
    pub(crate) scores: Option<Vec<u16>>,
    n_pledges: usize,
}

impl Matches {
    /// The score of the pledge at this position, if it was found; a higher one is a better match.
    pub fn score(&self, pledge: usize) -> Option<u16> {
        match &self.scores {
            Some(scores) => scores.get(pledge).copied().filter(|it| *it > 0),
            None => (pledge < self.n_pledges).then_some(1),
        }
    }

    /// The positions of the pledges found, in the order of the plan.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        (0..self.n_pledges).filter(|pledge| self.score(*pledge).is_some())
    }
}

impl Index {
    /// Finds the pledges that match every word of the text. An empty text finds all.
    pub fn search(&self, text: &str) -> Matches {
        let query = self.query(text);
        let n_pledges = self.attributes.len();
        if query.is_empty() {
            return Matches { query, scores: None, n_pledges };
        }
        let mut clauses = query.clauses.iter();
        let mut scores = vec![0; n_pledges];
        if let Some(first) = clauses.next() {
            self.score(first, &mut scores);
        }
        let mut others = vec![0; n_pledges];
        for clause in clauses {
            others.fill(0);
            self.score(clause, &mut others);
            for (score, other) in scores.iter_mut().zip(&others) {
                *score = if *score > 0 && *other > 0 { *score + *other } else { 0 };
            }
        }
        Matches { query, scores: Some(scores), n_pledges }
    }

    /// Raises each pledge's score to that of its best match for the clause.
    fn score(&self, clause: &Clause, scores: &mut [u16]) {
        for way in &clause.ways {
            match way {
                Match::Words(words, way) => self.score_words(words, *way, scores),
                Match::Adjacent(first, second) => self.score_adjacent(*first, second, scores),
                Match::Phrase(words) => {
                    let mut phrase: Option<Vec<u16>> = None;
                    for forms in words {
                        let mut word = vec![0; scores.len()];
                        forms.iter().for_each(|range| self.score_words(range, Way::Synonym, &mut word));
                        if let Some(before) = &phrase {
                            word.iter_mut()
                                .zip(before)
                                .for_each(|(score, other)| *score = (*score).min(*other));
                        }
                        phrase = Some(word);
                    }
                    raise(scores, &phrase.unwrap_or_default());
                }
            }
        }
    }

    fn score_words(&self, words: &std::ops::Range<u32>, way: Way, scores: &mut [u16]) {
        let worth = way.scores();
        for &posting in self.postings.of(words) {
            let score = &mut scores[(posting >> N_FIELDS) as usize];
            *score = (*score).max(worth[posting as usize % worth.len()]);
        }
    }

    fn score_adjacent(&self, first: u32, second: &std::ops::Range<u32>, scores: &mut [u16]) {
        let worth = Way::Joined.scores();
        let mut has_second = vec![false; scores.len()];
        for &posting in self.postings.of(second) {
            has_second[(posting >> N_FIELDS) as usize] = true;
        }
        for &posting in self.postings.of(&(first..first + 1)) {
            let pledge = (posting >> N_FIELDS) as usize;
            if has_second[pledge] && self.sequence.has_adjacent(pledge, first, second) {
                scores[pledge] = scores[pledge].max(worth[posting as usize % worth.len()]);
            }
        }
    }
}

fn raise(scores: &mut [u16], others: &[u16]) {
    for (score, other) in scores.iter_mut().zip(others) {
        *score = (*score).max(*other);
    }
}
