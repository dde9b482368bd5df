//! The references of a dataset: do they all lead somewhere?
//!
//! For any file the app may be given; people who edit the record are told by `rules::references`.

use std::fmt;

use super::ids::Ids;
use crate::dataset::{About, Citation, Dataset, SCHEMA, Status};
use crate::slug::Slug;

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
    let tables = links.unique("tables", &mut data.tables.iter().map(|it| it.id.as_str()));
    let items = links.unique("money.items", &mut data.money.items.iter().map(|it| it.id.as_str()));
    links.unique("findings", &mut data.findings.iter().map(|it| it.id.as_str()));

    let known = Figures { themes, subthemes, pledges, evidence, sources, measures, tables, items };
    links.figures(data, &known);
    links.money(data, &known);
    links.history(data, &known.sources);
    links.broken
}

/// What figures and money may name.
struct Figures<'a> {
    themes: Known<'a>,
    subthemes: Known<'a>,
    pledges: Known<'a>,
    evidence: Known<'a>,
    sources: Known<'a>,
    measures: Known<'a>,
    tables: Known<'a>,
    items: Known<'a>,
}

impl Links {
    fn figures(&mut self, data: &Dataset, known: &Figures) {
        for (at, measure) in data.measures.iter().enumerate() {
            let field = |name: &str| format!("measures[{at}].{name}");
            self.all(&known.themes, &|| field("theme"), measure.theme.as_slice(), "the id of a theme");
            let subtheme = measure.subtheme.as_slice();
            self.all(&known.subthemes, &|| field("subtheme"), subtheme, "the id of a sub-theme");
            self.all(&known.pledges, &|| field("pledges"), &measure.pledges, "the id of a pledge");
            self.cites(known, &|| field("source"), &measure.source);
            for there in &measure.elsewhere {
                self.cites(known, &|| field("elsewhere"), &there.source);
            }
        }
        for (at, table) in data.tables.iter().enumerate() {
            let field = |name: &str| format!("tables[{at}].{name}");
            self.all(&known.themes, &|| field("theme"), table.theme.as_slice(), "the id of a theme");
            self.all(&known.pledges, &|| field("pledges"), &table.pledges, "the id of a pledge");
            self.cites(known, &|| field("source"), &table.source);
        }
        for (at, finding) in data.findings.iter().enumerate() {
            let path = || format!("findings[{at}].subject");
            let (subjects, expected) = match finding.about {
                About::Measure => (&known.measures, "the id of a measure"),
                About::Table => (&known.tables, "the id of a table"),
            };
            self.resolves(subjects, &path, finding.subject.as_str(), expected);
            for source in finding.readings.iter().filter_map(|it| it.source.as_ref()) {
                self.cites(known, &|| format!("findings[{at}].readings"), source);
            }
        }
    }

    fn money(&mut self, data: &Dataset, known: &Figures) {
        let money = &data.money;
        let measures = [money.precept_measure.as_slice(), &money.budget_measures, &data.workforce.measures];
        let tables = [
            money.precept_table.as_slice(),
            money.funding_table.as_slice(),
            &money.grant_tables,
            data.workforce.table.as_slice(),
        ];
        for ids in measures {
            self.all(&known.measures, &|| "money or workforce".to_owned(), ids, "the id of a measure");
        }
        for ids in tables {
            self.all(&known.tables, &|| "money or workforce".to_owned(), ids, "the id of a table");
        }
        for (at, item) in money.items.iter().enumerate() {
            let field = |name: &str| format!("money.items[{at}].{name}");
            self.all(&known.themes, &|| field("theme"), item.theme.as_slice(), "the id of a theme");
            self.all(&known.pledges, &|| field("pledges"), &item.pledges, "the id of a pledge");
            self.all(&known.evidence, &|| field("evidence"), &item.evidence, "the id of a piece of evidence");
            self.all(&known.items, &|| field("part_of"), item.part_of.as_slice(), "the id of a sum of money");
            self.cites(known, &|| field("source"), &item.source);
            for there in &item.elsewhere {
                self.cites(known, &|| field("elsewhere"), &there.source);
            }
        }
    }

    fn history(&mut self, data: &Dataset, sources: &Known) {
        let plans = data.previous_plans.iter().flat_map(|plan| {
            let updates = plan.priorities.iter().flat_map(|it| &it.updates).map(|it| &it.source);
            [&plan.title_source, &plan.vision_source].into_iter().chain(updates)
        });
        let events = data.events.iter().flat_map(|it| it.also_printed.iter().chain([&it.source]));
        let inspections = data.inspections.iter().map(|it| &it.source);
        let threats = data.threats.iter().map(|it| &it.source);
        let lists: [(&str, &mut dyn Iterator<Item = &Citation>); 4] = [
            ("previous_plans", &mut { plans }),
            ("events", &mut { events }),
            ("inspections", &mut { inspections }),
            ("threats", &mut { threats }),
        ];
        for (list, citations) in lists {
            for citation in citations {
                self.resolves(sources, &|| list.to_owned(), citation.id.as_str(), "the id of a source");
            }
        }
    }

    fn all(&mut self, known: &Known, path: &dyn Fn() -> String, ids: &[Slug], expected: &'static str) {
        for id in ids {
            self.resolves(known, path, id.as_str(), expected);
        }
    }

    fn cites(&mut self, known: &Figures, path: &dyn Fn() -> String, citation: &Citation) {
        self.resolves(&known.sources, path, citation.id.as_str(), "the id of a source");
    }
}
