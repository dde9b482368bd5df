//! A plan proves that every reference resolves, in whatever file the app is given.

use domain::dataset::Dataset;
use domain::plan::Plan;
use serde_json::{Value, json};

use crate::support::minimal;

/// Changes one value of a good dataset and compares where a plan then finds fault.
#[track_caller]
fn check(place: &str, value: Value, expected: &str) {
    let mut data = serde_json::to_value(dataset::build(&minimal()).unwrap()).unwrap();
    *data.pointer_mut(place).unwrap() = value;
    let data: Dataset = serde_json::from_value(data).unwrap();
    let broken = Plan::new(data).unwrap_err();
    assert_eq!(broken[0].to_string(), expected, "{broken:?}");
}

#[test]
fn figures_and_tables() {
    let source = "expected the id of a source";
    let lost = json!("lost");
    check("/measures/0/theme", lost.clone(), "measures[0].theme: found “lost”, expected the id of a theme");
    check(
        "/measures/0/subtheme",
        lost.clone(),
        "measures[0].subtheme: found “lost”, expected the id of a sub-theme",
    );
    check(
        "/measures/0/pledges/0",
        lost.clone(),
        "measures[0].pledges: found “lost”, expected the id of a pledge",
    );
    check("/measures/0/source/id", lost.clone(), &format!("measures[0].source: found “lost”, {source}"));
    check(
        "/measures/0/elsewhere/0/source/id",
        lost.clone(),
        &format!("measures[0].elsewhere: found “lost”, {source}"),
    );
    check(
        "/measures/1/id",
        json!("broken-lamps"),
        "measures[1].id: found “broken-lamps”, expected an id that is used once",
    );
    check("/tables/0/theme", lost.clone(), "tables[0].theme: found “lost”, expected the id of a theme");
    check(
        "/tables/0/pledges/0",
        lost.clone(),
        "tables[0].pledges: found “lost”, expected the id of a pledge",
    );
    check("/tables/0/source/id", lost, &format!("tables[0].source: found “lost”, {source}"));
}

#[test]
fn findings() {
    let measure = "findings[0].subject: found “lost”, expected the id of a measure";
    check("/findings/0/subject", json!("lost"), measure);
    let table = "findings[0].subject: found “lamps-mended”, expected the id of a table";
    check("/findings/0/about", json!("table"), table);
    let reading = "findings[0].readings: found “lost”, expected the id of a source";
    check("/findings/0/readings/0/source/id", json!("lost"), reading);
    let twice = "findings[1].id: found “lamps-mended-change”, expected an id that is used once";
    check("/findings/1/id", json!("lamps-mended-change"), twice);
}

#[test]
fn money_and_staff() {
    let measure = "money or workforce: found “lost”, expected the id of a measure";
    check("/money/precept_measure", json!("lost"), measure);
    check("/money/budget_measures", json!(["lost"]), measure);
    check("/workforce/measures/0", json!("lost"), measure);
    let table = "money or workforce: found “lost”, expected the id of a table";
    for place in ["/money/precept_table", "/money/funding_table", "/money/grant_tables/0", "/workforce/table"]
    {
        check(place, json!("lost"), table);
    }
    let item = |field: &str, what: &str| {
        format!("money.items[0].{field}: found “lost”, expected the id of a {what}")
    };
    check("/money/items/0/theme", json!("lost"), &item("theme", "theme"));
    check("/money/items/0/pledges/0", json!("lost"), &item("pledges", "pledge"));
    check("/money/items/0/evidence/0", json!("lost"), &item("evidence", "piece of evidence"));
    check("/money/items/0/part_of", json!("lost"), &item("part_of", "sum of money"));
    check("/money/items/0/source/id", json!("lost"), &item("source", "source"));
    check("/money/items/0/elsewhere/0/source/id", json!("lost"), &item("elsewhere", "source"));
}

#[test]
fn history() {
    for (place, list) in [
        ("/previous_plans/0/title_source/id", "previous_plans"),
        ("/previous_plans/0/priorities/0/updates/0/source/id", "previous_plans"),
        ("/events/0/source/id", "events"),
        ("/inspections/0/source/id", "inspections"),
        ("/threats/0/source/id", "threats"),
    ] {
        check(place, json!("lost"), &format!("{list}: found “lost”, expected the id of a source"));
    }
}
