//! The distinct words of a plan, each with a number.
//!
//! While the plan is read, an [`Interner`] numbers words as they come. Afterwards the
//! [`Vocabulary`] numbers them in alphabetical order, so that all words with a common beginning
//! are one range of numbers.

use std::ops::Range;

use super::stem::stem;
use super::table::{Flat, Table};
use super::words::Word;
use crate::order;

/// Numbers words in the order in which they come.
#[derive(Clone, Debug, Default)]
pub(super) struct Interner {
    words: Flat,
    table: Table,
}

/// All words in alphabetical order (of their bytes).
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    words: Flat,
    table: Table,
    /// Of each word, which letters it has; see [`letters_of`].
    pub(super) letters: Vec<u32>,
}

impl Interner {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The number of the word, which is taken in if it is new.
    #[inline(always)]
    pub(super) fn number(&mut self, word: &Word) -> u32 {
        self.table.find_or_add(&mut self.words, word.folded, word.key)
    }

    /// The words in alphabetical order, and the new number of each old one.
    pub(super) fn sorted(self) -> (Vocabulary, Vec<u32>) {
        // Comparing eight letters as one number settles most comparisons.
        let first: Vec<u64> = (0..self.len()).map(|at| first_letters(self.words.get(at as u32))).collect();
        let order = order::sorted(self.len(), &|left, right| {
            let whole = |at: usize| self.words.get(at as u32);
            first[left].cmp(&first[right]).then_with(|| whole(left).cmp(whole(right)))
        });
        let mut vocabulary = Vocabulary::default();
        vocabulary.words.reserve_as(&self.words);
        let mut new_numbers = vec![0; self.len()];
        for (new, old) in order.into_iter().enumerate() {
            let word = self.words.get(old);
            vocabulary.words.push(word);
            vocabulary.letters.push(letters_of(word));
            new_numbers[old as usize] = new as u32;
        }
        vocabulary.table = Table::of(&vocabulary.words);
        (vocabulary, new_numbers)
    }
}

fn first_letters(word: &[u8]) -> u64 {
    let mut letters = [0; 8];
    let length = word.len().min(8);
    letters[..length].copy_from_slice(&word[..length]);
    u64::from_be_bytes(letters)
}

/// Which letters a word has, one bit each; all digits share one bit, everything else another.
/// Two words that differ in one letter differ in at most two bits.
pub(super) fn letters_of(word: &[u8]) -> u32 {
    word.iter().fold(0, |set, byte| {
        set | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << 26,
            _ => 1 << 27,
        }
    })
}

impl Vocabulary {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn word(&self, number: u32) -> &[u8] {
        self.words.get(number)
    }

    /// The number of a word.
    pub(super) fn number(&self, word: &[u8]) -> Option<u32> {
        self.table.find(&self.words, word)
    }

    /// The words that start so.
    pub(super) fn starting_with(&self, prefix: &[u8]) -> Range<u32> {
        let start = self.first(|word| word >= prefix);
        let end = self.first(|word| word >= prefix && !word.starts_with(prefix));
        start..end.max(start)
    }

    /// The first word of which this holds; it must hold for all words after it too.
    fn first(&self, holds: impl Fn(&[u8]) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if holds(self.word(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }

    /// The words that are forms of the same word, itself included.
    pub(super) fn forms_of(&self, word: &[u8]) -> Vec<u32> {
        let stem_of_word = stem(word);
        // Stemming changes no more than the last two letters of what it leaves, so all forms start
        // alike; and what it drops (`ationally`, `fulnesses`) is not longer than twelve letters.
        let shared = stem_of_word.len().saturating_sub(2).max(1).min(stem_of_word.len());
        let mut forms: Vec<u32> = self
            .starting_with(&stem_of_word[..shared])
            .filter(|&number| {
                let other = self.word(number);
                other == word || other.len() <= stem_of_word.len() + 12 && stem(other) == stem_of_word
            })
            .collect();
        forms.dedup();
        forms
    }

    /// How many bytes it holds on the heap.
    pub(super) fn bytes(&self) -> usize {
        self.words.bytes() + self.table.bytes() + 4 * self.letters.capacity()
    }
}
