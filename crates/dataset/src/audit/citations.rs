//! Everything quoted stands on the line it is cited from, letter for letter.

use domain::dataset::{Dataset, Evidence};
use domain::rules::{Breach, Item};

use super::Audit;
use super::document::{Documents, bare, stands_in};
use crate::problem::Problem;
use crate::seeds::{InFile, Seeds};

/// The line that each survey cites is there.
pub(super) fn surveys(seeds: &Seeds, documents: &Documents, audit: &mut Audit) {
    for InFile { file, value } in &seeds.surveys {
        let Some(source) = &value.source else { continue };
        let Some(document) = documents.get(source.id.as_str()) else { continue };
        audit.report.citations += 1;
        if document.line(source.line).is_none_or(|line| line.trim().is_empty()) {
            let expected = format!("a line of {} that is there and not blank", source.id);
            let found = Some(source.line.to_string());
            audit.others.push(Problem::of_field(file, "source.line", found, expected));
        }
    }
}

pub(super) fn check(data: &Dataset, documents: &Documents, audit: &mut Audit) {
    for (at, source) in data.sources.iter().enumerate() {
        let Some(document) = documents.get(source.id.as_str()) else { continue };
        for (n, section) in source.sections.iter().enumerate() {
            // A section may start with a blank line, so its line only has to be there.
            if document.line(section.line).is_none() {
                let found = section.line.to_string();
                let field = format!("sections[{n}].line");
                let expected = format!("a line of {}", source.file);
                audit.breaches.push(Breach::new(Item::Source(at), field, Some(&found), expected));
            }
        }
    }
    for (at, pledge) in data.pledges.iter().enumerate() {
        for (n, it) in pledge.wordings.iter().enumerate() {
            let item = Item::Pledge(at);
            let field = format!("wordings[{n}].line");
            let Some(line) = cited_line(documents, item, field, it.source.as_str(), it.line, audit) else {
                continue;
            };
            audit.report.wordings += 1;
            if bare(line, "") == it.text {
                audit.report.whole_lines += 1;
            } else if !stands_in(line, &it.text) {
                let expected = format!("words of line {} of {}: “{}”", it.line, it.source, line.trim());
                let field = format!("wordings[{n}].text");
                audit.breaches.push(Breach::new(item, field, Some(&it.text), expected));
            }
        }
    }
    for (at, evidence) in data.evidence.iter().enumerate() {
        check_evidence(evidence, Item::Evidence(at), documents, audit);
    }
}

fn check_evidence(evidence: &Evidence, item: Item, documents: &Documents, audit: &mut Audit) {
    let also =
        evidence.also_printed.iter().enumerate().map(|(n, it)| (format!("also_printed[{n}].line"), it));
    let citations = [("source.line".to_owned(), &evidence.source)].into_iter().chain(also);
    let mut lines = Vec::new();
    for (field, citation) in citations {
        lines.extend(cited_line(documents, item, field, citation.id.as_str(), citation.line, audit));
    }
    for (n, figure) in evidence.figures.iter().enumerate() {
        audit.report.figures += 1;
        if !lines.is_empty() && !lines.iter().any(|line| stands_in(line, &figure.printed)) {
            let expected =
                format!("a figure as it stands on a line that this evidence cites: “{}”", lines[0].trim());
            let field = format!("figures[{n}].printed");
            audit.breaches.push(Breach::new(item, field, Some(&figure.printed), expected));
        }
    }
}

/// The line, if the document has it; reported if it has not, or the line is blank.
pub(super) fn cited_line<'a>(
    documents: &'a Documents,
    item: Item,
    field: String,
    source: &str,
    number: u32,
    audit: &mut Audit,
) -> Option<&'a str> {
    let line = documents.get(source)?.line(number);
    audit.report.citations += 1;
    if line.is_none_or(|line| line.trim().is_empty()) {
        let expected = format!("a line of {source} that is there and not blank");
        audit.breaches.push(Breach::new(item, field, Some(&number.to_string()), expected));
        return None;
    }
    line
}
