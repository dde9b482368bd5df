//! A good record becomes one dataset, the same every time.

use domain::dataset::Dataset;
use domain::plan::Plan;
use serde_json::json;

use crate::support::{HOME, LIGHTS, Seeds, check, minimal};

#[test]
fn the_small_record_becomes_the_golden_dataset() {
    let golden = include_str!("../minimal.plan.json");
    let built = dataset::to_json(&dataset::build(&minimal()).unwrap()).unwrap();
    assert!(built == golden, "tests/minimal.plan.json is not what tests/minimal becomes:\n{built}");
}

#[test]
fn the_same_seeds_give_the_same_bytes() {
    let out = tempfile::tempdir().unwrap();
    let written = ["one/plan.json", "other/plan.json"].map(|name| {
        let file = out.path().join(name);
        // A folder of its own, because no order of files on a disk may show in the dataset.
        dataset::write(&dataset::build(Seeds::good().path()).unwrap(), &file).unwrap();
        std::fs::read_to_string(file).unwrap()
    });
    assert_eq!(written[0], written[1]);
    assert!(written[0].ends_with("}\n"));
}

#[test]
fn what_is_written_reads_back_as_a_plan() {
    let built = dataset::build(&minimal()).unwrap();
    let read: Dataset = serde_json::from_str(&dataset::to_json(&built).unwrap()).unwrap();
    assert_eq!(read, built);
    let plan = Plan::new(read).unwrap();
    let pledge = plan.pledge("street-lights").unwrap();
    let evidence: Vec<&str> = plan.evidence_of(pledge).map(|it| it.id.as_str()).collect();
    assert_eq!(evidence, ["lights-survey", "lights-upgraded"], "oldest first");
    assert_eq!(pledge.places, ["Chester-le-Mere", "Newport"]);
    assert_eq!(pledge.wording, pledge.wordings[0].text);
}

#[test]
fn evidence_of_the_same_time_keeps_the_order_of_the_record() {
    let seeds = Seeds::good();
    seeds.set(LIGHTS, "/evidence/0/period", json!("2022-11/2022-11"));
    let built = dataset::build(seeds.path()).unwrap();
    let evidence: Vec<&str> = built.pledges[0].evidence.iter().map(|id| id.as_str()).collect();
    assert_eq!(evidence, ["lights-upgraded", "lights-survey"]);
}

#[test]
fn a_pledge_names_the_places_of_its_own_wording() {
    let seeds = Seeds::good();
    seeds.set(HOME, "/pledges/0/wordings/0/text", json!("Help people in Newport to lock their doors"));
    let built = dataset::build(seeds.path()).unwrap();
    assert_eq!(built.pledges[2].places, ["Newport"]);
    // “Eastshire and Newport” is the whole area.
    assert!(built.pledges[1].wording.contains("Eastshire and Newport"));
    assert!(built.pledges[1].places.is_empty());
}

#[test]
fn themes_stand_in_their_order() {
    let seeds = Seeds::good();
    seeds.set("themes/streets/theme.json", "/order", json!(3));
    let built = dataset::build(seeds.path()).unwrap();
    let pledges: Vec<(&str, u32)> = built.pledges.iter().map(|it| (it.id.as_str(), it.order)).collect();
    assert_eq!(pledges, [("safe-doors", 1), ("street-lights", 2), ("named-officer", 3)]);
}

#[test]
fn the_office_may_state_its_own_status() {
    check(HOME, "/pledges/0/official_status", json!("On track"), &[]);
}
