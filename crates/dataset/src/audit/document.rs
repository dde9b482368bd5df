//! The text of a source, by its lines.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use domain::dataset::Source;
use domain::rules::{Breach, Item, plain_words};

use super::Audit;

/// The documents that could be read, by the id of their source.
pub(super) struct Documents<'a>(BTreeMap<&'a str, Document>);

pub(super) struct Document {
    lines: Vec<String>,
}

impl<'a> Documents<'a> {
    pub(super) fn read(sources: &'a [Source], folder: &Path, audit: &mut Audit) -> Documents<'a> {
        let mut documents = BTreeMap::new();
        for (at, source) in sources.iter().enumerate() {
            match fs::read_to_string(folder.join(&source.file)) {
                Ok(text) => {
                    documents.insert(source.id.as_str(), Document::new(&text));
                }
                Err(error) => {
                    let found = format!("{}: {error}", source.file);
                    let expected = format!("a text file in {}", folder.display());
                    audit.breaches.push(Breach::new(Item::Source(at), "file", Some(&found), expected));
                }
            }
        }
        Documents(documents)
    }

    pub(super) fn get(&self, source: &str) -> Option<&Document> {
        self.0.get(source)
    }
}

impl Document {
    pub(super) fn new(text: &str) -> Document {
        Document { lines: text.split('\n').map(|line| line.trim_end_matches('\r').to_owned()).collect() }
    }

    /// The line with this number, from 1.
    pub(super) fn line(&self, number: u32) -> Option<&str> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        self.lines.get(at).map(String::as_str)
    }

    /// The lines of a range with their numbers.
    pub(super) fn lines(&self, range: Range<u32>) -> impl Iterator<Item = (u32, &str)> {
        range.filter_map(|number| Some((number, self.line(number)?)))
    }

    /// The lines after one heading and before the next of another, each by its words.
    pub(super) fn between(&self, from: &str, to: &str) -> Result<Range<u32>, Missing> {
        let headings = || (1_u32..).zip(&self.lines).filter(|(_, line)| is_heading(line));
        let is = |line: &str, words: &str| plain_words(line) == plain_words(words);
        let (first, _) = headings().find(|(_, line)| is(line, from)).ok_or(Missing::From)?;
        let (last, _) =
            headings().find(|(number, line)| *number > first && is(line, to)).ok_or(Missing::To)?;
        Ok(first + 1..last)
    }

    /// Every part under a heading that begins with these words, to the next heading of as high a
    /// level, or to the end.
    pub(super) fn under(&self, words: &str) -> Vec<Range<u32>> {
        let wanted = plain_words(words);
        let headings: Vec<(u32, &String)> =
            (1_u32..).zip(&self.lines).filter(|(_, line)| is_heading(line)).collect();
        let end = u32::try_from(self.lines.len()).unwrap_or(u32::MAX).saturating_add(1);
        let starts =
            headings.iter().enumerate().filter(|(_, (_, line))| plain_words(line).starts_with(&wanted));
        let part = |(at, (number, line)): (usize, &(u32, &String))| {
            let mut later = headings[at + 1..].iter().filter(|(_, other)| level(other) <= level(line));
            number + 1..later.next().map_or(end, |(number, _)| *number)
        };
        starts.map(part).collect()
    }
}

/// A line of a table without its marks of type, and with its signs spelled out.
pub(super) fn plain_cells(line: &str) -> String {
    let marks = [("<b>", ""), ("</b>", ""), ("**", ""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    marks.iter().fold(line.to_owned(), |line, (mark, text)| line.replace(mark, text))
}

/// Which of the two headings of a part is not there.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Missing {
    From,
    To,
}

/// Whether the line is a heading of a section.
pub(super) fn is_heading(line: &str) -> bool {
    line.starts_with('#')
}

/// The level of a heading: 1 for `#`, the highest.
fn level(heading: &str) -> usize {
    heading.chars().take_while(|it| *it == '#').count()
}

/// The words of a line, without the marks of its list, heading, tick or type.
pub(super) fn bare<'a>(line: &'a str, tick: &str) -> &'a str {
    let listed = line.trim().trim_start_matches(['-', '*', '•', '#', ' ', '\t']);
    let ticked = if tick.is_empty() { listed } else { listed.strip_prefix(tick).unwrap_or(listed) };
    ticked.trim_matches(['*', ' ', '\t'])
}

/// Whether the text stands in the line letter for letter, and is no piece of a longer word or
/// number: `463` does not stand in `3,463`, nor `£4` in `£4m`.
pub(super) fn stands_in(line: &str, text: &str) -> bool {
    line.match_indices(text).any(|(at, _)| {
        let before: Vec<char> = line[..at].chars().rev().take(2).collect();
        let behind: Vec<char> = line[at + text.len()..].chars().take(2).collect();
        let (first, last) = (text.chars().next(), text.chars().next_back());
        !runs_on(first, &before) && !runs_on(last, &behind)
    })
}

/// Whether a word or number goes on beyond its edge.
fn runs_on(edge: Option<char>, beyond: &[char]) -> bool {
    if !edge.is_some_and(char::is_alphanumeric) {
        return false;
    }
    match beyond {
        [',' | '.', digit] => digit.is_ascii_digit() && edge.is_some_and(|it| it.is_ascii_digit()),
        [next, ..] => next.is_alphanumeric(),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_stands(line: &str, text: &str, stands: bool) {
        assert_eq!(stands_in(line, text), stands, "{text:?} in {line:?}");
    }

    #[track_caller]
    fn check_bare(line: &str, words: &str) {
        assert_eq!(bare(line, "✓"), words, "{line:?}");
    }

    #[test]
    fn texts_in_lines() {
        check_stands("- ✓ In all, 463 lights.", "463", true);
        check_stands("In all, 3463 lights.", "463", false);
        check_stands("In all, 3,463 lights.", "463", false);
        check_stands("In all, 463,000 lights.", "463", false);
        check_stands("In all, 4.63 lights.", "4", false);
        check_stands("It was 4.", "4", true);
        check_stands("£4m was spent", "£4m", true);
        check_stands("£4m was spent", "£4", false);
        check_stands("Someone came", "one", false);
        check_stands("24,463 and 463", "463", true);
        check_stands("Put more officers", "More", false);
    }

    #[test]
    fn lines_without_marks() {
        check_bare("- **Light the streets:**", "Light the streets:");
        check_bare("  - ✓ 463 lights\t", "463 lights");
        check_bare("## **BY THE NUMBERS**", "BY THE NUMBERS");
        check_bare("  • Light ‘the’ streets.", "Light ‘the’ streets.");
    }

    #[test]
    fn parts_between_headings() {
        let document = Document::new("# One\na\n## two\nb\n# **Three**\nc");
        assert_eq!(document.between("ONE", "three"), Ok(2..5));
        assert_eq!(document.between("two", "three"), Ok(4..5));
        assert_eq!(document.between("four", "three"), Err(Missing::From));
        assert_eq!(document.between("three", "one"), Err(Missing::To));
    }

    #[test]
    fn parts_under_a_heading() {
        let document = Document::new("# A\n## Numbers: now\na\n### Sub\nb\n## C\nc\n# **Numbers**\nd");
        assert_eq!(document.under("NUMBERS"), [3..6, 9..10]);
        assert_eq!(document.under("other"), []);
    }

    #[test]
    fn cells_without_marks() {
        assert_eq!(plain_cells("| <b>A &amp; B</b> | **1** |"), "| A & B | 1 |");
    }
}
