//! Figures.

use domain::dataset::Verdict;
use domain::rules;
use serde_json::{Value, json};

use crate::support::{FIGURES, Seeds, check, minimal};

const PATH: &str = "measures/streets.json: measures[broken-lamps]";

/// Changes the first figure.
#[track_caller]
fn check_first(place: &str, value: Value, problem: &str) {
    let expected = format!("{PATH}.{problem}");
    let expected: &[&str] = if problem.is_empty() { &[] } else { &[&expected] };
    check(FIGURES, &format!("/measures/0{place}"), value, expected);
}

#[test]
fn verdicts_and_findings_follow_from_the_numbers() {
    let seeds = Seeds::good();
    let built = dataset::build(seeds.path()).unwrap();
    assert_eq!(built.measures[0].check.verdict, Verdict::Agrees);
    assert_eq!(built.measures[0].theme.as_ref().unwrap().as_str(), "streets");
    assert_eq!(built.measures[2].theme, None);
    let found: Vec<&str> = built.findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(found, ["lamps-mended-change", "dark-streets-change"]);
    let lamps: Vec<&str> = built.pledges[0].measures.iter().map(|it| it.as_str()).collect();
    assert_eq!(lamps, ["broken-lamps", "lamps-mended"]);

    seeds.set(FIGURES, "/measures/1/stated/change_percent", json!(65));
    seeds.set(FIGURES, "/measures/1/stated/printed", json!("65%"));
    let mended = dataset::build(seeds.path()).unwrap();
    assert_eq!(mended.measures[1].check.verdict, Verdict::Agrees);
    assert_eq!(mended.findings.len(), 1);
}

#[test]
fn a_record_without_figures_can_be_published() {
    let seeds = Seeds::good();
    for folder in ["measures", "tables", "history"] {
        std::fs::remove_dir_all(seeds.path().join(folder)).unwrap();
    }
    for file in ["money.json", "workforce.json", "not-figures.json"] {
        seeds.delete(file);
    }
    assert_eq!(seeds.problems(), [""; 0]);
}

#[test]
fn figures_have_a_file_for_each_theme() {
    let seeds = Seeds::good();
    seeds.write("measures/street.json", r#"{"measures": []}"#);
    assert_eq!(
        seeds.problems(),
        [
            "measures/street.json: found “a file that is not read”, expected in this folder only a file for each theme: \
          streets, home, whole-plan"
        ]
    );
}

#[test]
fn what_is_printed_reads_as_the_value() {
    check_first(
        "/points/0/value",
        json!(20),
        "points[0].value: found “20”, expected 200, which is how “200” reads",
    );
    check_first(
        "/points/0/value",
        json!(null),
        "points[0].value: found nothing, expected 200, which is how “200” reads",
    );
    let none = "points[0].value: found “200”, expected null, because “20,0” is not written as one number is";
    check_first("/points/0/printed", json!("20,0"), none);
    check_first(
        "/points/0/printed",
        json!(null),
        "points[0].printed: found nothing, expected the number as it is printed",
    );
    let other = "elsewhere[0].value: found “191”, expected 190, which is how “190” reads";
    check_first("/elsewhere/0/value", json!(191), other);
}

#[test]
fn what_is_stated_reads_as_its_size() {
    check_first(
        "/stated/change_percent",
        json!(6),
        "stated.change_percent: found “6”, expected 5, which is how “5%” reads",
    );
    check_first(
        "/stated/change_percent",
        json!(null),
        "stated.change_percent: found nothing, expected 5, which is how “5%” reads",
    );
    check_first(
        "/stated/printed",
        json!("fell"),
        "stated.printed: found “fell”, expected a text with one number, such as “11.1% overall reduction”",
    );
    let seeds = Seeds::good();
    seeds.set(FIGURES, "/measures/0/stated/change_percent", json!(-5));
    let sign =
        "stated.change_percent: found “-5”, expected a size without a sign; the direction says which way";
    assert_eq!(seeds.problems()[0], format!("{PATH}.{sign}"));
}

#[test]
fn values_say_when() {
    let expected = "expected a period such as “2022/23”, “2022/23–2024/25”, “2010”, “June 2022”, “July 2023 to March \
                    2024”, “since 2021” or “not dated”";
    check_first(
        "/points/0/period",
        json!("last year"),
        &format!("points[0].period: found “last year”, {expected}"),
    );
    check_first("/points/0/period", json!("since 2021"), "");
    let twice = "points[1].period: found “2023/24”, expected each period once";
    check_first("/points/0/period", json!("2023/24"), twice);
    let seeds = Seeds::good();
    seeds.set(FIGURES, "/measures/1/points", json!([]));
    let none =
        "measures/streets.json: measures[lamps-mended].points: found nothing, expected at least one value";
    assert_eq!(seeds.problems(), [none]);
}

#[test]
fn other_places_print_one_of_its_values_or_its_change() {
    let expected = "expected the period of one of its points, or “change” for a stated change";
    check_first(
        "/elsewhere/0/of",
        json!("2020/21"),
        &format!("elsewhere[0].of: found “2020/21”, {expected}"),
    );
    check_first("/elsewhere/0/of", json!("change"), "");
    let seeds = Seeds::good();
    seeds.set(FIGURES, "/measures/0/elsewhere/0/of", json!("change"));
    seeds.set(FIGURES, "/measures/0/stated", json!(null));
    assert_eq!(seeds.problems(), [format!("{PATH}.elsewhere[0].of: found “change”, {expected}")]);
}

#[test]
fn units_are_known() {
    for (unit, known) in [("£", "GBP"), ("gbp", "GBP"), ("%", "percent"), ("per cent", "percent")] {
        check_first("/unit", json!(unit), &format!("unit: found “{unit}”, expected “{known}”"));
    }
    check_first("/unit", json!("text"), "unit: found “text”, expected “GBP”, “percent”, or what is counted");
    check_first("/unit", json!("PCSOs"), "");
    check_first("/unit", json!(""), "unit: found nothing, expected some words");
}

#[test]
fn a_likely_reading_says_so() {
    check_first(
        "/likely",
        json!("It is 5."),
        "likely: found “It is 5.”, expected a sentence that begins with “Probably”",
    );
    check_first("/likely", json!("Probably 5."), "");
}

#[test]
fn texts_are_tidy() {
    for field in ["label", "note"] {
        let problem =
            format!("{field}: found “a  b”, expected single spaces between words, and no tabs or new lines");
        check_first(&format!("/{field}"), json!("a  b"), &problem);
    }
}

#[test]
fn references_lead_somewhere() {
    check_first("/pledges/0", json!("lamps"), "pledges[0]: found “lamps”, expected the id of a pledge");
    check_first("/subtheme", json!("home"), "subtheme: found “home”, expected the id of a part of its theme");
    check_first("/source/id", json!("report"), "source.id: found “report”, expected the id of a source");
    check_first(
        "/source/line",
        json!(0),
        "source.line: found “0”, expected a line number; lines are counted from 1",
    );
    check_first(
        "/elsewhere/0/source/id",
        json!("report"),
        "elsewhere[0].source.id: found “report”, expected the id of a source",
    );
}

#[test]
fn ids_are_used_once() {
    check(
        FIGURES,
        "/measures/1/id",
        json!("broken-lamps"),
        &[
            "measures/streets.json: measures[broken-lamps].id: found “broken-lamps”, expected an id that no other figure has",
        ],
    );
    for id in ["street-lights", "lights-upgraded", "lamp-money"] {
        let problem = format!(
            "measures/streets.json: measures[{id}].id: found “{id}”, expected an id that no pledge, piece of evidence or \
             table has"
        );
        check(FIGURES, "/measures/1/id", json!(id), &[&problem]);
    }
}

#[test]
fn every_verdict_is_what_the_arithmetic_says() {
    let mut built = dataset::build(&minimal()).unwrap();
    built.measures[1].check.verdict = Verdict::Agrees;
    let [breach] = rules::breaches(&built).try_into().unwrap();
    assert_eq!((breach.at, breach.field.as_str()), (rules::Item::Measure(1), "check"));
    assert!(breach.expected.starts_with("what the arithmetic says"), "{breach:?}");
}
