//! Nothing is left out: every printed pledge is in the record, and every ticked achievement is
//! evidence or has been looked at and set aside with a reason.

use domain::dataset::Dataset;

use super::Audit;
use super::document::{Documents, is_heading};
use super::parts::Parts;
use super::set_aside::{Lines, Reviewed, unaccounted};
use crate::seeds::Seeds;

const FILE: &str = "not-evidence.json";

pub(super) fn check(seeds: &Seeds, data: &Dataset, documents: &Documents, parts: &Parts, audit: &mut Audit) {
    pledges(data, documents, parts, audit);
    let cited: Lines = data
        .evidence
        .iter()
        .flat_map(|it| it.also_printed.iter().chain([&it.source]))
        .map(|citation| (citation.id.as_str(), citation.line))
        .collect();
    let ticked = ticked_lines(documents, parts);
    let reviewed = Reviewed {
        file: FILE,
        list: &seeds.not_evidence,
        why: "why the line is no evidence",
        wanted: "a ticked line of an achievements part",
        uncited: "a line that no evidence cites",
    };
    let set_aside = reviewed.lines(data, &cited, &ticked, audit);
    audit.report.ticks_set_aside = set_aside.len();
    for (source, line) in ticked {
        audit.report.ticks += 1;
        if cited.contains(&(source, line)) {
            audit.report.ticks_cited += 1;
        } else if !set_aside.contains(&(source, line)) {
            let expected = format!("evidence that cites it, or a line in {FILE} that says why it is none");
            audit.others.push(unaccounted(data, documents, (source, line), expected));
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
                audit.others.push(unaccounted(data, documents, (source, number), expected));
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
