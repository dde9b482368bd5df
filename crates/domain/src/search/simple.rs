//! Reads a simple word fast: up to fifteen lower-case letters from a to z, and a space or the like.
//!
//! Most words are simple. They are their own folded form and need not be copied. Eight letters are
//! looked at together, as the bytes of one number: going letter by letter, the processor would
//! guess wrong at the end of nearly every word, which takes longer than all else that happens to it.

/// The first fifteen bytes of a word as two numbers, zeros standing for those after its end. Words
/// of up to fifteen bytes are the same if their keys are. The sixteenth byte tells longer words
/// apart from those.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Key {
    head: u64,
    tail: u64,
}

/// How many bytes a key holds.
pub(super) const KEY_LENGTH: usize = 15;

/// A byte that is in no text.
const LONGER: u64 = 0xff << 56;

impl Key {
    pub(super) fn of(word: &[u8]) -> Key {
        let number = |bytes: &[u8]| bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte));
        if word.len() > KEY_LENGTH {
            return Key { head: number(&word[..8]), tail: number(&word[8..KEY_LENGTH]) | LONGER };
        }
        let (head, tail) = word.split_at(word.len().min(8));
        Key { head: number(head), tail: number(tail) }
    }

    /// Spreads keys over a table. An attacker, whom a slower hash would withstand, gains nothing here.
    #[inline(always)]
    pub(super) fn hash(self) -> usize {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        // The high bits of the product depend on all bits of both numbers.
        ((self.head ^ self.tail.rotate_left(29)).wrapping_mul(ODD) >> 32) as usize
    }
}

/// The key of the simple word that starts here and where it ends, if it is one.
// Always in line, even where code is kept small: a plan has a million of them.
#[inline(always)]
pub(super) fn simple_word(text: &[u8], start: usize) -> Option<(Key, usize)> {
    let (head, n_head) = letters(text, start)?;
    let mut key = Key { head, tail: 0 };
    let mut end = start + n_head;
    if n_head == 8
        && let Some((tail, n_tail)) = letters(text, end)
    {
        if n_tail == 8 {
            return None;
        }
        key.tail = tail;
        end += n_tail;
    }
    let ends = match text.get(end) {
        Some(byte) => ENDS[usize::from(*byte)],
        None => true,
    };
    ends.then_some((key, end))
}

/// The lower-case letters among the next eight bytes up to the first other, and how many there are
/// if there are any.
#[inline(always)]
fn letters(text: &[u8], start: usize) -> Option<(u64, usize)> {
    let rest = text.get(start..)?;
    let eight = match (rest.first_chunk(), text.last_chunk()) {
        (Some(next), _) => u64::from_le_bytes(*next),
        (None, Some(last)) if !rest.is_empty() => u64::from_le_bytes(*last) >> (64 - 8 * rest.len()),
        _ => return None,
    };
    let n_letters = n_letters(eight);
    (n_letters > 0).then(|| (eight & (u64::MAX >> (64 - 8 * n_letters)), n_letters))
}

/// How many of eight bytes, from the first on, are lower-case letters.
#[inline(always)]
fn n_letters(eight: u64) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    // The high bit of each byte tells whether the byte's other bits make at least this number.
    let at_least = |number: u8| (eight & !HIGH) + u64::from(0x80 - number) * EACH;
    let others = !at_least(b'a') | at_least(b'z' + 1) | eight;
    ((others & HIGH).trailing_zeros() / 8) as usize
}

/// The bytes that end a word for certain. After others it takes a closer look.
const ENDS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = !matches!(byte as u8, b'a'..=b'z' | b'0'..=b'9' | b'A'..=b'Z' | b'\'' | b'`' | b'-');
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let found = simple_word(text.as_bytes(), 0);
        assert_eq!(found.map(|(_, end)| &text[..end]), expected, "{text:?}");
        assert_eq!(found.map(|(key, _)| key), expected.map(|word| Key::of(word.as_bytes())), "{text:?}");
    }

    #[test]
    fn words() {
        check("bikes are", Some("bikes"));
        check("bikes", None); // a text shorter than eight bytes is not worth it
        check("domestic abuse", Some("domestic"));
        check("patrolled, seized", Some("patrolled"));
        check("a", None);
        check("a community", Some("a"));
        check("neighbourhoods.", Some("neighbourhoods"));
        check("neighbourhoods", Some("neighbourhoods"));
        check("operationalised so", Some("operationalised"));
        check("responsibilities", None);
        check("disproportionality", None);
        check("communit(y)", Some("communit"));
        check("", None);
        check(" bikes", None);
        check("Bikes", None);
        check("bikeS", None);
        check("café", None);
        check("don't", None);
        check("off-road", None);
        check("b1", None);
        check("2023", None);
    }

    proptest! {
        #[test]
        fn eight_at_once_is_as_one_by_one(bytes: [u8; 8]) {
            let one_by_one = bytes.iter().take_while(|it| it.is_ascii_lowercase());
            prop_assert_eq!(n_letters(u64::from_le_bytes(bytes)), one_by_one.count());
        }
    }
}
