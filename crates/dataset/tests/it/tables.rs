//! Tables.

use domain::check::Claims;
use domain::dataset::{Dataset, Verdict};
use domain::rules;
use serde_json::{Value, json};

use crate::support::{Seeds, TABLE, check, minimal};

#[track_caller]
fn check_table(place: &str, value: Value, problem: &str) {
    let expected = format!("{TABLE}: {problem}");
    let expected: &[&str] = if problem.is_empty() { &[] } else { &[&expected] };
    check(TABLE, place, value, expected);
}

#[test]
fn a_total_that_does_not_add_up_is_a_finding() {
    let seeds = Seeds::good();
    seeds.set(TABLE, "/total/1", json!("£1,600,000"));
    let built = dataset::build(seeds.path()).unwrap();
    assert_eq!(built.tables[0].check.verdict, Verdict::Contradicts);
    let found: Vec<&str> = built.findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        found,
        ["lamps-mended-change", "lamp-money-total-amount", "lamp-money-elsewhere", "dark-streets-change"]
    );
    assert_eq!(built.findings[1].worked_out, "Added up, the parts make £1,500,000, which is £100,000 less.");
}

#[test]
fn rows_are_as_long_as_the_columns() {
    check_table("/rows/0", json!(["Newport"]), "rows[0]: found “1 cells”, expected 2, one for each column");
    let seeds = Seeds::good();
    seeds.set(TABLE, "/total", json!(["All", "£1,500,000", ""]));
    assert_eq!(
        seeds.problems(),
        [format!("{TABLE}: total: found “3 cells”, expected 2, one for each column")]
    );
    let seeds = Seeds::good();
    seeds.set(TABLE, "/row_lines", json!([35]));
    assert_eq!(
        seeds.problems(),
        [format!("{TABLE}: row_lines: found “1 lines”, expected 2, one for each row")]
    );
}

#[test]
fn lines_of_rows_are_given() {
    check_table("/source/line", json!(30), "source.line: found “30”, expected 35, the line of the first row");
    check_table(
        "/row_lines/1",
        json!(0),
        "row_lines[1]: found “0”, expected a line number; lines are counted from 1",
    );
    check_table(
        "/total_line",
        json!(null),
        "total_line: found nothing, expected the line of the row of totals",
    );
}

#[test]
fn columns_are_named_once_and_have_known_units() {
    let seeds = Seeds::good();
    seeds.set(TABLE, "/columns/0/name", json!("Amount"));
    assert_eq!(
        seeds.problems(),
        [format!("{TABLE}: columns[1].name: found “Amount”, expected each name once")]
    );
    check_table("/columns/1/unit", json!("£"), "columns[1].unit: found “£”, expected “GBP”");
    check_table("/columns/1/unit", json!("GBP million"), "");
}

#[test]
fn claims_name_columns_and_rows() {
    check_table(
        "/relations/0/column",
        json!("Sum"),
        "relations[0].column: found “Sum”, expected the name of a column",
    );
    let rows =
        json!({"kind": "rows-make", "rows": ["Newport", "Elmfield"], "is": "Newport", "column": "Amount"});
    check_table(
        "/relations/-",
        rows,
        "relations[2].rows[1]: found “Elmfield”, expected the first cell of a row",
    );
    let row = "elsewhere[0].row: found “Elmfield”, expected the first cell of a row, or “total” for the row of totals";
    check_table("/elsewhere/0/row", json!("Elmfield"), row);
    check_table(
        "/elsewhere/0/column",
        json!("Sum"),
        "elsewhere[0].column: found “Sum”, expected the name of a column",
    );
    let seeds = Seeds::good();
    seeds.set(TABLE, "/total", json!(null));
    seeds.set(TABLE, "/total_line", json!(null));
    seeds.set(TABLE, "/elsewhere", json!([]));
    assert_eq!(
        seeds.problems(),
        [format!("{TABLE}: relations[0].kind: found “total”, expected a table with a row of totals")]
    );
}

#[test]
fn what_is_said_reads_as_its_value() {
    let value = "relations[1].value: found “15”, expected 1500000, which is how “about £1.5m” reads";
    check_table("/relations/1/value", json!(15), value);
    let value = "elsewhere[0].value: found “15”, expected 1500000, which is how “£1.5m” reads";
    check_table("/elsewhere/0/value", json!(15), value);
}

#[test]
fn references_lead_somewhere() {
    check_table("/theme", json!("roads"), "theme: found “roads”, expected the id of a theme");
    check_table("/pledges/0", json!("lamps"), "pledges[0]: found “lamps”, expected the id of a pledge");
    let source = "relations[1].source.id: found “report”, expected the id of a source";
    check_table("/relations/1/source/id", json!("report"), source);
    let source = "elsewhere[0].source.line: found “0”, expected a line number; lines are counted from 1";
    check_table("/elsewhere/0/source/line", json!(0), source);
}

#[test]
fn texts_are_tidy_and_files_are_named_by_their_ids() {
    check_table("/title", json!(""), "title: found nothing, expected some words");
    check_table(
        "/note",
        json!(" a"),
        "note: found “ a”, expected no space before the first word or after the last",
    );
    check(
        TABLE,
        "/id",
        json!("lamps-money"),
        &["tables/lamp-money.json: id: found “lamps-money”, expected “lamp-money”, the name of its file"],
    );
}

#[test]
fn every_verdict_and_finding_is_what_the_arithmetic_says() {
    let mut built = dataset::build(&minimal()).unwrap();
    let claims = [Claims { row_lines: vec![35, 36], total_line: Some(37), ..Claims::default() }];
    let fields = |data: &Dataset| {
        rules::breaches_of_claims(data, &claims).into_iter().map(|it| it.field).collect::<Vec<String>>()
    };
    assert_eq!(fields(&built), ["check"], "without its claims, nothing of the table can be checked");
    built.tables[0].check.verdict = Verdict::CannotCheck;
    built.findings.pop();
    assert_eq!(fields(&built), ["findings"]);
}
