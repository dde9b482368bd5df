//! Evidence before status: no claim stands without a cited, dated source.
//!
//! - `delivered`: a one-off promise, and cited evidence says that it is done;
//! - `in-progress`: there is cited evidence of work on it;
//! - `no-update`: there is no evidence about it at all. Never a failure.

use super::breach::{Breaches, Item};
use crate::dataset::{Dataset, Evidence, Kind, Pledge, Source, Status};

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    for status in Status::ALL {
        match data.statuses.iter().filter(|it| it.id == status).count() {
            0 => found.add_missing(Item::Statuses, "", format!("a definition of “{}”", status.id())),
            1 => (),
            _ => found.add(Item::Statuses, "", status.id(), "one definition of each status"),
        }
    }
    for (at, pledge) in data.pledges.iter().enumerate() {
        let item = Item::Pledge(at);
        if pledge.status == Status::Delivered && pledge.kind != Kind::OneOff {
            let expected =
                "“in-progress”, because only a one-off promise can be delivered and this one is continuing";
            found.add(item, "status", pledge.status.id(), expected);
        }
        let about: Vec<&Evidence> =
            data.evidence.iter().filter(|it| it.pledges.contains(&pledge.id)).collect();
        match pledge.status {
            Status::NoUpdate => no_update(pledge, &about, item, found),
            Status::Delivered | Status::InProgress => claim(data, pledge, &about, item, found),
        }
    }
}

fn no_update(pledge: &Pledge, about: &[&Evidence], item: Item, found: &mut Breaches) {
    if !about.is_empty() {
        let expected = format!("another status, because evidence is about this pledge: {}", ids(about));
        found.add(item, "status", pledge.status.id(), expected);
    }
    if let Some(first) = pledge.status_evidence.first() {
        found.add(item, "status_evidence", first, "an empty list, because the status is “no-update”");
    }
}

fn claim(data: &Dataset, pledge: &Pledge, about: &[&Evidence], item: Item, found: &mut Breaches) {
    if about.is_empty() {
        let expected = "“no-update”, because no evidence is about this pledge";
        found.add(item, "status", pledge.status.id(), expected);
    }
    if pledge.status_evidence.is_empty() {
        let expected = format!("the id of the evidence that the status “{}” rests on", pledge.status.id());
        found.add_missing(item, "status_evidence", expected);
        return;
    }
    let mut rests_on = Vec::new();
    for (n, id) in pledge.status_evidence.iter().enumerate() {
        let mut named = data.evidence.iter().filter(|it| it.id == *id).peekable();
        let exists = named.peek().is_some();
        rests_on.extend(named);
        if exists && !about.iter().any(|it| it.id == *id) {
            let expected = format!("evidence that names “{}” among its pledges", pledge.id);
            found.add(item, format!("status_evidence[{n}]"), id, expected);
        }
    }
    let dated = |it: &&Evidence| {
        let source = data.sources.iter().find(|source| source.id == it.source.id);
        // A source that is not there is reported as such, not as undated.
        source.is_none_or(Source::is_dated)
    };
    if !rests_on.is_empty() && !rests_on.iter().any(dated) {
        let expected = "evidence from a dated source: one with “published” or “covers”";
        found.add(item, "status_evidence", ids(&rests_on), expected);
    }
}

fn ids(evidence: &[&Evidence]) -> String {
    evidence.iter().map(|it| it.id.as_str()).collect::<Vec<_>>().join(", ")
}
