//! Cuts a text into words, folded so that words that people do not tell apart become the same.
//!
//! - `Off‑road` gives `off`, `road` and then both joined, `offroad`, because it is also written so.
//! - `Commissioner’s` gives `commissioner`; `don’t` gives `dont`.
//! - `£820,000` gives `£` and `820000`; `3.5` stays whole.

use super::fold::{ASCII, fold, is_apostrophe, is_hyphen, is_ignored};
use super::simple::{Key, simple_word};

/// One word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'b> {
    /// The word in its folded form, in UTF-8.
    pub(super) folded: &'b [u8],
    /// The beginning of that.
    pub(super) key: Key,
    /// Where it starts in the text, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Whether it is several words joined, which have been given already.
    pub(super) joined: bool,
}

/// Memory that one text after the other is cut up in.
#[derive(Debug, Default)]
pub(super) struct Buffer {
    /// The folded parts of one word with hyphens; any other word is a single part.
    chain: Vec<u8>,
    parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug)]
struct Part {
    /// Where the part starts in `chain`.
    from: usize,
    /// Where it starts in the text.
    start: usize,
    /// Where it ends in the text.
    end: usize,
}

/// The words of a text, one at a time.
#[derive(Debug)]
pub(super) struct Words<'t, 'b> {
    text: &'t str,
    at: usize,
    buffer: &'b mut Buffer,
    /// The word just given has a hyphen and another part after it.
    goes_on: bool,
    /// Joined forms still to be given.
    join: Join,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Join {
    None,
    LastTwo,
    All,
}

impl<'t, 'b> Words<'t, 'b> {
    pub(super) fn new(text: &'t str, buffer: &'b mut Buffer) -> Words<'t, 'b> {
        Words { text, at: 0, buffer, goes_on: false, join: Join::None }
    }

    /// The next word, if there is one.
    // Not an `Iterator`: each word borrows the buffer until the next one is asked for.
    #[inline(always)]
    pub(super) fn next(&mut self) -> Option<Word<'_>> {
        if !self.goes_on && self.join == Join::None {
            let text = self.text.as_bytes();
            self.at += usize::from(text.get(self.at) == Some(&b','));
            self.at += usize::from(text.get(self.at) == Some(&b' '));
            if let Some((key, end)) = simple_word(text, self.at) {
                let start = std::mem::replace(&mut self.at, end);
                return Some(Word { folded: &text[start..end], key, start, end, joined: false });
            }
        }
        self.next_other()
    }

    /// The next word, whatever it looks like.
    fn next_other(&mut self) -> Option<Word<'_>> {
        let n_parts = self.buffer.parts.len();
        match self.join {
            Join::None if self.goes_on => (),
            Join::None => {
                self.buffer.chain.clear();
                self.buffer.parts.clear();
                if !self.find_start() {
                    return None;
                }
            }
            Join::LastTwo => {
                self.join = if n_parts > 2 && !self.goes_on { Join::All } else { Join::None };
                return Some(self.joined_from(n_parts - 2));
            }
            Join::All => {
                self.join = Join::None;
                return Some(self.joined_from(0));
            }
        }
        let part = self.read_part();
        self.buffer.parts.push(part);
        if self.buffer.parts.len() > 1 {
            self.join = Join::LastTwo;
        }
        let folded = &self.buffer.chain[part.from..];
        Some(Word { folded, key: Key::of(folded), start: part.start, end: part.end, joined: false })
    }

    fn joined_from(&self, first: usize) -> Word<'_> {
        let parts = &self.buffer.parts;
        let (from, start) = (parts[first].from, parts[first].start);
        let end = parts[parts.len() - 1].end;
        let folded = &self.buffer.chain[from..];
        Word { folded, key: Key::of(folded), start, end, joined: true }
    }

    /// Moves to the first character of the next word.
    fn find_start(&mut self) -> bool {
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            if byte < 128 {
                if ASCII[usize::from(byte)] != 0 {
                    return true;
                }
                self.at += 1;
            } else {
                let Some(c) = self.char_at(self.at) else { return false };
                if is_letter(c) || c == '£' {
                    return true;
                }
                self.at += c.len_utf8();
            }
        }
        false
    }

    /// Reads from the first character of a word, or of a part after a hyphen, to its end.
    fn read_part(&mut self) -> Part {
        let bytes = self.text.as_bytes();
        let (start, from) = (self.at, self.buffer.chain.len());
        let mut end = start;
        self.goes_on = false;
        loop {
            while let Some(&byte) = bytes.get(self.at)
                && byte < 128
                && ASCII[usize::from(byte)] != 0
            {
                self.buffer.chain.push(ASCII[usize::from(byte)]);
                self.at += 1;
                end = self.at;
            }
            match self.at_other(from) {
                Other::Letter(c) => {
                    fold(c, &mut self.buffer.chain);
                    self.at += c.len_utf8();
                    end = self.at;
                }
                Other::Point => {
                    self.buffer.chain.push(b'.');
                    self.at += 1;
                }
                Other::Skipped(length) => self.at += length,
                Other::Hyphen(length) => {
                    self.at += length;
                    self.goes_on = true;
                    break;
                }
                Other::Ending(length) => {
                    self.at += length;
                    break;
                }
                Other::Pound => {
                    self.buffer.chain.extend("£".bytes());
                    self.at += "£".len();
                    end = self.at;
                    break;
                }
                Other::End => break,
            }
        }
        Part { from, start, end }
    }

    /// What the character here, which is no ASCII letter or digit, does to the part that is read.
    fn at_other(&self, from: usize) -> Other {
        let Some(c) = self.char_at(self.at) else { return Other::End };
        let length = c.len_utf8();
        // Most words end in a space.
        if c == ' ' {
            return Other::End;
        }
        let before = &self.buffer.chain[from..];
        let rest = &self.text[self.at + length..];
        let next = rest.chars().next();
        if is_letter(c) {
            Other::Letter(c)
        } else if is_ignored(c) {
            Other::Skipped(length)
        } else if is_apostrophe(c) {
            let possessive = rest.strip_prefix(['s', 'S']);
            match next {
                _ if possessive.is_some_and(|rest| !rest.starts_with(is_letter)) => Other::Ending(length + 1),
                Some(c) if is_letter(c) => Other::Skipped(length),
                _ => Other::End,
            }
        } else if is_hyphen(c) && next.is_some_and(is_letter) {
            Other::Hyphen(length)
        } else if c == ',' && before.iter().all(u8::is_ascii_digit) && goes_on_in_thousands(rest) {
            Other::Skipped(length)
        } else if c == '.'
            && before.last().is_some_and(u8::is_ascii_digit)
            && next.is_some_and(|c| c.is_ascii_digit())
        {
            Other::Point
        } else if c == '£' && before.is_empty() {
            Other::Pound
        } else {
            Other::End
        }
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }
}

/// What a character that is no ASCII letter or digit does to a word.
enum Other {
    /// It is a letter of the word.
    Letter(char),
    /// It is the point of a decimal number.
    Point,
    /// The word goes on after it, without it.
    Skipped(usize),
    /// Another part follows.
    Hyphen(usize),
    /// It and what follows end the word, without being part of it.
    Ending(usize),
    /// It is a word by itself, so that money can be searched for.
    Pound,
    /// The word has ended.
    End,
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_ignored(c)
}

/// Whether a number goes on after a comma: by three digits, or by fewer that are still being typed.
fn goes_on_in_thousands(rest: &str) -> bool {
    let n_digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    n_digits == 3 || (n_digits < 3 && n_digits == rest.len())
}

/// The words of a text, without joined forms.
pub(crate) fn plain_words(text: &str) -> Vec<Vec<u8>> {
    let mut buffer = Buffer::default();
    let mut words = Words::new(text, &mut buffer);
    let mut plain = Vec::new();
    while let Some(word) = words.next() {
        if !word.joined {
            plain.push(word.folded.to_owned());
        }
    }
    plain
}

/// Words too common to narrow anything down; a query that has others is searched without them.
/// The last are those that people ask about a plan with, whatever they ask for.
pub(crate) fn is_stop_word(word: &[u8]) -> bool {
    const STOP_WORDS: &str = "a about all an and any anything are as at be been being by can could did do \
        does doing done for from had has have how i if in into is it its me my of on or our she should so \
        that the their them there these they this those to up us was we were what when where which who \
        why will with would you your \
        happen happened happening pledge pledged pledges promise promised promises";
    let word = std::str::from_utf8(word).unwrap_or_default();
    STOP_WORDS.split_ascii_whitespace().any(|it| it == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut buffer = Buffer::default();
        let mut words = Words::new(text, &mut buffer);
        let mut found = Vec::new();
        while let Some(word) = words.next() {
            let folded = String::from_utf8(word.folded.to_owned()).expect("UTF-8");
            found.push(format!("{folded}={}", &text[word.start..word.end]));
        }
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn words() {
        check("", &[]);
        check("  — … !", &[]);
        check("Bikes, quads.", &["bikes=Bikes", "quads=quads"]);
        check("Q&A 24/7", &["q=Q", "a=A", "24=24", "7=7"]);
        check("café bar", &["cafe=café", "bar=bar"]);
        check("cafe\u{301} bar", &["cafe=cafe", "bar=bar"]);
        check("مرحبا bike", &["مرحبا=مرحبا", "bike=bike"]);
        check("🚲 bike🚲", &["bike=bike"]);
    }

    #[test]
    fn hyphens() {
        check("off-road", &["off=off", "road=road", "offroad=off-road"]);
        check("Off\u{2011}Road", &["off=Off", "road=Road", "offroad=Off\u{2011}Road"]);
        check("drop -in", &["drop=drop", "in=in"]);
        check("off- road", &["off=off", "road=road"]);
        check(
            "face-to-face.",
            &[
                "face=face",
                "to=to",
                "faceto=face-to",
                "face=face",
                "toface=to-face",
                "facetoface=face-to-face",
            ],
        );
        check("2018–21", &["2018=2018", "21=21", "201821=2018–21"]);
    }

    #[test]
    fn apostrophes() {
        check("Commissioner’s plan", &["commissioner=Commissioner", "plan=plan"]);
        check("don't", &["dont=don't"]);
        check("victims' code", &["victims=victims", "code=code"]);
        check("'quoted'", &["quoted=quoted"]);
        check("O'Sullivan", &["osullivan=O'Sullivan"]);
        check("it's", &["it=it"]);
    }

    #[test]
    fn numbers() {
        check("£820,000", &["£=£", "820000=820,000"]);
        check("£1,234,567.50p", &["£=£", "1234567.50p=1,234,567.50p"]);
        check("10,20", &["1020=10,20"]);
        check("10,20 and", &["10=10", "20=20", "and=and"]);
        check("3.5% up.", &["3.5=3.5", "up=up"]);
        check("In 2023.", &["in=In", "2023=2023"]);
    }
}
