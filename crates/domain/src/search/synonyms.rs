//! What residents say for what the plan says.

use super::stem::stem;
use super::typos::{slips_allowed, slips_between};
use super::words::{is_stop_word, plain_words};
use crate::dataset::SearchWords;

/// Folded words of a phrase, without stop words.
pub(super) type Phrase = Vec<Vec<u8>>;

/// The search words of a plan, cut into words once.
#[derive(Clone, Debug, Default)]
pub(super) struct Synonyms {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    say: Vec<Phrase>,
    means: Vec<Phrase>,
}

/// How sure the words of a query must be to count as a phrase that people say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Likeness {
    /// The same words, in any of their forms.
    Forms,
    /// The last word may still be in the making.
    Beginning,
    /// There may be slips.
    Slips,
}

impl Synonyms {
    pub(super) fn of(search_words: &[SearchWords]) -> Synonyms {
        let phrases =
            |texts: &[String]| texts.iter().map(|it| phrase(it)).filter(|it| !it.is_empty()).collect();
        let entries =
            search_words.iter().map(|it| Entry { say: phrases(&it.say), means: phrases(&it.means) });
        Synonyms { entries: entries.collect() }
    }

    /// What the plan says for exactly these words.
    pub(super) fn means(&self, words: &[&[u8]], likeness: Likeness) -> impl Iterator<Item = &Phrase> {
        let said =
            self.entries.iter().filter(move |entry| entry.say.iter().any(|say| alike(say, words, likeness)));
        said.flat_map(|entry| &entry.means)
    }

    /// How many words the longest phrase has that people say.
    pub(super) fn longest(&self) -> usize {
        self.entries.iter().flat_map(|entry| &entry.say).map(Vec::len).max().unwrap_or(0)
    }

    pub(super) fn bytes(&self) -> usize {
        let phrases = self.entries.iter().flat_map(|entry| entry.say.iter().chain(&entry.means));
        phrases.flatten().map(|word| word.capacity() + size_of::<Vec<u8>>()).sum()
    }
}

/// The words of a phrase without those that narrow nothing down.
pub(super) fn phrase(text: &str) -> Phrase {
    let words = plain_words(text);
    if words.iter().all(|word| is_stop_word(word)) {
        return words;
    }
    words.into_iter().filter(|word| !is_stop_word(word)).collect()
}

/// Fewer letters than this begin too many words to guess which one is meant.
const SHORTEST_BEGINNING: usize = 4;

fn alike(say: &Phrase, words: &[&[u8]], likeness: Likeness) -> bool {
    // Joined, spaced or with a hyphen: `anti-social`, `antisocial`, `anti social`.
    if say.iter().flatten().eq(words.iter().copied().flatten()) {
        return true;
    }
    let Some((last, others)) = say.split_last() else { return false };
    if say.len() != words.len() {
        return false;
    }
    let same = |say: &[u8], word: &[u8]| match likeness {
        // All forms of a word begin alike.
        Likeness::Forms | Likeness::Beginning => {
            say.first() == word.first() && (say == word || stem(say) == stem(word))
        }
        Likeness::Slips => slips_between(say, word, slips_allowed(word)).is_some(),
    };
    let n_letters: usize = words.iter().map(|word| word.len()).sum();
    let begun = likeness == Likeness::Beginning && n_letters >= SHORTEST_BEGINNING;
    let last_word = words[words.len() - 1];
    others.iter().zip(words).all(|(say, word)| same(say, word))
        && (same(last, last_word) || begun && last.starts_with(last_word))
}
