//! The bold heading that a line of a report stands under.

use std::ops::Range;

use domain::dataset::Pledge;
use domain::rules::plain_words;

use super::document::{Document, bare, is_heading};

/// A bold heading, a list item such as `- **Light the streets**`. Where its second half has
/// slipped into a heading of its own (`## **at night**`), both lines are the one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BoldHeading {
    /// The lines it takes.
    pub(super) lines: Vec<u32>,
    /// Its words, as printed.
    pub(super) text: String,
}

impl BoldHeading {
    /// The nearest one above a line in a part of a document; any other heading ends what stands
    /// under it.
    pub(super) fn above(document: &Document, part: &Range<u32>, line: u32) -> Option<BoldHeading> {
        let above: Vec<(u32, &str)> = document.lines(part.start..line).collect();
        let mut upwards = above.into_iter().rev().filter(|(_, text)| !text.trim().is_empty());
        while let Some((number, text)) = upwards.next() {
            if is_bold_item(text) {
                return Some(BoldHeading { lines: vec![number], text: bare(text, "").to_owned() });
            }
            if is_heading(text) {
                let (first, item) = upwards.next().filter(|(_, it)| is_bold(text) && is_bold_item(it))?;
                let whole = format!("{} {}", bare(item, ""), bare(text, ""));
                return Some(BoldHeading { lines: vec![first, number], text: whole });
            }
        }
        None
    }

    /// Whether it is the wording of this pledge, as printed in this source.
    pub(super) fn is_wording_of(&self, pledge: &Pledge, source: &str) -> bool {
        let words = plain_words(&self.text);
        pledge.wordings.iter().any(|it| {
            (it.source.as_str() == source && self.lines.contains(&it.line)) || plain_words(&it.text) == words
        })
    }
}

fn is_bold_item(line: &str) -> bool {
    let line = line.trim();
    ["- ", "* ", "• "].into_iter().any(|bullet| line.strip_prefix(bullet).is_some_and(is_bold))
}

/// Whether all of it is bold, its list or heading mark apart.
fn is_bold(text: &str) -> bool {
    let text = text.trim_start_matches('#').trim();
    text.len() > 4 && text.starts_with("**") && text.ends_with("**") && text.matches("**").count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "\
# PART
- **Light the streets:**
- ✓ lights
- **Name an officer**

## **for every street**
- ✓ officers
## **BY THE NUMBERS:** **In 2023**
- 5 lamps
- **Newport** 7";

    #[track_caller]
    fn check(line: u32, heading: Option<(&[u32], &str)>) {
        let document = Document::new(REPORT);
        let found = BoldHeading::above(&document, &(2..11), line);
        let expected =
            heading.map(|(lines, text)| BoldHeading { lines: lines.to_vec(), text: text.to_owned() });
        assert_eq!(found, expected, "above line {line}");
    }

    #[test]
    fn bold_headings() {
        check(2, None);
        check(3, Some((&[2], "Light the streets:")));
        check(7, Some((&[4, 6], "Name an officer for every street")));
        check(9, None);
        check(11, None);
    }
}
