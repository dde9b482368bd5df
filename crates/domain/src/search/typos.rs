//! Words that a person may have meant.
//!
//! A word of four to seven letters may have one slip, a longer one two; a slip is a letter too many,
//! too few, another one, or two swapped. Shorter words and numbers are taken at their word, for
//! almost any of them is one slip from another.

use super::vocabulary::{Vocabulary, letters_of};

/// How many slips a word may have.
pub(super) fn slips_allowed(word: &[u8]) -> usize {
    if !word.iter().all(u8::is_ascii_lowercase) {
        return 0;
    }
    match word.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The words that are the fewest slips away, if that is few enough.
pub(super) fn similar(vocabulary: &Vocabulary, word: &[u8]) -> Vec<u32> {
    let mut closest = Vec::new();
    let mut fewest = slips_allowed(word);
    if fewest == 0 {
        return closest;
    }
    // Each slip changes at most two letters of the set of letters. Comparing the sets leaves few
    // words to look at, so that going through all of them costs some microseconds. The letter s is
    // left out, for it may be that of a plural.
    let letters = letters_of(word);
    let of_plural = letters_of(b"s");
    for (number, other) in (0..).zip(&vocabulary.letters) {
        if ((letters ^ other) & !of_plural).count_ones() as usize > 2 * fewest {
            continue;
        }
        let other = vocabulary.word(number);
        let singular = other.strip_suffix(b"s").and_then(|it| slips_between(word, it, fewest));
        let Some(slips) = slips_between(word, other, fewest).into_iter().chain(singular).min() else {
            continue;
        };
        if slips < fewest {
            closest.clear();
            fewest = slips;
        }
        closest.push(number);
    }
    closest
}

/// The longest word that is compared letter by letter; no English word comes near it.
const LONGEST: usize = 40;

/// How many slips lie between two words, unless more than `most`.
pub(super) fn slips_between(left: &[u8], right: &[u8], most: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > most || left.len() > LONGEST || right.len() > LONGEST {
        return None;
    }
    // The usual table of distances between beginnings, of which three rows are kept: swapped
    // letters look two rows back.
    let mut before_last = [0_u8; LONGEST + 1];
    let mut last = [0_u8; LONGEST + 1];
    let mut row = [0_u8; LONGEST + 1];
    for (at, cell) in last.iter_mut().enumerate() {
        *cell = at as u8;
    }
    for (i, &a) in left.iter().enumerate() {
        row[0] = i as u8 + 1;
        let mut smallest = row[0];
        for (j, &b) in right.iter().enumerate() {
            let mut slips = (last[j] + u8::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a == right[j - 1] && left[i - 1] == b {
                slips = slips.min(before_last[j - 1] + 1);
            }
            row[j + 1] = slips;
            smallest = smallest.min(slips);
        }
        if usize::from(smallest) > most {
            return None;
        }
        (before_last, last, row) = (last, row, before_last);
    }
    let slips = usize::from(last[right.len()]);
    (slips <= most).then_some(slips)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(left: &str, right: &str, expected: Option<usize>) {
        assert_eq!(slips_between(left.as_bytes(), right.as_bytes(), 2), expected, "{left} {right}");
        assert_eq!(slips_between(right.as_bytes(), left.as_bytes(), 2), expected, "{right} {left}");
    }

    #[test]
    fn slips() {
        check("bike", "bike", Some(0));
        check("bike", "biek", Some(1));
        check("bike", "bke", Some(1));
        check("bike", "bikes", Some(1));
        check("bike", "bice", Some(1));
        check("bike", "bcie", Some(2));
        check("naloxone", "nalaxon", Some(2));
        check("bike", "cars", None);
        check("", "ab", Some(2));
        check("", "abc", None);
    }

    #[track_caller]
    fn check_allowed(word: &str, expected: usize) {
        assert_eq!(slips_allowed(word.as_bytes()), expected, "{word}");
    }

    #[test]
    fn allowed() {
        check_allowed("asb", 0);
        check_allowed("bike", 1);
        check_allowed("scooter", 1);
        check_allowed("domestic", 2);
        check_allowed("820000", 0);
        check_allowed("covid19", 0);
        check_allowed("дарем", 0);
    }
}
