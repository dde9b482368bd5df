//! The plan before, events, inspections and threats.

use serde_json::json;

use crate::support::{Seeds, check, minimal};

const EVENTS: &str = "history/events.json";

#[test]
fn events_stand_in_order_and_those_without_a_date_last() {
    let order = |seeds: &Seeds| {
        let built = dataset::build(seeds.path()).unwrap();
        built.events.iter().map(|it| it.id.to_string()).collect::<Vec<String>>()
    };
    let seeds = Seeds::good();
    assert_eq!(order(&seeds), ["meeting", "no-date"]);
    seeds.set(EVENTS, "/0/date", json!("2023"));
    seeds.set(EVENTS, "/0/period", json!(null));
    assert_eq!(order(&seeds), ["no-date", "meeting"]);
}

#[test]
fn an_event_says_when() {
    let missing = "history/events.json: [no-date].period: found nothing, expected when it was, in words, because there is \
                   no date";
    check(EVENTS, "/0/period", json!(null), &[missing]);
    let both =
        "history/events.json: [meeting].period: found “in spring”, expected null, because there is a date";
    check(EVENTS, "/1/period", json!("in spring"), &[both]);
}

#[test]
fn texts_are_short() {
    let long = "word ".repeat(36);
    let plans = "history/previous-plans.json";
    for (file, place, path) in [
        (EVENTS, "/0/summary", "[no-date].summary"),
        ("history/inspections.json", "/0/summary", "[good-lights].summary"),
        ("history/threats.json", "/0/definition", "[darkness].definition"),
        (plans, "/0/priorities/0/updates/0/summary", "[2017-21].priorities[0].updates[0].summary"),
    ] {
        let problem = format!("{file}: {path}: found “36 words”, expected at most 35 words");
        check(file, place, json!(long.trim()), &[&problem]);
    }
    let problem = "history/events.json: [no-date].title: found “61 letters”, expected at most 60 letters";
    check(EVENTS, "/0/title", json!("a".repeat(61)), &[problem]);
    check(EVENTS, "/0/title", json!("a".repeat(60)), &[]);
}

#[test]
fn texts_are_tidy() {
    let plans = "history/previous-plans.json";
    for (file, place, path) in [
        (EVENTS, "/0/title", "[no-date].title"),
        (EVENTS, "/0/period", "[no-date].period"),
        ("history/inspections.json", "/0/area", "[good-lights].area"),
        ("history/threats.json", "/0/name", "[darkness].name"),
        (plans, "/0/period", "[2017-21].period"),
        (plans, "/0/outcomes/0", "[2017-21].outcomes[0]"),
        (plans, "/0/priorities/0/name", "[2017-21].priorities[0].name"),
    ] {
        let problem = format!("{file}: {path}: found nothing, expected some words");
        check(file, place, json!(""), &[&problem]);
    }
}

#[test]
fn references_lead_somewhere_and_ids_are_used_once() {
    let source =
        |file: &str, path: &str| format!("{file}: {path}: found “report”, expected the id of a source");
    let plans = "history/previous-plans.json";
    for (file, place, path) in [
        (EVENTS, "/0/source/id", "[no-date].source.id"),
        ("history/inspections.json", "/0/source/id", "[good-lights].source.id"),
        ("history/threats.json", "/0/source/id", "[darkness].source.id"),
        (plans, "/0/title_source/id", "[2017-21].title_source.id"),
        (plans, "/0/vision_source/id", "[2017-21].vision_source.id"),
        (plans, "/0/priorities/0/updates/0/source/id", "[2017-21].priorities[0].updates[0].source.id"),
    ] {
        check(file, place, json!("report"), &[&source(file, path)]);
    }
    check(
        EVENTS,
        "/0/also_printed/-",
        json!({"id": "report", "line": 1}),
        &["history/events.json: [no-date].also_printed[0].id: found “report”, expected the id of a source"],
    );
    let twice = "history/events.json: [meeting].id: found “meeting”, expected an id that no other event has";
    check(EVENTS, "/0/id", json!("meeting"), &[twice]);
}

#[test]
fn what_was_published_is_kept() {
    let built = dataset::build(&minimal()).unwrap();
    assert_eq!(built.previous_plans[0].priorities[0].updates.len(), 1);
    assert_eq!((built.inspections.len(), built.threats.len()), (1, 1));
}
