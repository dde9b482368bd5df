//! Every id is used once, and every reference leads to one.
//!
//! For people who edit the record; the app makes sure of it again, for any file, in `plan::links`.

use std::collections::BTreeSet;

use super::breach::{Breaches, Item};
use crate::dataset::{Citation, Dataset};
use crate::slug::Slug;

type Ids<'a> = BTreeSet<&'a str>;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    let sources = unique(found, "source", data.sources.iter().map(|it| &it.id), Item::Source);
    let pledges = unique(found, "pledge", data.pledges.iter().map(|it| &it.id), Item::Pledge);
    let evidence = unique(found, "piece of evidence", data.evidence.iter().map(|it| &it.id), Item::Evidence);

    for (at, pledge) in data.pledges.iter().enumerate() {
        let item = Item::Pledge(at);
        for (n, wording) in pledge.wordings.iter().enumerate() {
            let field = format!("wordings[{n}].source");
            resolve(found, &sources, item, field, &wording.source, "the id of a source");
        }
        list(
            found,
            &evidence,
            item,
            "status_evidence",
            &pledge.status_evidence,
            "the id of a piece of evidence",
        );
    }
    for (at, it) in data.evidence.iter().enumerate() {
        let item = Item::Evidence(at);
        if pledges.contains(it.id.as_str()) {
            found.add(item, "id", &it.id, "an id that no pledge has");
        }
        list(found, &pledges, item, "pledges", &it.pledges, "the id of a pledge");
        resolve(found, &sources, item, "source.id".to_owned(), &it.source.id, "the id of a source");
        for (n, citation) in it.also_printed.iter().enumerate() {
            resolve(
                found,
                &sources,
                item,
                format!("also_printed[{n}].id"),
                &citation.id,
                "the id of a source",
            );
        }
        if let Some(heading) = &it.printed_under {
            printed_under(found, &pledges, item, heading, &it.pledges);
        }
    }
}

pub(super) fn unique<'a>(
    found: &mut Breaches,
    what: &str,
    ids: impl Iterator<Item = &'a Slug>,
    item: impl Fn(usize) -> Item,
) -> Ids<'a> {
    let mut seen = Ids::new();
    for (at, id) in ids.enumerate() {
        if !seen.insert(id.as_str()) {
            found.add(item(at), "id", id, format!("an id that no other {what} has"));
        }
    }
    seen
}

pub(super) fn resolve(found: &mut Breaches, ids: &Ids, item: Item, field: String, id: &Slug, expected: &str) {
    if !ids.contains(id.as_str()) {
        found.add(item, field, id, expected);
    }
}

/// A cited line is one of a source that is there.
pub(super) fn citation(data: &Dataset, item: Item, field: &str, citation: &Citation, found: &mut Breaches) {
    if citation.line == 0 {
        found.add(item, format!("{field}.line"), 0, "a line number; lines are counted from 1");
    }
    if !data.sources.iter().any(|it| it.id == citation.id) {
        found.add(item, format!("{field}.id"), &citation.id, "the id of a source");
    }
}

/// A list of references: each leads somewhere, and none stands there twice.
pub(super) fn list(found: &mut Breaches, ids: &Ids, item: Item, name: &str, list: &[Slug], expected: &str) {
    for (n, id) in list.iter().enumerate() {
        resolve(found, ids, item, format!("{name}[{n}]"), id, expected);
        if list[..n].contains(id) {
            found.add(item, format!("{name}[{n}]"), id, "each id once");
        }
    }
}

/// A heading is named by the id of its pledge, or quoted if it is no pledge's.
fn printed_under(found: &mut Breaches, pledges: &Ids, item: Item, heading: &str, own: &[Slug]) {
    let looks_like_an_id = heading.parse::<Slug>().is_ok();
    if own.iter().any(|it| it.as_str() == heading) {
        let expected = "null, because it is printed under a pledge it is about";
        found.add(item, "printed_under", heading, expected);
    } else if looks_like_an_id && !pledges.contains(heading) {
        let expected = "the id of a pledge, or the exact words of the heading";
        found.add(item, "printed_under", heading, expected);
    }
}
