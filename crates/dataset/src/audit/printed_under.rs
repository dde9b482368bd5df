//! Evidence that a report prints under one pledge but that is about another says so.

use domain::dataset::{Dataset, Evidence, Pledge};
use domain::rules::{Breach, Item, plain_words};

use super::Audit;
use super::document::Documents;
use super::heading::BoldHeading;
use super::parts::Parts;

pub(super) fn check(data: &Dataset, documents: &Documents, parts: &Parts, audit: &mut Audit) {
    for (at, evidence) in data.evidence.iter().enumerate() {
        let (source, line) = (evidence.source.id.as_str(), evidence.source.line);
        let Some(document) = documents.get(source) else { continue };
        let part = parts.achievements_around(source, line);
        let heading = part.and_then(|part| BoldHeading::above(document, part, line));
        if let Some(expected) = expected(data, evidence, heading.as_ref()) {
            let found = evidence.printed_under.as_deref().unwrap_or("null");
            audit.breaches.push(Breach::new(Item::Evidence(at), "printed_under", Some(found), expected));
        }
    }
}

/// What should stand in `printed_under`; `None` if what stands there is right.
fn expected(data: &Dataset, evidence: &Evidence, heading: Option<&BoldHeading>) -> Option<String> {
    let stated = evidence.printed_under.as_deref();
    let Some(heading) = heading else {
        return stated.map(|_| "null, because its line stands under no bold heading".to_owned());
    };
    let source = evidence.source.id.as_str();
    let is_wording = |pledge: &&Pledge| heading.is_wording_of(pledge, source);
    let owners: Vec<&Pledge> = data.pledges.iter().filter(is_wording).collect();
    let place =
        || format!("because the heading above it, on line {}, is “{}”", heading.lines[0], heading.text);
    if owners.iter().any(|owner| evidence.pledges.contains(&owner.id)) {
        return stated.map(|_| format!("null, {}, a pledge it is about", place()));
    }
    match (owners.first(), stated) {
        (Some(_), Some(stated)) if owners.iter().any(|owner| owner.id.as_str() == stated) => None,
        (Some(owner), _) => Some(format!("“{}”, {}", owner.id, place())),
        (None, Some(stated)) if quotes(heading, stated) => None,
        (None, _) => Some(format!("the words of its heading, {}", place())),
    }
}

/// Whether the text is the heading, letter for letter; its last colon or full stop may be missing.
fn quotes(heading: &BoldHeading, text: &str) -> bool {
    heading.text.starts_with(text) && plain_words(&heading.text) == plain_words(text)
}
