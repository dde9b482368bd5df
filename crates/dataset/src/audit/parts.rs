//! The parts of the documents that `audit.json` names.

use std::ops::Range;

use domain::dataset::Dataset;

use super::Audit;
use super::document::{Documents, Missing};
use crate::problem::Problem;
use crate::seeds::{AuditSettings, Part, PartsUnder};

const FILE: &str = "audit.json";

/// Where in the documents the audit finds what.
pub(super) struct Parts<'a> {
    /// Lists of pledges: the source, and its lines.
    pub(super) pledge_lists: Vec<(&'a str, Range<u32>)>,
    /// Achievements under bold headings.
    pub(super) achievements: Vec<(&'a str, Range<u32>)>,
    /// Parts with figures.
    pub(super) figures: Vec<(&'a str, Range<u32>)>,
    /// The mark of an achievement.
    pub(super) tick: &'a str,
}

impl<'a> Parts<'a> {
    pub(super) fn find(
        settings: &'a AuditSettings,
        data: &Dataset,
        documents: &Documents,
        audit: &mut Audit,
    ) -> Parts<'a> {
        let figures = settings.figures.iter().enumerate();
        let figures: Vec<_> = figures.map(|(n, it)| find_under(n, it, data, documents, audit)).collect();
        let mut find = |list: &str, parts: &'a [Part]| {
            let named = parts.iter().enumerate().map(|(n, part)| (format!("{list}[{n}]"), part));
            named.filter_map(|(path, part)| find_part(&path, part, data, documents, audit)).collect()
        };
        let parts = Parts {
            pledge_lists: find("pledge_lists", &settings.pledge_lists),
            achievements: find("achievements", &settings.achievements),
            figures: figures.concat(),
            tick: settings.tick.trim(),
        };
        if parts.tick.is_empty() && !parts.achievements.is_empty() {
            let expected = "the mark that an achievement's line starts with";
            audit.others.push(Problem::of_field(FILE, "tick", None, expected));
        }
        parts
    }

    /// The achievements part that a line of a source stands in.
    pub(super) fn achievements_around(&self, source: &str, line: u32) -> Option<&Range<u32>> {
        let mut around =
            self.achievements.iter().filter(|(id, range)| *id == source && range.contains(&line));
        around.next().map(|(_, range)| range)
    }

    /// Whether a line carries the mark of an achievement.
    pub(super) fn is_ticked(&self, line: &str) -> bool {
        line.trim().trim_start_matches(['-', '*', '•', ' ']).starts_with(self.tick)
    }
}

fn find_part<'a>(
    path: &str,
    part: &'a Part,
    data: &Dataset,
    documents: &Documents,
    audit: &mut Audit,
) -> Option<(&'a str, Range<u32>)> {
    let mut problem = |field: &str, found: &str, expected: String| {
        audit.others.push(Problem::of_field(
            FILE,
            format!("{path}.{field}"),
            Some(found.to_owned()),
            expected,
        ));
        None
    };
    let source = part.source.as_str();
    if !data.sources.iter().any(|it| it.id == part.source) {
        return problem("source", source, "the id of a source".to_owned());
    }
    // A document that is not there has been reported with its source.
    match documents.get(source)?.between(&part.from, &part.to) {
        Ok(range) => Some((source, range)),
        Err(Missing::From) => problem("from", &part.from, format!("the words of a heading of {source}")),
        Err(Missing::To) => {
            problem("to", &part.to, format!("the words of a heading of {source} after “{}”", part.from))
        }
    }
}

fn find_under<'a>(
    n: usize,
    parts: &'a PartsUnder,
    data: &Dataset,
    documents: &Documents,
    audit: &mut Audit,
) -> Vec<(&'a str, Range<u32>)> {
    let source = parts.source.as_str();
    let mut problem = |field: &str, found: &str, expected: &str| {
        let found = Some(found.to_owned());
        audit.others.push(Problem::of_field(FILE, format!("figures[{n}].{field}"), found, expected));
    };
    if !data.sources.iter().any(|it| it.id == parts.source) {
        problem("source", source, "the id of a source");
    }
    let Some(document) = documents.get(source) else { return Vec::new() };
    let found = document.under(&parts.under);
    if found.is_empty() {
        problem("under", &parts.under, "the first words of a heading of that source");
    }
    found.into_iter().map(|range| (source, range)).collect()
}
