//! The references of a dataset: do they all lead somewhere?
//!
//! For any file the app may be given; people who edit the record are told by `rules::references`.

use std::fmt;

use super::ids::Ids;
use crate::dataset::{Dataset, SCHEMA, Status};

/// A reference that leads nowhere, or an id used twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenLink {
    /// Where it stands, such as `pledges[3].theme`.
    pub path: String,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: &'static str,
}

impl fmt::Display for BrokenLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: found “{}”, expected {}", self.path, self.found, self.expected)
    }
}

/// Ids in alphabetical order.
type Known<'a> = Vec<&'a str>;

struct Links {
    broken: Vec<BrokenLink>,
}

impl Links {
    fn add(&mut self, path: String, found: impl ToString, expected: &'static str) {
        self.broken.push(BrokenLink { path, found: found.to_string(), expected });
    }

    fn unique<'a>(&mut self, list: &str, ids: &mut dyn Iterator<Item = &'a str>) -> Known<'a> {
        let ids: Vec<&str> = ids.collect();
        let order = Ids::of(&ids);
        for at in order.repeated(&ids) {
            self.add(format!("{list}[{at}].id"), ids[at as usize], "an id that is used once");
        }
        order.in_order(&ids)
    }

    fn resolves(&mut self, known: &Known, path: &dyn Fn() -> String, id: &str, expected: &'static str) {
        if known.binary_search(&id).is_err() {
            self.add(path(), id, expected);
        }
    }
}

/// Every broken reference of the dataset.
pub(super) fn broken(data: &Dataset) -> Vec<BrokenLink> {
    let mut links = Links { broken: Vec::new() };
    if data.schema != SCHEMA {
        links.add("schema".to_owned(), data.schema, "the version of the dataset that this app reads");
    }
    for status in Status::ALL {
        if !data.statuses.iter().any(|it| it.id == status) {
            links.add("statuses".to_owned(), status.id(), "a definition of every status");
        }
    }
    let sources = links.unique("sources", &mut data.sources.iter().map(|it| it.id.as_str()));
    let themes = links.unique("themes", &mut data.themes.iter().map(|it| it.id.as_str()));
    let all_subthemes = data.themes.iter().flat_map(|it| &it.subthemes);
    let subthemes = links.unique("subthemes", &mut all_subthemes.map(|it| it.id.as_str()));
    let evidence = links.unique("evidence", &mut data.evidence.iter().map(|it| it.id.as_str()));
    let pledges = links.unique("pledges", &mut data.pledges.iter().map(|it| it.id.as_str()));
    let measures = links.unique("measures", &mut data.measures.iter().map(|it| it.id.as_str()));

    for (at, pledge) in data.pledges.iter().enumerate() {
        let field = |name: &str| format!("pledges[{at}].{name}");
        links.resolves(&themes, &|| field("theme"), pledge.theme.as_str(), "the id of a theme");
        if let Some(id) = &pledge.subtheme {
            links.resolves(&subthemes, &|| field("subtheme"), id.as_str(), "the id of a sub-theme");
        }
        for wording in &pledge.wordings {
            links.resolves(&sources, &|| field("wordings"), wording.source.as_str(), "the id of a source");
        }
        for id in pledge.evidence.iter().chain(&pledge.status_evidence) {
            links.resolves(&evidence, &|| field("evidence"), id.as_str(), "the id of a piece of evidence");
        }
        for id in &pledge.measures {
            links.resolves(&measures, &|| field("measures"), id.as_str(), "the id of a measure");
        }
    }
    for (at, item) in data.evidence.iter().enumerate() {
        let field = |name: &str| format!("evidence[{at}].{name}");
        links.resolves(&themes, &|| field("theme"), item.theme.as_str(), "the id of a theme");
        if let Some(id) = &item.subtheme {
            links.resolves(&subthemes, &|| field("subtheme"), id.as_str(), "the id of a sub-theme");
        }
        for id in &item.pledges {
            links.resolves(&pledges, &|| field("pledges"), id.as_str(), "the id of a pledge");
        }
        for citation in std::iter::once(&item.source).chain(&item.also_printed) {
            links.resolves(&sources, &|| field("source"), citation.id.as_str(), "the id of a source");
        }
    }
    for (at, measure) in data.measures.iter().enumerate() {
        let path = || format!("measures[{at}].source");
        links.resolves(&sources, &path, measure.source.id.as_str(), "the id of a source");
    }
    links.broken
}
