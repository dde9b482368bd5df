//! When and where evidence was published.

use serde_json::json;

use crate::support::{HOME, LIGHTS, OFFICERS, check};

#[test]
fn a_date_lies_in_its_period() {
    check(
        OFFICERS,
        "/evidence/0/date",
        json!("2024-04-01"),
        &[
            "themes/streets/officers.json: evidence[officers-named].date: found “2024-04-01”, expected a date in the \
           period 2023/24",
        ],
    );
    check(
        LIGHTS,
        "/evidence/1/date",
        json!("2022-10"),
        &[
            "themes/streets/lights.json: evidence[lights-survey].date: found “2022-10”, expected a date in the period \
           2022-11/2023-02",
        ],
    );
    check(LIGHTS, "/evidence/1/date", json!("2023"), &[]);
}

#[test]
fn nothing_is_evidence_before_it_can_have_happened() {
    check(
        LIGHTS,
        "/evidence/0/period",
        json!("2024/25"),
        &[
            "themes/streets/lights.json: evidence[lights-upgraded].period: found “2024/25”, expected a period that \
           starts by 2024-03-31, the plan's data_as_of",
        ],
    );
    check(LIGHTS, "/evidence/0/period", json!("2024-03/2025-03"), &[]);
}

#[test]
fn the_plan_before_is_no_evidence() {
    let expected = "expected a source that is about this plan; this one reports on a plan before it";
    check(
        LIGHTS,
        "/evidence/0/source/id",
        json!("old-report"),
        &[&format!(
            "themes/streets/lights.json: evidence[lights-upgraded].source.id: found “old-report”, {expected}"
        )],
    );
    check(
        LIGHTS,
        "/evidence/0/also_printed/-",
        json!({"id": "old-report", "line": 1}),
        &[&format!(
            "themes/streets/lights.json: evidence[lights-upgraded].also_printed[0].id: found “old-report”, {expected}"
        )],
    );
}

#[test]
fn lines_are_counted_from_1() {
    let expected = "found “0”, expected a line number; lines are counted from 1";
    check(
        LIGHTS,
        "/evidence/0/source/line",
        json!(0),
        &[&format!("themes/streets/lights.json: evidence[lights-upgraded].source.line: {expected}")],
    );
    check(
        OFFICERS,
        "/evidence/0/also_printed/0/line",
        json!(0),
        &[&format!(
            "themes/streets/officers.json: evidence[officers-named].also_printed[0].line: {expected}"
        )],
    );
    check(
        HOME,
        "/pledges/0/wordings/0/line",
        json!(0),
        &[&format!("themes/home/pledges.json: pledges[safe-doors].wordings[0].line: {expected}")],
    );
}

#[test]
fn a_line_is_cited_once() {
    check(
        OFFICERS,
        "/evidence/0/also_printed/-",
        json!({"id": "annual-report", "line": 10}),
        &[
            "themes/streets/officers.json: evidence[officers-named].also_printed[1]: found “annual-report line 10”, \
           expected each line once, and not the line of the source",
        ],
    );
    check(
        HOME,
        "/pledges/0/wordings/-",
        json!({"source": "annual-report", "line": 24, "text": "Help people"}),
        &[
            "themes/home/pledges.json: pledges[safe-doors].wordings[1]: found “annual-report line 24”, expected each \
           printed line once",
        ],
    );
}

#[test]
fn sources_have_files_and_sections_in_order() {
    check(
        "sources.json",
        "/1/file",
        json!("report.txt"),
        &["sources.json: [plan-page].file: found “report.txt”, expected a file that no other source has"],
    );
    check(
        "sources.json",
        "/0/sections/0/line",
        json!(18),
        &[
            "sources.json: [annual-report].sections[1].line: found “18”, expected a line after 18, because sections \
           stand in the order of their lines",
        ],
    );
    check(
        "sources.json",
        "/0/sections/0/line",
        json!(0),
        &[
            "sources.json: [annual-report].sections[0].line: found “0”, expected a line after 0, because sections \
           stand in the order of their lines",
        ],
    );
}
