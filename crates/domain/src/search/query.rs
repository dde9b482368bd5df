//! What a text that was typed asks for: for each of its words, the words of the plan that match.

use std::ops::Range;

use super::index::Index;
use super::rank::Way;
use super::synonyms::{Likeness, Phrase};
use super::typos::similar;
use super::words::{is_stop_word, plain_words};
use crate::filter::LONGEST_QUERY;
use crate::order;

/// A query that has been looked up in the words of a plan. It finds pledges and marks texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub(super) clauses: Vec<Clause>,
    /// There is something in it that is no word, such as an emoji; nothing matches.
    pub(super) unreadable: bool,
}

/// One word of the query. Every clause must match, each in any of its ways.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Clause {
    pub(super) word: Vec<u8>,
    /// It is the last word, and may still be in the making.
    pub(super) is_last: bool,
    pub(super) ways: Vec<Match>,
}

/// One way in which a clause can match.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Match {
    /// Any of these words of the plan.
    Words(Range<u32>, Way),
    /// A word of the plan and, right after it, any of these.
    Adjacent(u32, Range<u32>),
    /// All words of a phrase that the plan uses, each in any of its forms.
    Phrase(Vec<Vec<Range<u32>>>),
}

/// More words than anyone types. What comes after them is not searched for.
const MOST_WORDS: usize = 32;

impl Query {
    /// Whether it asks for nothing, so that everything matches.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && !self.unreadable
    }
}

impl Index {
    /// Looks up what a text asks for.
    pub fn query(&self, text: &str) -> Query {
        let text: String = text.trim().chars().take(LONGEST_QUERY).collect();
        let words = words_of(&text);
        let last = words.len().saturating_sub(1);
        let only_stop_words = words.iter().all(|word| is_stop_word(word));
        let mut clauses: Vec<Clause> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if is_stop_word(word) && !only_stop_words {
                continue;
            }
            let mut clause = Clause { word: word.clone(), is_last: at == last, ways: Vec::new() };
            self.add_words(&mut clause);
            self.add_split(&mut clause);
            if let Some(before) = at.checked_sub(1) {
                self.add_joined(&mut clause, &words[before], word, at == last);
            }
            if let Some(after) = words.get(at + 1) {
                self.add_joined(&mut clause, word, after, at + 1 == last);
            }
            clauses.push(clause);
        }
        self.add_synonyms(&mut clauses, Likeness::Beginning);
        if clauses.iter().any(|clause| clause.ways.is_empty()) {
            self.add_synonyms(&mut clauses, Likeness::Slips);
        }
        for clause in clauses.iter_mut().filter(|clause| clause.ways.is_empty()) {
            self.add_similar(clause);
        }
        // The same word twice asks for no more than once; the later may be in the making.
        let mut at = 0;
        clauses.reverse();
        while at < clauses.len() {
            let (before, rest) = clauses.split_at(at);
            if before.iter().any(|it| it.word == rest[0].word) {
                clauses.remove(at);
            } else {
                at += 1;
            }
        }
        clauses.reverse();
        let unreadable = clauses.is_empty() && text.chars().any(|c| !is_punctuation(c));
        Query { clauses, unreadable }
    }

    /// The word itself, its forms and, for the last word, all that begin with it.
    fn add_words(&self, clause: &mut Clause) {
        let Clause { word, is_last, ways } = clause;
        let exact = self.vocabulary.number(word);
        ways.extend(exact.map(|number| Match::Words(number..number + 1, Way::Exact)));
        let forms = self.vocabulary.forms_of(word).into_iter().filter(|it| Some(*it) != exact);
        ways.extend(ranges(forms).map(|range| Match::Words(range, Way::Form)));
        if *is_last {
            let longer = self.vocabulary.starting_with(word);
            ways.extend(Some(longer).filter(|it| !it.is_empty()).map(|it| Match::Words(it, Way::Beginning)));
        }
    }

    /// Two words of the query that the plan writes as one.
    fn add_joined(&self, clause: &mut Clause, first: &[u8], second: &[u8], second_is_last: bool) {
        let joined = [first, second].concat();
        let forms = ranges(self.vocabulary.forms_of(&joined).into_iter());
        clause.ways.extend(forms.map(|range| Match::Words(range, Way::Joined)));
        // A few letters more would turn any two short words into the beginning of some word.
        if second_is_last && second.len() >= 3 && !is_stop_word(first) {
            let longer = Some(self.vocabulary.starting_with(&joined)).filter(|it| !it.is_empty());
            clause.ways.extend(longer.map(|it| Match::Words(it, Way::Joined)));
        }
    }

    /// One word of the query that the plan writes as two, one after the other.
    fn add_split(&self, clause: &mut Clause) {
        const SHORTEST: usize = 6;
        const SHORTEST_SECOND: usize = 3;
        let Clause { word, is_last, ways } = clause;
        if word.len() < SHORTEST || !word.is_ascii() {
            return;
        }
        for at in 1..=word.len() - SHORTEST_SECOND {
            let (first, second) = word.split_at(at);
            let Some(first) = self.vocabulary.number(first) else { continue };
            let longer = Some(self.vocabulary.starting_with(second)).filter(|it| *is_last && !it.is_empty());
            // Forms matter only of words that exist: what is left of any other word is no word.
            let known = self.vocabulary.number(second).is_some();
            let forms = if known || longer.is_none() { self.vocabulary.forms_of(second) } else { Vec::new() };
            ways.extend(ranges(forms.into_iter()).chain(longer).map(|range| Match::Adjacent(first, range)));
        }
    }

    /// What the plan says for any run of words of the query that residents say for it.
    fn add_synonyms(&self, clauses: &mut [Clause], likeness: Likeness) {
        for start in 0..clauses.len() {
            // One word more, for what is said as `antisocial` and typed as `anti social`.
            let longest = (start + self.synonyms.longest() + 1).min(clauses.len());
            for end in start + 1..=longest {
                let run = &clauses[start..end];
                if likeness == Likeness::Slips && run.iter().all(|it| !it.ways.is_empty()) {
                    continue;
                }
                let is_last = run.last().is_some_and(|it| it.is_last);
                let likeness = match likeness {
                    Likeness::Beginning if !is_last => Likeness::Forms,
                    other => other,
                };
                let words: Vec<&[u8]> = run.iter().map(|clause| clause.word.as_slice()).collect();
                let means = self.synonyms.means(&words, likeness);
                let phrases: Vec<Match> = means.filter_map(|phrase| self.phrase(phrase)).collect();
                for clause in &mut clauses[start..end] {
                    for phrase in &phrases {
                        if !clause.ways.contains(phrase) {
                            clause.ways.push(phrase.clone());
                        }
                    }
                }
            }
        }
    }

    /// A phrase of the plan, unless it has a word that the plan never uses.
    fn phrase(&self, phrase: &Phrase) -> Option<Match> {
        let forms_at = |at: usize| {
            // `anti-social` is also written `antisocial`, which stands for either part.
            let before = at.checked_sub(1).map(|before| phrase[before..=at].concat());
            let after = phrase.get(at..at + 2).map(|pair| pair.concat());
            let joined = before.iter().chain(&after).flat_map(|word| self.vocabulary.forms_of(word));
            let forms = self.vocabulary.forms_of(&phrase[at]).into_iter().chain(joined);
            Some(ranges(forms).collect()).filter(|forms: &Vec<_>| !forms.is_empty())
        };
        (0..phrase.len()).map(forms_at).collect::<Option<_>>().map(Match::Phrase)
    }

    /// The words it may be a slip of, with their forms.
    fn add_similar(&self, clause: &mut Clause) {
        let meant = similar(&self.vocabulary, &clause.word);
        let mut forms: Vec<u32> =
            meant.iter().flat_map(|&number| self.vocabulary.forms_of(self.vocabulary.word(number))).collect();
        order::ascending(&mut forms);
        forms.dedup();
        clause.ways.extend(ranges(forms.into_iter()).map(|range| Match::Words(range, Way::Slip)));
    }
}

/// The words of a query. The sign of a pound is one only by itself: what £820,000 was spent on may
/// also be printed without it.
fn words_of(text: &str) -> Vec<Vec<u8>> {
    let mut words = plain_words(text);
    if words.iter().any(|word| word != "£".as_bytes()) {
        words.retain(|word| word != "£".as_bytes());
    }
    words.truncate(MOST_WORDS);
    words
}

/// Numbers as ranges, those that follow each other in one.
fn ranges(numbers: impl Iterator<Item = u32>) -> impl Iterator<Item = Range<u32>> {
    let mut ranges: Vec<Range<u32>> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some(last) if last.end == number => last.end += 1,
            _ => ranges.push(number..number + 1),
        }
    }
    ranges.into_iter()
}

/// What a person may type before or between words, and that asks for nothing by itself.
fn is_punctuation(c: char) -> bool {
    c.is_ascii() || c.is_whitespace() || c.is_control() || matches!(c, '\u{2000}'..='\u{206f}')
}
