//! The record against the documents.

use dataset::AuditReport;
use serde_json::json;

use crate::support::{HOME, LIGHTS, OFFICERS, Seeds, audited, check_audit as check, documents, said};

/// Changes one line of the report and compares what the audit then says.
#[track_caller]
fn check_line(line: usize, text: &str, expected: &[&str]) {
    let documents = documents(Some(("report.txt", line, text)));
    assert_eq!(said(audited(&Seeds::good(), &documents)), expected);
}

#[test]
fn a_good_record_passes() {
    let report = audited(&Seeds::good(), &documents(None)).unwrap();
    let expected = AuditReport {
        wordings: 5,
        whole_lines: 5,
        figures: 4,
        citations: 30,
        pledge_lines: 3,
        ticks: 5,
        ticks_cited: 4,
        ticks_set_aside: 1,
        numbers: 15,
        cells: 6,
        figure_lines: 4,
        figure_lines_set_aside: 1,
    };
    assert_eq!(report, expected);
    assert_eq!(
        report.to_string(),
        "5 wordings stand on their lines, 0 of them in a longer line.\n\
         4 figures stand on the lines of their evidence.\n\
         30 cited lines are there.\n\
         3 printed pledges are all in the record.\n\
         5 ticked achievements: 4 are evidence, 1 set aside with a reason.\n\
         15 numbers and 6 cells stand on the lines they are cited from.\n\
         4 lines among the figures: 3 are in the record, 1 set aside with a reason."
    );
}

#[test]
fn a_broken_record_is_not_audited() {
    let problem = "themes/home/pledges.json: pledges[safe-doors].summary: found nothing, expected some words";
    check(HOME, "/pledges/0/summary", json!(""), &[problem]);
}

#[test]
fn a_document_is_missing() {
    let documents = documents(None);
    std::fs::remove_file(documents.path().join("old.txt")).unwrap();
    let problems = said(audited(&Seeds::good(), &documents));
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert!(problem.starts_with("sources.json: [old-report].file: found “old.txt: "), "{problem}");
    assert!(
        problem.ends_with(&format!("expected a text file in {}", documents.path().display())),
        "{problem}"
    );
}

#[test]
fn wordings_stand_letter_for_letter() {
    let problem = |found: &str| {
        format!(
            "themes/home/pledges.json: pledges[safe-doors].wordings[0].text: found “{found}”, expected words of \
             line 24 of annual-report: “Help people to lock their doors”"
        )
    };
    for text in
        ["Help people to lock their doors.", "help people", "Help peo", "Help people  to lock their doors"]
    {
        check(HOME, "/pledges/0/wordings/0/text", json!(text), &[&problem(text)]);
    }
    let seeds = Seeds::good();
    seeds.set(HOME, "/pledges/0/wordings/0/text", json!("Help people"));
    assert_eq!(
        audited(&seeds, &documents(None)).unwrap().whole_lines,
        4,
        "a part of a line is no whole line"
    );
}

#[test]
fn cited_lines_are_there() {
    for line in [4, 400] {
        check(
            HOME,
            "/evidence/0/source/line",
            json!(line),
            &[
                &format!(
                    "themes/home/pledges.json: evidence[theatre-visit].source.line: found “{line}”, expected a line \
                     of annual-report that is there and not blank"
                ),
                "themes/home/pledges.json: evidence[theatre-visit].printed_under: found “The Commissioner paid for:”, \
                 expected null, because its line stands under no bold heading",
                "report.txt: line 14: found “- ✓ A play about safety at home.”, expected evidence that cites it, or \
                 a line in not-evidence.json that says why it is none",
            ],
        );
    }
    check(
        HOME,
        "/pledges/0/wordings/-",
        json!({"source": "plan-page", "line": 7, "text": "Help"}),
        &[
            "themes/home/pledges.json: pledges[safe-doors].wordings[1].line: found “7”, expected a line of plan-page \
           that is there and not blank",
        ],
    );
    check(
        OFFICERS,
        "/evidence/0/also_printed/0/line",
        json!(7),
        &[
            "themes/streets/officers.json: evidence[officers-named].also_printed[0].line: found “7”, expected a line \
           of annual-report that is there and not blank",
        ],
    );
    check(
        "sources.json",
        "/0/sections/1/line",
        json!(180),
        &["sources.json: [annual-report].sections[1].line: found “180”, expected a line of report.txt"],
    );
}

#[test]
fn figures_stand_on_a_cited_line() {
    let line = "- ✓ In Newport and Chester-le-Mere, 463 street lights were upgraded for £1.5m.";
    let problem = |n: usize, found: &str, line: &str| {
        format!(
            "themes/streets/lights.json: evidence[lights-upgraded].figures[{n}].printed: found “{found}”, expected \
             a figure as it stands on a line that this evidence cites: “{line}”"
        )
    };
    check(LIGHTS, "/evidence/0/figures/1/printed", json!("£1,500,000"), &[&problem(1, "£1,500,000", line)]);
    // A part of a longer number is another number.
    let longer = line.replace("463", "2,463");
    check_line(6, &longer, &[&problem(0, "463", &longer)]);

    let seeds = Seeds::good();
    seeds.set(LIGHTS, "/evidence/0/figures/1/printed", json!("£1,500,000"));
    seeds.set(LIGHTS, "/evidence/0/also_printed/-", json!({"id": "plan-page", "line": 1}));
    let documents = documents(Some(("page.txt", 1, "We spent £1,500,000.")));
    assert_eq!(said(audited(&seeds, &documents)), [""; 0], "any cited line will do");
}

#[test]
fn evidence_says_what_it_is_printed_under() {
    let problem = |id: &str, found: &str, expected: &str| {
        let file = if id == "theatre-visit" { HOME } else { LIGHTS };
        format!("{file}: evidence[{id}].printed_under: found “{found}”, expected {expected}")
    };
    let officer = "because the heading above it, on line 8, is “Name an officer for every street in Eastshire and \
                   Newport:”";
    let named = format!("“named-officer”, {officer}");
    let place = "/evidence/1/printed_under";
    check(LIGHTS, place, json!(null), &[&problem("lights-survey", "null", &named)]);
    check(LIGHTS, place, json!("safe-doors"), &[&problem("lights-survey", "safe-doors", &named)]);
    let quoted = "Name an officer for every street";
    check(LIGHTS, place, json!(quoted), &[&problem("lights-survey", quoted, &named)]);

    let paid =
        "the words of its heading, because the heading above it, on line 13, is “The Commissioner paid for:”";
    let place = "/evidence/0/printed_under";
    check(HOME, place, json!("The Commissioner paid for"), &[]);
    check(HOME, place, json!(null), &[&problem("theatre-visit", "null", paid)]);
    check(HOME, place, json!("named-officer"), &[&problem("theatre-visit", "named-officer", paid)]);
    check(
        HOME,
        place,
        json!("the commissioner paid for:"),
        &[&problem("theatre-visit", "the commissioner paid for:", paid)],
    );

    check(
        LIGHTS,
        "/evidence/0/printed_under",
        json!("safe-doors"),
        &[&problem(
            "lights-upgraded",
            "safe-doors",
            "null, because the heading above it, on line 5, is “Improve street lights where people feel unsafe, above \
             all in Newport”, a pledge it is about",
        )],
    );
}

#[test]
fn a_section_heading_ends_what_stands_under_a_bold_one() {
    let seeds = Seeds::good();
    seeds.set(HOME, "/evidence/0/source/line", json!(16));
    seeds.set("not-evidence.json", "/-", json!({"source": "annual-report", "line": 14, "reason": "A play."}));
    let problem = "themes/home/pledges.json: evidence[theatre-visit].printed_under: found “The Commissioner paid \
                   for:”, expected null, because its line stands under no bold heading";
    assert_eq!(said(audited(&seeds, &documents(None))), [problem]);
    seeds.set(HOME, "/evidence/0/printed_under", json!(null));
    assert_eq!(said(audited(&seeds, &documents(None))), [""; 0]);
}

#[test]
fn every_printed_pledge_is_in_the_record() {
    check_line(
        22,
        "Ring a bell\t",
        &["report.txt: line 22: found “Ring a bell”, expected a pledge that cites it among its wordings"],
    );
    check_line(22, "## BELLS", &[]);
}

#[test]
fn every_tick_is_accounted_for() {
    let problem = "report.txt: line 16: found “- ✓ We rang a bell.”, expected evidence that cites it, or a line in \
                   not-evidence.json that says why it is none";
    check_line(16, "- ✓ We rang a bell.", &[problem]);
    check_line(26, "- ✓ We rang a bell.", &[]);
}

#[test]
fn a_line_is_set_aside_for_a_reason() {
    let entry =
        |source: &str, line: u32, reason: &str| json!({"source": source, "line": line, "reason": reason});
    let file = "not-evidence.json";
    let problem = |field: &str, rest: &str| format!("not-evidence.json: [1].{field}: found {rest}");
    let none = problem("line", "“5”, expected a ticked line of an achievements part");
    check(file, "/-", entry("annual-report", 5, "It is a pledge."), &[&none]);
    let cited = problem("line", "“10”, expected a line that no evidence cites");
    check(file, "/-", entry("annual-report", 10, "It is no news."), &[&cited]);
    let twice = problem("line", "“12”, expected each line once");
    check(file, "/-", entry("annual-report", 12, "It repeats a pledge."), &[&twice]);
    let unknown = problem("source", "“report”, expected the id of a source");
    check(file, "/-", entry("report", 12, "It repeats a pledge."), &[&unknown]);
    let reason = "not-evidence.json: [0].reason: found nothing, expected why the line is no evidence";
    check(file, "/0", entry("annual-report", 12, " "), &[reason]);
}

#[test]
fn the_parts_are_found() {
    let file = "audit.json";
    check(
        file,
        "/achievements/0/from",
        json!("What they did"),
        &[
            "audit.json: achievements[0].from: found “What they did”, expected the words of a heading of annual-report",
        ],
    );
    check(
        file,
        "/pledge_lists/0/to",
        json!("What we did"),
        &[
            "audit.json: pledge_lists[0].to: found “What we did”, expected the words of a heading of annual-report \
           after “The plan at a glance”",
        ],
    );
    check(
        file,
        "/pledge_lists/0/source",
        json!("report"),
        &["audit.json: pledge_lists[0].source: found “report”, expected the id of a source"],
    );
    check(
        file,
        "/tick",
        json!(" "),
        &["audit.json: tick: found nothing, expected the mark that an achievement's line starts with"],
    );
}
