//! Finds the terms of the glossary in a text, so that they can be explained where they stand.

use crate::dataset::Term;
use crate::letter_case::lower_letter;
use crate::order;

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment<'t, 'g> {
    /// Words that need no explanation.
    Plain(&'t str),
    /// A term as it stands in the text, and its entry in the glossary.
    Term(&'t str, &'g Term),
}

/// Splits a text into plain stretches and terms. Each term is marked once, where it first stands;
/// the longest way of writing it wins. Joined together, the segments are the text.
pub fn explain<'t, 'g>(text: &'t str, glossary: &'g [Term]) -> Vec<Segment<'t, 'g>> {
    let mut found: Vec<(usize, usize, &Term)> = Vec::new();
    for term in glossary {
        let first =
            ways(term).filter_map(|way| find(text, way)).min_by_key(|&(at, len)| (at, usize::MAX - len));
        if let Some((at, len)) = first {
            found.push((at, at + len, term));
        }
    }
    // Where two terms overlap, the earlier one stays, and of two that start together the longer.
    let order = order::sorted(found.len(), &|left, right| {
        let ((left_start, left_end, _), (right_start, right_end, _)) = (found[left], found[right]);
        left_start.cmp(&right_start).then(right_end.cmp(&left_end))
    });
    let mut segments = Vec::new();
    let mut done = 0;
    for (start, end, term) in order.into_iter().map(|at| found[at as usize]) {
        if start < done {
            continue;
        }
        if done < start {
            segments.push(Segment::Plain(&text[done..start]));
        }
        segments.push(Segment::Term(&text[start..end], term));
        done = end;
    }
    if done < text.len() {
        segments.push(Segment::Plain(&text[done..]));
    }
    segments
}

fn ways(term: &Term) -> impl Iterator<Item = &str> {
    std::iter::once(&term.term).chain(&term.also).map(String::as_str).filter(|way| !way.is_empty())
}

/// The first place where `way` stands as whole words: byte position and length.
/// Acronyms must match in case, other terms need not; a plural "s" may follow.
fn find(text: &str, way: &str) -> Option<(usize, usize)> {
    let exact = way.chars().filter(|c| c.is_uppercase()).count() > 1 && !way.contains(' ');
    let starts_word = |at: usize| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    let ends_word = |at: usize| !text[at..].chars().next().is_some_and(char::is_alphanumeric);
    text.char_indices().map(|(at, _)| at).filter(|&at| starts_word(at)).find_map(|at| {
        let len = if exact {
            text[at..].starts_with(way).then_some(way.len())?
        } else {
            starts_with_any_case(&text[at..], way)?
        };
        let end = at + len;
        if ends_word(end) {
            Some((at, len))
        } else {
            (text[end..].starts_with('s') && ends_word(end + 1)).then_some((at, len + 1))
        }
    })
}

/// The length in `text` of a start that equals `way` but for case.
fn starts_with_any_case(text: &str, way: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    for expected in way.chars() {
        let (_, found) = rest.next()?;
        if lower_letter(found) != lower_letter(expected) {
            return None;
        }
    }
    Some(rest.next().map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Vec<Term> {
        let term = |term: &str, also: &[&str]| Term {
            term: term.to_owned(),
            also: also.iter().map(|it| (*it).to_owned()).collect(),
            definition: "…".to_owned(),
        };
        vec![
            term("ASB", &["anti-social behaviour", "anti\u{2010}social behaviour"]),
            term("PCSO", &[]),
            term("behaviour order", &[]),
            term("Vision Zero", &[]),
        ]
    }

    /// Shows terms in brackets.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let glossary = glossary();
        let segments = explain(text, &glossary);
        let shown: String = segments
            .iter()
            .map(|it| match it {
                Segment::Plain(text) => (*text).to_owned(),
                Segment::Term(text, term) => format!("[{text}|{}]", term.term),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn terms() {
        check("", "");
        check("Nothing here", "Nothing here");
        check("ASB", "[ASB|ASB]");
        check("about ASB and ASB", "about [ASB|ASB] and ASB");
        check("Anti-Social Behaviour hurts", "[Anti-Social Behaviour|ASB] hurts");
        check("anti\u{2010}social behaviour", "[anti\u{2010}social behaviour|ASB]");
        check("asb", "asb");
        check("NASBA", "NASBA");
        check("two PCSOs.", "two [PCSOs|PCSO].");
        check("PCSOx", "PCSOx");
        check("anti-social behaviour order", "[anti-social behaviour|ASB] order");
        check("a vision zero approach", "a [vision zero|Vision Zero] approach");
        check("é ASB é", "é [ASB|ASB] é");
    }
}
