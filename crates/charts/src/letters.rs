//! How wide texts are, and where they break.
//!
//! The widths are those of DejaVu Sans, the widest of the typefaces that devices use for
//! interfaces. So a text may turn out narrower than its place, never wider, whatever the device has;
//! and a layout is the same in the browser, in a file and in a test.

/// Hundredths of the size for the characters from the space to `~`.
const REGULAR: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64,
    62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98,
    64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// How much wider bold letters are: the widest of them, in hundredths.
const BOLD: i32 = 136;
/// How much wider bold letters are on the whole; a single `I` is the exception above.
const BOLD_WORDS: i32 = 116;

/// Measures texts for a base size in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextWidths {
    /// The size of the page's text in CSS pixels: 16, unless the visitor set another.
    pub size: i32,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Type {
    /// Its size in CSS pixels.
    pub size: i32,
    /// Whether it is bold.
    pub bold: bool,
}

impl TextWidths {
    /// For a page with text of this size in CSS pixels.
    pub fn at(size: i32) -> TextWidths {
        TextWidths { size: size.clamp(8, 64) }
    }

    /// Values and names.
    pub(crate) fn body(self) -> Type {
        Type { size: self.size * 15 / 16, bold: false }
    }

    /// What stands out.
    pub(crate) fn strong(self) -> Type {
        Type { bold: true, ..self.body() }
    }
}

impl Type {
    /// From one line to the next.
    pub(crate) fn line_height(self) -> i32 {
        self.size * 27 / 20
    }

    /// The width of a line, rounded up.
    pub(crate) fn width(self, text: &str) -> i32 {
        let hundredths: i32 = text.chars().map(hundredths).sum();
        let short = text.chars().count() < 4;
        let factor = match (self.bold, short) {
            (true, true) => BOLD,
            (true, false) => BOLD_WORDS,
            (false, _) => 100,
        };
        (hundredths * self.size * factor + 9_999) / 10_000
    }

    /// The text in lines of at most this width. A word that is longer by itself is broken, so that
    /// nothing ever runs over.
    pub(crate) fn lines(self, text: &str, width: i32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let joined = if line.is_empty() { word.to_owned() } else { [&line, " ", word].concat() };
            if self.width(&joined) <= width {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line = self.broken(word, width, &mut lines);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// Puts the full lines of a long word into `lines` and returns what is left of it.
    fn broken(self, word: &str, width: i32, lines: &mut Vec<String>) -> String {
        let mut line = String::new();
        for letter in word.chars() {
            line.push(letter);
            let n = line.len() - letter.len_utf8();
            if n > 0 && self.width(&line) > width {
                let rest = line.split_off(n);
                lines.push(std::mem::replace(&mut line, rest));
            }
        }
        line
    }
}

fn hundredths(letter: char) -> i32 {
    let code = u32::from(letter);
    let in_table = code.checked_sub(32).and_then(|at| REGULAR.get(at as usize));
    match letter {
        '’' | '‘' | '·' => 32,
        '“' | '”' | '–' => 52,
        '—' | '…' => 100,
        '−' | '×' => 84,
        _ if code >= 0x1100 => 110,
        _ => in_table.map_or(84, |it| i32::from(*it)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BODY: Type = Type { size: 10, bold: false };

    #[track_caller]
    fn check(text: &str, width: i32, expected: &[&str]) {
        assert_eq!(BODY.lines(text, width), expected);
    }

    #[test]
    fn breaks() {
        check("", 100, &[]);
        check("one two", 100, &["one two"]);
        check("one two", 30, &["one", "two"]);
        check("  one   two ", 100, &["one two"]);
        check("mmmmmmm", 30, &["mmm", "mmm", "m"]);
        check("a mmmm", 30, &["a", "mmm", "m"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_place(text in ".{0,80}", width in 20..400, bold: bool) {
            let set = Type { size: 14, bold };
            for line in set.lines(&text, width) {
                prop_assert!(set.width(&line) <= width || line.chars().count() == 1, "{line:?}");
            }
        }

        #[test]
        fn nothing_is_lost(text in ".{0,80}", width in 20..400) {
            let letters = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&BODY.lines(&text, width).concat()), letters(&text));
        }
    }
}
