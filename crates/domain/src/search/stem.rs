//! Cuts English words down to what their forms share: `patrols`, `patrolled` and `patrolling`
//! become `patrol`.
//!
//! The rules are those of the Snowball project's English stemmer ("Porter 2"). A stem is only ever
//! compared with another stem, so that it need not be a word.

/// The stem of a folded word. Words with anything but the letters a to z are their own stems.
pub(crate) fn stem(word: &[u8]) -> Vec<u8> {
    if word.len() <= 2 || !word.iter().all(u8::is_ascii_lowercase) {
        return word.to_owned();
    }
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(it, _)| it.as_bytes() == word) {
        return stem.as_bytes().to_owned();
    }
    let mut word = Stemmed::new(word);
    word.drop_plural();
    if !FINISHED.iter().any(|it| it.as_bytes() == word.letters) {
        word.drop_ed_and_ing();
        word.y_to_i();
        word.shorten_long_suffixes();
        word.drop_middle_suffixes();
        word.drop_last_suffixes();
        word.drop_final_e_and_l();
    }
    word.letters.make_ascii_lowercase();
    word.letters
}

/// Words that the rules would get wrong.
const EXCEPTIONS: [(&str, &str); 18] = [
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", "sky"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];

/// Words that are stems once their plural is dropped.
const FINISHED: [&str; 8] =
    ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

/// Suffixes that become shorter ones, the longer first where one ends in the other.
const LONG_SUFFIXES: [(&str, &str); 24] = [
    ("ational", "ate"),
    ("ization", "ize"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("tional", "tion"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ation", "ate"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"),
    ("fulli", "ful"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("alli", "al"),
    ("bli", "ble"),
    ("ogi", "og"),
    ("li", ""),
];

const MIDDLE_SUFFIXES: [(&str, &str); 9] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ative", ""),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
];

const LAST_SUFFIXES: [&str; 18] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
    "ion", "al", "er", "ic",
];

struct Stemmed {
    /// A `y` that acts as a consonant is written `Y`.
    letters: Vec<u8>,
    /// What follows the first consonant after a vowel starts here; suffixes are dropped only there.
    region1: usize,
    /// The same once more, within the first region.
    region2: usize,
}

impl Stemmed {
    fn new(word: &[u8]) -> Stemmed {
        let mut letters = word.to_owned();
        for at in 0..letters.len() {
            if letters[at] == b'y' && (at == 0 || is_vowel(letters[at - 1])) {
                letters[at] = b'Y';
            }
        }
        let special = ["gener", "commun", "arsen"].into_iter().find(|it| letters.starts_with(it.as_bytes()));
        let region1 = special.map_or_else(|| region_after(&letters, 0), str::len);
        let region2 = region_after(&letters, region1);
        Stemmed { letters, region1, region2 }
    }

    fn ends(&self, suffix: &str) -> bool {
        self.letters.ends_with(suffix.as_bytes())
    }

    /// Where a suffix of this length starts.
    fn before(&self, suffix: &str) -> usize {
        self.letters.len() - suffix.len()
    }

    fn replace(&mut self, suffix: &str, with: &str) {
        self.letters.truncate(self.before(suffix));
        self.letters.extend(with.bytes());
    }

    fn has_vowel_before(&self, end: usize) -> bool {
        self.letters[..end].iter().any(|it| is_vowel(*it))
    }

    fn drop_plural(&mut self) {
        if self.ends("sses") {
            self.replace("sses", "ss");
        } else if self.ends("ied") || self.ends("ies") {
            self.replace("ies", if self.letters.len() > 4 { "i" } else { "ie" });
        } else if self.ends("s")
            && !self.ends("us")
            && !self.ends("ss")
            && self.has_vowel_before(self.letters.len() - 2)
        {
            self.letters.pop();
        }
    }

    fn drop_ed_and_ing(&mut self) {
        if let Some(suffix) = ["eedly", "eed"].into_iter().find(|it| self.ends(it)) {
            if self.before(suffix) >= self.region1 {
                self.replace(suffix, "ee");
            }
            return;
        }
        let Some(suffix) = ["ingly", "edly", "ing", "ed"].into_iter().find(|it| self.ends(it)) else {
            return;
        };
        if !self.has_vowel_before(self.before(suffix)) {
            return;
        }
        self.replace(suffix, "");
        if self.ends("at") || self.ends("bl") || self.ends("iz") {
            self.letters.push(b'e');
        } else if self.ends_in_double() {
            self.letters.pop();
        } else if self.letters.len() <= self.region1 && self.ends_in_short_syllable(self.letters.len()) {
            self.letters.push(b'e');
        }
    }

    fn ends_in_double(&self) -> bool {
        ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].into_iter().any(|it| self.ends(it))
    }

    /// Whether the letters before `end` close with a short syllable, as in `hop` or `at`.
    fn ends_in_short_syllable(&self, end: usize) -> bool {
        match &self.letters[..end] {
            [.., first, vowel, last] => {
                !is_vowel(*first)
                    && is_vowel(*vowel)
                    && !is_vowel(*last)
                    && !matches!(last, b'w' | b'x' | b'Y')
            }
            [vowel, last] => is_vowel(*vowel) && !is_vowel(*last),
            _ => false,
        }
    }

    fn y_to_i(&mut self) {
        if let [_, .., before, last @ (b'y' | b'Y')] = self.letters.as_mut_slice()
            && !is_vowel(*before)
        {
            *last = b'i';
        }
    }

    fn shorten_long_suffixes(&mut self) {
        let Some((suffix, with)) = LONG_SUFFIXES.into_iter().find(|(it, _)| self.ends(it)) else { return };
        let start = self.before(suffix);
        let before = start.checked_sub(1).map(|at| self.letters[at]);
        let allowed = match suffix {
            "ogi" => before == Some(b'l'),
            "li" => before.is_some_and(|it| b"cdeghkmnrt".contains(&it)),
            _ => true,
        };
        if start >= self.region1 && allowed {
            self.replace(suffix, with);
        }
    }

    fn drop_middle_suffixes(&mut self) {
        let Some((suffix, with)) = MIDDLE_SUFFIXES.into_iter().find(|(it, _)| self.ends(it)) else { return };
        let start = self.before(suffix);
        if start >= self.region1 && (suffix != "ative" || start >= self.region2) {
            self.replace(suffix, with);
        }
    }

    fn drop_last_suffixes(&mut self) {
        let Some(suffix) = LAST_SUFFIXES.into_iter().find(|it| self.ends(it)) else { return };
        let start = self.before(suffix);
        let allowed = suffix != "ion" || start > 0 && matches!(self.letters[start - 1], b's' | b't');
        if start >= self.region2 && allowed {
            self.replace(suffix, "");
        }
    }

    fn drop_final_e_and_l(&mut self) {
        let Some(last) = self.letters.len().checked_sub(1) else { return };
        let drop = match self.letters[last] {
            b'e' => last >= self.region2 || last >= self.region1 && !self.ends_in_short_syllable(last),
            b'l' => last >= self.region2 && self.ends("ll"),
            _ => false,
        };
        if drop {
            self.letters.pop();
        }
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The position after the first consonant that follows a vowel, from `start` on.
fn region_after(letters: &[u8], start: usize) -> usize {
    let after = (start + 1..letters.len()).find(|&at| is_vowel(letters[at - 1]) && !is_vowel(letters[at]));
    after.map_or(letters.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_stemmers::{Algorithm, Stemmer};

    use super::*;

    fn stemmed(word: &str) -> String {
        String::from_utf8(stem(word.as_bytes())).expect("UTF-8")
    }

    #[track_caller]
    fn check(words: &str, expected: &str) {
        for word in words.split(' ') {
            assert_eq!(stemmed(word), expected, "{word}");
        }
    }

    #[test]
    fn forms_share_a_stem() {
        check("bike bikes biking biked", "bike");
        check("patrol patrols patrolled patrolling", "patrol");
        check("burglary burglaries", "burglari");
        check("speed speeds speeding", "speed");
        check("community communities", "communiti");
        check("victim victims", "victim");
        check("abuse abuses abused abusing abuser abusers", "abus");
        check("organisation organisations organisational", "organis");
        check("commission commissioned commissioning commissions", "commiss");
    }

    #[test]
    fn short_words_and_numbers_stay() {
        check("as", "as");
        check("ps", "ps");
        check("820000", "820000");
        check("b1s", "b1s");
        check("écoles", "écoles");
    }

    proptest! {
        #[test]
        fn any_word_has_the_stem_that_snowball_gives_it(word in "[a-z]{0,4}(at|iz|bl|er|y|ee|ss|pp|l)?(ational|ization|fulness|ousness|iveness|ement|ness|ing|ed|ly|s|ies|ied|eed|eedly|ingly|li|ogi|ion|e|ll|iti|biliti|ical|ative|ful|al|y|us)?(s|ly|ed|ing|e)?") {
            prop_assert_eq!(stemmed(&word), Stemmer::create(Algorithm::English).stem(&word).into_owned());
        }
    }
}
