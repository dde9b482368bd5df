//! Letters that people do not tell apart when they search: upper and lower case, accents.

use crate::letter_case::lower_letter;

/// The lower-case form of an ASCII letter or digit, 0 for every other ASCII character.
pub(super) const ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// What the lower-case Latin letters from U+00DF to U+017F are without their accents, in runs of
/// letters that share the answer: the last letter of the run, and the answer.
const LATIN: [(char, &str); 49] = [
    ('ß', "ss"),
    ('å', "a"),
    ('æ', "ae"),
    ('ç', "c"),
    ('ë', "e"),
    ('ï', "i"),
    ('ð', "d"),
    ('ñ', "n"),
    ('ö', "o"),
    ('÷', ""),
    ('ø', "o"),
    ('ü', "u"),
    ('ý', "y"),
    ('þ', "th"),
    ('ÿ', "y"),
    ('ą', "a"),
    ('č', "c"),
    ('đ', "d"),
    ('ě', "e"),
    ('ģ', "g"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ĳ', "ij"),
    ('ĵ', "j"),
    ('ĸ', "k"),
    ('ł', "l"),
    ('ŋ', "n"),
    ('ő', "o"),
    ('œ', "oe"),
    ('ř', "r"),
    ('š', "s"),
    ('ŧ', "t"),
    ('ų', "u"),
    ('ŵ', "w"),
    ('ŷ', "y"),
    ('Ÿ', "y"),
    ('ž', "z"),
    ('ſ', "s"),
    // Letters farther away that Welsh and Romanian names need, and two ligatures of printed text.
    ('ș', "s"),
    ('ț', "t"),
    ('ẁ', "w"),
    ('ẃ', "w"),
    ('ẅ', "w"),
    ('ỳ', "y"),
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
];

/// How many of the entries are runs; the others stand for one letter each.
const RUNS: usize = 38;

/// Appends the folded form of a letter or digit. Folding what is folded changes nothing.
pub(super) fn fold(letter: char, folded: &mut Vec<u8>) {
    let lower = lower_letter(letter);
    if lower.is_ascii() {
        folded.push(lower as u8);
    } else if !is_ignored(lower) {
        match without_accent(lower) {
            Some(plain) => folded.extend(plain.bytes()),
            None => folded.extend(lower.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
}

/// Marks on the letter before (é in two characters), and the hyphen that is there only for the
/// end of a line: a word goes on as if they were not there.
pub(super) fn is_ignored(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

/// The straight apostrophe and those that stand for it.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '\u{2bc}' | '`' | '´')
}

/// The hyphens that can stand inside a word.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}

fn without_accent(letter: char) -> Option<&'static str> {
    let (runs, singles) = LATIN.split_at(RUNS);
    if ('ß'..='ſ').contains(&letter) {
        return runs.iter().find(|(last, _)| letter <= *last).map(|(_, plain)| *plain);
    }
    singles.iter().find(|(one, _)| letter == *one).map(|(_, plain)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut folded = Vec::new();
        text.chars().for_each(|c| fold(c, &mut folded));
        assert_eq!(String::from_utf8(folded).expect("UTF-8"), expected);
    }

    #[test]
    fn letters() {
        check("PCSO", "pcso");
        check("àáâãäå", "aaaaaa");
        check("ÀÉÎÕÜ", "aeiou");
        check("e\u{301}", "e");
        check("Łódź", "lodz");
        check("Straße", "strasse");
        check("ŵŷẁẃẅỳ", "wywwwy");
        check("Æsop œuvre þorn", "aesop oeuvre thorn");
        check("çñøŠžÿşğı", "cnoszysgi");
        check("İstanbul", "istanbul");
        check("oﬃce ﬁre", "office fire");
        check("Дарем", "дарем");
        check("مرحبا", "مرحبا");
        check("東京", "東京");
    }

    #[test]
    fn every_accented_latin_letter_has_an_answer() {
        for letter in ('ß'..='ſ').filter(|c| c.is_lowercase()) {
            let plain = without_accent(letter).unwrap_or_default();
            assert!(!plain.is_empty() && plain.is_ascii(), "{letter}");
        }
    }
}
