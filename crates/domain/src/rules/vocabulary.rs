//! The glossary and the search words.

use std::collections::BTreeMap;

use super::breach::{Breaches, Item};
use super::plain_words;
use super::tidy::own_text;
use crate::dataset::Dataset;
use crate::plan::Plan;
use crate::search::Index;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    glossary(data, found);
    search_words(data, found);
    suggested_searches(data, found);
}

fn glossary(data: &Dataset, found: &mut Breaches) {
    let mut explained = BTreeMap::new();
    for (at, it) in data.glossary.iter().enumerate() {
        let item = Item::Term(at);
        own_text(found, item, "term", &it.term);
        own_text(found, item, "definition", &it.definition);
        let also = it.also.iter().enumerate().map(|(n, text)| (format!("also[{n}]"), text));
        for (field, text) in [("term".to_owned(), &it.term)].into_iter().chain(also) {
            if field != "term" {
                own_text(found, item, &field, text);
            }
            // Capitals do not tell two terms apart, but one term may be written with and without.
            let by = *explained.entry(text.to_lowercase()).or_insert(at);
            if by != at {
                let expected = format!("a term of its own; “{}” explains it too", data.glossary[by].term);
                found.add(item, field, text, expected);
            }
        }
    }
}

fn search_words(data: &Dataset, found: &mut Breaches) {
    let texts = searched_texts(data);
    for (at, it) in data.search_words.iter().enumerate() {
        let item = Item::SearchWords(at);
        for (name, list) in [("say", &it.say), ("means", &it.means)] {
            if list.is_empty() {
                found.add_missing(item, name, "at least one word");
            }
            for (n, text) in list.iter().enumerate() {
                own_text(found, item, &format!("{name}[{n}]"), text);
            }
        }
        for (n, text) in it.means.iter().enumerate() {
            let phrase = phrase(text);
            if !texts.iter().any(|text| text.contains(phrase.trim_end())) {
                let expected = "words that a pledge, a piece of evidence or a theme uses";
                found.add(item, format!("means[{n}]"), text, expected);
            }
        }
    }
}

/// A search that we suggest must not end at "nothing found".
fn suggested_searches(data: &Dataset, found: &mut Breaches) {
    // A dataset that is no plan yet has worse problems, which are reported.
    let index = Plan::new(data.clone()).ok().map(|plan| Index::new(&plan));
    for (n, text) in data.plan.suggested_searches.iter().enumerate() {
        let field = format!("suggested_searches[{n}]");
        own_text(found, Item::Plan, &field, text);
        let finds_nothing = |index: &Index| index.search(text).positions().next().is_none();
        if index.as_ref().is_some_and(finds_nothing) {
            found.add(Item::Plan, field, text, "a search that finds a pledge");
        }
    }
}

/// What a search looks in.
fn searched_texts(data: &Dataset) -> Vec<String> {
    let wordings = data.pledges.iter().flat_map(|it| it.wordings.iter().map(|wording| &wording.text));
    let summaries = data.pledges.iter().map(|it| &it.summary);
    let evidence = data.evidence.iter().flat_map(|it| it.places.iter().chain([&it.summary]));
    let themes = data.themes.iter().flat_map(|it| it.subthemes.iter().map(|sub| &sub.name).chain([&it.name]));
    wordings.chain(summaries).chain(evidence).chain(themes).map(|text| phrase(text)).collect()
}

/// The words with a space before each, so that a phrase is found at the start of words only.
fn phrase(text: &str) -> String {
    format!(" {} ", plain_words(text).join(" "))
}
