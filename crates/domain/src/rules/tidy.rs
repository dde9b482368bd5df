//! Our own texts are there, tidy and short.

use super::breach::{Breaches, Item};
use crate::dataset::Dataset;

/// The most words in the summary of a pledge.
pub const PLEDGE_WORDS: usize = 25;
/// The most words in the summary of a piece of evidence.
pub const EVIDENCE_WORDS: usize = 30;

/// How many words a text has; a dash alone is none.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|it| it.contains(char::is_alphanumeric)).count()
}

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    let plan = &data.plan;
    let about = [
        ("title", &plan.title),
        ("organisation", &plan.organisation),
        ("area", &plan.area),
        ("period", &plan.period),
    ];
    for (field, text) in about {
        own_text(found, Item::Plan, field, text);
    }
    sources(data, found);
    for (at, it) in data.statuses.iter().enumerate() {
        own_text(found, Item::Status(at), "name", &it.name);
        own_text(found, Item::Status(at), "definition", &it.definition);
    }
    for (at, it) in data.themes.iter().enumerate() {
        own_text(found, Item::Theme(at), "name", &it.name);
        own_text(found, Item::Theme(at), "summary", &it.summary);
        for (n, subtheme) in it.subthemes.iter().enumerate() {
            own_text(found, Item::Theme(at), &format!("subthemes[{n}].name"), &subtheme.name);
        }
    }
    pledges(data, found);
    evidence(data, found);
}

fn sources(data: &Dataset, found: &mut Breaches) {
    for (at, it) in data.sources.iter().enumerate() {
        let item = Item::Source(at);
        own_text(found, item, "title", &it.title);
        own_text(found, item, "short_title", &it.short_title);
        own_text(found, item, "publisher", &it.publisher);
        own_text(found, item, "file", &it.file);
        optional(found, item, "covers", it.covers.as_deref());
        optional(found, item, "note", it.note.as_deref());
        for (n, section) in it.sections.iter().enumerate() {
            own_text(found, item, &format!("sections[{n}].title"), &section.title);
        }
    }
}

fn pledges(data: &Dataset, found: &mut Breaches) {
    for (at, it) in data.pledges.iter().enumerate() {
        let item = Item::Pledge(at);
        for (n, wording) in it.wordings.iter().enumerate() {
            quoted(found, item, &format!("wordings[{n}].text"), &wording.text);
        }
        summary(found, item, "summary", PLEDGE_WORDS, &it.summary);
        own_text(found, item, "status_reason", &it.status_reason);
        one_sentence(found, item, "status_reason", &it.status_reason);
        optional(found, item, "official_status", it.official_status.as_deref());
    }
}

fn evidence(data: &Dataset, found: &mut Breaches) {
    for (at, it) in data.evidence.iter().enumerate() {
        let item = Item::Evidence(at);
        summary(found, item, "summary", EVIDENCE_WORDS, &it.summary);
        optional(found, item, "note", it.note.as_deref());
        if let Some(heading) = &it.printed_under {
            quoted(found, item, "printed_under", heading);
        }
        for (n, figure) in it.figures.iter().enumerate() {
            own_text(found, item, &format!("figures[{n}].unit"), &figure.unit);
            own_text(found, item, &format!("figures[{n}].label"), &figure.label);
            quoted(found, item, &format!("figures[{n}].printed"), &figure.printed);
        }
        for (n, place) in it.places.iter().enumerate() {
            own_text(found, item, &format!("places[{n}]"), place);
        }
    }
}

/// What a text in our own words should be and is not: there, without stray spaces, on one line.
pub fn untidy(text: &str) -> Option<&'static str> {
    let stray = |c: char| c != ' ' && c.is_whitespace();
    if text.contains("  ") || text.contains(stray) {
        return Some("single spaces between words, and no tabs or new lines");
    }
    unquotable(text)
}

/// The same for a text quoted from a source: it keeps its slips, but not the space around it.
fn unquotable(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("some words")
    } else if text.trim() != text {
        Some("no space before the first word or after the last")
    } else {
        None
    }
}

pub(super) fn own_text(found: &mut Breaches, item: Item, field: &str, text: &str) {
    report(found, item, field, text, untidy(text));
}

pub(super) fn quoted(found: &mut Breaches, item: Item, field: &str, text: &str) {
    report(found, item, field, text, unquotable(text));
}

fn report(found: &mut Breaches, item: Item, field: &str, text: &str, expected: Option<&str>) {
    match expected {
        None => (),
        Some(expected) if text.trim().is_empty() && expected == "some words" => {
            found.add_missing(item, field, expected);
        }
        Some(expected) => found.add(item, field, text, expected),
    }
}

pub(super) fn optional(found: &mut Breaches, item: Item, field: &str, text: Option<&str>) {
    if let Some(text) = text {
        own_text(found, item, field, text);
    }
}

/// A short text in our own words.
pub(super) fn summary(found: &mut Breaches, item: Item, field: &str, most: usize, text: &str) {
    own_text(found, item, field, text);
    let words = word_count(text);
    if words > most {
        found.add(item, field, format!("{words} words"), format!("at most {most} words"));
    }
}

fn one_sentence(found: &mut Breaches, item: Item, field: &str, text: &str) {
    let text = text.trim();
    let mut inner = text.match_indices(['.', '?', '!']).map(|(at, _)| text[at + 1..].chars());
    // A new sentence starts with a capital; “e.g. lights” and “4.5” go on.
    let another = inner.any(|mut behind| {
        behind.next().is_some_and(char::is_whitespace) && behind.next().is_some_and(char::is_uppercase)
    });
    if !text.is_empty() && (another || !text.ends_with('.')) {
        found.add(item, field, text, "one sentence that ends with a full stop");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_sentence(text: &str, ok: bool) {
        let mut found = Breaches::default();
        one_sentence(&mut found, Item::Plan, "field", text);
        assert_eq!(found.into_list().is_empty(), ok, "{text:?}");
    }

    #[test]
    fn sentences() {
        check_sentence("The report says that it is done.", true);
        check_sentence("The report says 4.5% of lights, e.g. in Newport, work.", true);
        check_sentence("The report says so. Nothing else does.", false);
        check_sentence("Is it done? The report says so.", false);
        check_sentence("The report says so", false);
    }

    #[test]
    fn words() {
        assert_eq!(word_count("Give every street – each one – a light."), 7);
        assert_eq!(word_count(""), 0);
    }
}
