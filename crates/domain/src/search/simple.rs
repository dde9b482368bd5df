//! Finds the end of a simple word fast.
//!
//! Most words are lower-case letters up to a space. They are their own folded form and need not be
//! copied. Eight letters are looked at together, as the bytes of one number: going letter by letter,
//! the processor would guess wrong at the end of nearly every word, which takes longer than all else
//! that happens to the word.

/// Where the word that starts here ends, and its head, if it is its own folded form and ends in a
/// space, a full stop or the like.
#[inline]
pub(super) fn simple_word(text: &[u8], start: usize) -> Option<(usize, u64)> {
    let first = eight_from(text, start);
    let mut letters = n_simple(first);
    let mut end = start + letters;
    let head = if letters < 8 { first & !(u64::MAX << (8 * letters)) } else { first };
    while letters == 8 {
        letters = n_simple(eight_from(text, end));
        end += letters;
    }
    let ends = match text.get(end) {
        None => true,
        Some(byte) => match END[usize::from(*byte)] {
            End::Always => end > start,
            End::AfterLetter => end > start && text[end - 1].is_ascii_lowercase(),
            End::Perhaps => false,
        },
    };
    ends.then_some((end, head))
}

/// The first eight bytes of a word as a number, zeros standing for those after its end.
#[inline]
pub(super) fn head_of(word: &[u8]) -> u64 {
    eight_from(word, 0)
}

#[inline]
fn eight_from(text: &[u8], start: usize) -> u64 {
    let rest = &text[start..];
    if let Some(eight) = rest.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    let mut eight = [0; 8];
    eight[..rest.len()].copy_from_slice(rest);
    u64::from_le_bytes(eight)
}

/// How many of eight bytes, from the first on, are lower-case letters or digits.
#[inline]
fn n_simple(eight: u64) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    // The high bit of each byte tells whether the byte's other bits make at least this number.
    let at_least = |number: u64| (eight & !HIGH) + (0x80 - number) * EACH;
    let letters = at_least(b'a'.into()) & !at_least(b'z' as u64 + 1);
    let digits = at_least(b'0'.into()) & !at_least(b'9' as u64 + 1);
    let simple = (letters | digits) & !eight & HIGH;
    ((simple ^ HIGH).trailing_zeros() / 8) as usize
}

/// Whether a byte ends a word.
#[derive(Clone, Copy)]
enum End {
    Always,
    /// Not if it may be in the middle of a number.
    AfterLetter,
    /// It takes a closer look.
    Perhaps,
}

const END: [End; 256] = {
    let mut table = [End::Perhaps; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' | b'0'..=b'9' | b'A'..=b'Z' | b'\'' | b'`' | b'-' => End::Perhaps,
            b',' | b'.' => End::AfterLetter,
            _ => End::Always,
        };
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
        assert_eq!(found.map(|(end, _)| &text[..end]), expected, "{text:?}");
        if let (Some((_, head)), Some(word)) = (found, expected) {
            assert_eq!(head, head_of(word.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn words() {
        check("bikes are", Some("bikes"));
        check("bikes", Some("bikes"));
        check("patrolled, seized", Some("patrolled"));
        check("neighbourhoods.", Some("neighbourhoods"));
        check("communit(y)", Some("communit"));
        check("Bikes", None);
        check("bikeS", None);
        check("café", None);
        check("don't", None);
        check("off-road", None);
        check("820,000", None);
        check("820 000", Some("820"));
        check("3.5", None);
        check("2023.", None);
    }

    proptest! {
        #[test]
        fn eight_at_once_is_as_one_by_one(bytes: [u8; 8]) {
            let one_by_one = bytes.iter().take_while(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
            prop_assert_eq!(n_simple(u64::from_le_bytes(bytes)), one_by_one.count());
        }
    }
}
