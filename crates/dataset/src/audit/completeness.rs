//! Nothing is left out: every printed pledge is in the record, and every ticked achievement is
//! evidence or has been looked at and set aside with a reason.

use std::collections::BTreeSet;

use domain::dataset::Dataset;
use domain::rules::excerpt;

use super::Audit;
use super::document::{Documents, is_heading};
use super::parts::Parts;
use crate::problem::Problem;
use crate::seeds::Seeds;

const FILE: &str = "not-evidence.json";

type Lines<'a> = BTreeSet<(&'a str, u32)>;

pub(super) fn check(seeds: &Seeds, data: &Dataset, documents: &Documents, parts: &Parts, audit: &mut Audit) {
    pledges(data, documents, parts, audit);
    let cited: Lines = data
        .evidence
        .iter()
        .flat_map(|it| it.also_printed.iter().chain([&it.source]))
        .map(|citation| (citation.id.as_str(), citation.line))
        .collect();
    let ticked = ticked_lines(documents, parts);
    let set_aside = set_aside(seeds, data, &cited, &ticked, audit);
    for (source, line) in ticked {
        audit.report.ticks += 1;
        if cited.contains(&(source, line)) {
            audit.report.ticks_cited += 1;
        } else if !set_aside.contains(&(source, line)) {
            let expected = format!("evidence that cites it, or a line in {FILE} that says why it is none");
            audit.others.push(line_problem(data, documents, source, line, expected));
        }
    }
}

fn pledges(data: &Dataset, documents: &Documents, parts: &Parts, audit: &mut Audit) {
    let wordings = data.pledges.iter().flat_map(|it| &it.wordings);
    let cited: Lines = wordings.map(|it| (it.source.as_str(), it.line)).collect();
    for (source, range) in &parts.pledge_lists {
        let Some(document) = documents.get(source) else { continue };
        for (number, line) in document.lines(range.clone()) {
            if line.trim().is_empty() || is_heading(line) {
                continue;
            }
            audit.report.pledge_lines += 1;
            if !cited.contains(&(*source, number)) {
                let expected = "a pledge that cites it among its wordings".to_owned();
                audit.others.push(line_problem(data, documents, source, number, expected));
            }
        }
    }
}

fn ticked_lines<'a>(documents: &Documents, parts: &Parts<'a>) -> Lines<'a> {
    let mut ticked = Lines::new();
    for (source, range) in &parts.achievements {
        let Some(document) = documents.get(source) else { continue };
        let lines = document.lines(range.clone()).filter(|(_, line)| parts.is_ticked(line));
        ticked.extend(lines.map(|(number, _)| (*source, number)));
    }
    ticked
}

/// The reviewed lines, each checked for being one that needed a review.
fn set_aside<'a>(
    seeds: &'a Seeds,
    data: &Dataset,
    cited: &Lines,
    ticked: &Lines,
    audit: &mut Audit,
) -> Lines<'a> {
    let mut lines = Lines::new();
    for (n, it) in seeds.not_evidence.iter().enumerate() {
        let mut problem = |field: &str, found: Option<String>, expected: &str| {
            audit.others.push(Problem::of_field(FILE, format!("[{n}].{field}"), found, expected));
        };
        let line = (it.source.as_str(), it.line);
        if it.reason.trim().is_empty() {
            problem("reason", None, "why the line is no evidence");
        }
        if !data.sources.iter().any(|source| source.id == it.source) {
            problem("source", Some(it.source.to_string()), "the id of a source");
        } else if !ticked.contains(&line) {
            problem("line", Some(it.line.to_string()), "a ticked line of an achievements part");
        } else if cited.contains(&line) {
            problem("line", Some(it.line.to_string()), "a line that no evidence cites");
        } else if !lines.insert(line) {
            problem("line", Some(it.line.to_string()), "each line once");
        }
    }
    audit.report.ticks_set_aside = lines.len();
    lines
}

/// A line of a document that nothing in the record accounts for.
fn line_problem(data: &Dataset, documents: &Documents, source: &str, line: u32, expected: String) -> Problem {
    let file = data.sources.iter().find(|it| it.id.as_str() == source).map_or(source, |it| it.file.as_str());
    let text = documents.get(source).and_then(|it| it.line(line)).unwrap_or_default();
    Problem::of_field(file, format!("line {line}"), Some(excerpt(text.trim())), expected)
}
