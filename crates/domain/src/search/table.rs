//! From a word to its number, millions of times while a plan is read.

use super::simple::{KEY_LENGTH, Key};

/// Words one after the other in one text, each with a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Flat {
    text: Vec<u8>,
    /// Where each word ends.
    ends: Vec<u32>,
}

/// Finds the number of a word by open addressing.
///
/// The slot of a word has its key, which is all of a word of up to fifteen letters, so that finding
/// it touches one place in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// The length is a power of two.
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: Key,
    /// The number plus one; 0 is empty.
    number: u32,
}

impl Flat {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] as usize };
        &self.text[start..self.ends[number] as usize]
    }

    pub(super) fn push(&mut self, word: &[u8]) {
        self.text.extend_from_slice(word);
        self.ends.push(self.text.len() as u32);
    }

    /// Makes room for the same words.
    pub(super) fn reserve_as(&mut self, other: &Flat) {
        self.text.reserve_exact(other.text.len());
        self.ends.reserve_exact(other.len());
    }

    pub(super) fn bytes(&self) -> usize {
        self.text.capacity() + 4 * self.ends.capacity()
    }
}

/// How many of eight slots may be taken. In a fuller table words are often not where they belong,
/// in an emptier one more of them are not in the processor's cache.
const FULLEST: usize = 5;

impl Table {
    fn with_room_for(n_words: usize) -> Table {
        let n_slots = (n_words * 8 / FULLEST + 1).next_power_of_two().max(64);
        Table { slots: vec![Slot::default(); n_slots] }
    }

    /// The table of words that are known to be distinct.
    pub(super) fn of(words: &Flat) -> Table {
        let mut table = Table::with_room_for(words.len());
        for number in 0..words.len() as u32 {
            let word = words.get(number);
            table.add_new(Slot { key: Key::of(word), number: number + 1 });
        }
        table
    }

    fn add_new(&mut self, new: Slot) {
        let mut at = self.wrapped(new.key.hash());
        while self.slots[at].number != 0 {
            at = self.wrapped(at + 1);
        }
        self.slots[at] = new;
    }

    /// The number of the word.
    pub(super) fn find(&self, words: &Flat, word: &[u8]) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slot_of(words, word, Key::of(word)).ok()
    }

    /// The number of the word, which is put at the end of the words if it is new.
    #[inline(always)]
    pub(super) fn find_or_add(&mut self, words: &mut Flat, word: &[u8], key: Key) -> u32 {
        if self.slots.len() * FULLEST <= words.len() * 8 {
            self.grow(words.len());
        }
        match self.slot_of(words, word, key) {
            Ok(number) => number,
            Err(at) => {
                words.push(word);
                self.slots[at] = Slot { key, number: words.len() as u32 };
                words.len() as u32 - 1
            }
        }
    }

    #[cold]
    fn grow(&mut self, n_words: usize) {
        let smaller = std::mem::replace(self, Table::with_room_for(2 * n_words));
        smaller.slots.into_iter().filter(|it| it.number != 0).for_each(|it| self.add_new(it));
    }

    /// The number of the word, or else the slot where it belongs.
    #[inline(always)]
    fn slot_of(&self, words: &Flat, word: &[u8], key: Key) -> Result<u32, usize> {
        // As a slice, because where code is kept small each look into a `Vec` is a call.
        let slots = self.slots.as_slice();
        let mut at = self.wrapped(key.hash());
        loop {
            let slot = &slots[at];
            if slot.number == 0 {
                return Err(at);
            }
            if slot.key == key && (word.len() <= KEY_LENGTH || words.get(slot.number - 1) == word) {
                return Ok(slot.number - 1);
            }
            at = self.wrapped(at + 1);
        }
    }

    #[inline(always)]
    fn wrapped(&self, at: usize) -> usize {
        at & (self.slots.len() - 1)
    }

    pub(super) fn bytes(&self) -> usize {
        size_of::<Slot>() * self.slots.capacity()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_get_numbers_as_they_come(texts in prop::collection::vec("[ab]{0,2}[a-dé]{1,9}[ab]{0,14}", 0..300)) {
            let (mut words, mut table) = (Flat::default(), Table::default());
            let mut expected: BTreeMap<&str, u32> = BTreeMap::new();
            for text in &texts {
                let next = expected.len() as u32;
                let number = *expected.entry(text).or_insert(next);
                prop_assert_eq!(table.find_or_add(&mut words, text.as_bytes(), Key::of(text.as_bytes())), number);
            }
            let again = Table::of(&words);
            for (text, number) in expected {
                prop_assert_eq!(words.get(number), text.as_bytes());
                prop_assert_eq!(again.find(&words, text.as_bytes()), Some(number));
                prop_assert_eq!(again.find(&words, &[text.as_bytes(), b"z"].concat()), None);
            }
        }
    }
}
