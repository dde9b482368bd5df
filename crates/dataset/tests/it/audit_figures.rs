//! Figures, tables, money and quotations against the documents.

use serde_json::json;

use crate::support::{FIGURES, Seeds, TABLE, audited, check_audit as check, documents, said};

const FILE: &str = "measures/streets.json: measures[broken-lamps]";
const LINE: &str = "expected words of line 29 of annual-report: “- Broken lamps fell by 5%, from 200 in 2022/23 to 190 \
                    in 2023/24.”";

#[test]
fn numbers_of_figures_stand_on_their_lines() {
    let seeds = Seeds::good();
    seeds.set(FIGURES, "/measures/0/points/0/printed", json!("200.0"));
    seeds.set(FIGURES, "/measures/0/stated/printed", json!("5 per cent"));
    seeds.set(FIGURES, "/measures/0/elsewhere/0/printed", json!("exactly 190"));
    assert_eq!(
        said(audited(&seeds, &documents(None))),
        [
            format!("{FILE}.points[0].printed: found “200.0”, {LINE}"),
            format!("{FILE}.stated.printed: found “5 per cent”, {LINE}"),
            format!(
                "{FILE}.elsewhere[0].printed: found “exactly 190”, expected words of line 38 of annual-report: “At the end \
                 there were 190 broken lamps.”"
            ),
        ]
    );
    // A part of a longer number is another number.
    let longer = documents(Some(("report.txt", 38, "At the end there were 2,190 broken lamps.")));
    assert_eq!(said(audited(&Seeds::good(), &longer)).len(), 1);
}

#[test]
fn cells_stand_on_the_lines_of_their_rows() {
    check(
        TABLE,
        "/rows/0/0",
        json!("New port"),
        &[
            "tables/lamp-money.json: rows[0][0]: found “New port”, expected words of line 35 of annual-report: “| \
           **Newport** | £900,000 |”",
        ],
    );
    check(
        TABLE,
        "/total/0",
        json!("Altogether"),
        &[
            "tables/lamp-money.json: total[0]: found “Altogether”, expected words of line 37 of annual-report: “| All | \
           £1,500,000 |”",
        ],
    );
    check(
        TABLE,
        "/relations/1/printed",
        json!("some £1.5m"),
        &["tables/lamp-money.json: relations[1].printed: found “some £1.5m”, expected words of line 34 of \
           annual-report: “We spent about £1.5m on lights.”"],
    );
}

#[test]
fn sums_of_money_stand_on_their_lines() {
    check(
        "money.json",
        "/items/0/printed",
        json!("£1,500,000"),
        &[
            "money.json: items[lamps].printed: found “£1,500,000”, expected words of line 6 of annual-report: “- ✓ In \
           Newport and Chester-le-Mere, 463 street lights were upgraded for £1.5m.”",
        ],
    );
}

#[test]
fn the_plan_before_is_quoted_letter_for_letter() {
    let file = "history/previous-plans.json";
    let problem = |field: &str, found: &str, line: u32, text: &str| {
        format!(
            "{file}: [2017-21].{field}: found “{found}”, expected words of line {line} of old-report: “{text}”"
        )
    };
    let title = problem("title", "Safe streets plan", 2, "Safe Streets Plan 2017 to 2021");
    check(file, "/0/title", json!("Safe streets plan"), &[&title]);
    let vision = problem("vision", "Every street is bright.", 3, "“Every street is lit.”");
    check(file, "/0/vision", json!("Every street is bright."), &[&vision]);
}

#[test]
fn cited_lines_are_there() {
    let expected = "expected a line of annual-report that is there and not blank";
    for (file, place, path) in [
        ("history/events.json", "/0/source/line", "[no-date].source.line"),
        ("history/threats.json", "/0/source/line", "[darkness].source.line"),
        ("history/inspections.json", "/0/source/line", "[good-lights].source.line"),
        ("money.json", "/items/0/elsewhere/0/source/line", "items[lamps].elsewhere[0].source.line"),
        (TABLE, "/row_lines/1", "row_lines[1]"),
        (TABLE, "/elsewhere/0/source/line", "elsewhere[0].source.line"),
    ] {
        check(file, place, json!(400), &[&format!("{file}: {path}: found “400”, {expected}")]);
    }
}

#[test]
fn every_line_among_the_figures_is_accounted_for() {
    let expected = "expected a figure or a table that cites it, or a line in not-figures.json that says why there is none";
    let seeds = Seeds::good();
    seeds.write("not-figures.json", "[]");
    let line = "report.txt: line 32: found “- Photographs of lamps are on our site.”";
    assert_eq!(said(audited(&seeds, &documents(None))), [format!("{line}, {expected}")]);
    seeds.remove(FIGURES, "/measures/1");
    let mended = "report.txt: line 30: found “- Lamps mended rose by 50%, from 40 to 66.”";
    assert_eq!(
        said(audited(&seeds, &documents(None))),
        [format!("{mended}, {expected}"), format!("{line}, {expected}")]
    );
}

#[test]
fn a_line_is_set_aside_for_a_reason() {
    let file = "not-figures.json";
    let entry =
        |source: &str, line: u32| json!({"source": source, "line": line, "reason": "It has no number."});
    let problem = |rest: &str| format!("not-figures.json: [1].{rest}");
    let outside = problem("line: found “33”, expected a line of the parts with figures");
    check(file, "/-", entry("annual-report", 33), &[&outside]);
    let cited = problem("line: found “29”, expected a line that no figure and no table cites");
    check(file, "/-", entry("annual-report", 29), &[&cited]);
    check(file, "/-", entry("annual-report", 32), &[&problem("line: found “32”, expected each line once")]);
    check(
        file,
        "/-",
        entry("report", 32),
        &[&problem("source: found “report”, expected the id of a source")],
    );
    let reason = "not-figures.json: [0].reason: found nothing, expected why the line is no figure";
    check(file, "/0/reason", json!(" "), &[reason]);
}

#[test]
fn the_parts_with_figures_are_found() {
    check(
        "audit.json",
        "/figures/0/under",
        json!("Figures"),
        &[
            "audit.json: figures[0].under: found “Figures”, expected the first words of a heading of that source",
        ],
    );
    check(
        "audit.json",
        "/figures/0/source",
        json!("report"),
        &["audit.json: figures[0].source: found “report”, expected the id of a source"],
    );
}
