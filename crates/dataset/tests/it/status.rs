//! Evidence before status.

use serde_json::json;

use crate::support::{HOME, LIGHTS, OFFICERS, Seeds, check};

#[test]
fn only_a_one_off_promise_is_delivered() {
    check(
        OFFICERS,
        "/pledges/0/kind",
        json!("continuing"),
        &[
            "themes/streets/officers.json: pledges[named-officer].status: found “delivered”, expected “in-progress”, \
           because only a one-off promise can be delivered and this one is continuing",
        ],
    );
    check(OFFICERS, "/pledges/0/status", json!("in-progress"), &[]);
}

#[test]
fn a_claim_names_its_evidence() {
    check(
        OFFICERS,
        "/pledges/0/status_evidence",
        json!([]),
        &[
            "themes/streets/officers.json: pledges[named-officer].status_evidence: found nothing, expected the id of \
           the evidence that the status “delivered” rests on",
        ],
    );
    check(
        LIGHTS,
        "/pledges/0/status_evidence",
        json!([]),
        &[
            "themes/streets/lights.json: pledges[street-lights].status_evidence: found nothing, expected the id of \
           the evidence that the status “in-progress” rests on",
        ],
    );
}

#[test]
fn the_evidence_of_a_claim_is_about_the_pledge() {
    check(
        OFFICERS,
        "/pledges/0/status_evidence/-",
        json!("lights-survey"),
        &[
            "themes/streets/officers.json: pledges[named-officer].status_evidence[1]: found “lights-survey”, expected \
           evidence that names “named-officer” among its pledges",
        ],
    );
}

#[test]
fn a_claim_without_evidence_is_refused() {
    let seeds = Seeds::good();
    seeds.set(HOME, "/pledges/0/status", json!("in-progress"));
    assert_eq!(
        seeds.problems(),
        [
            "themes/home/pledges.json: pledges[safe-doors].status: found “in-progress”, expected “no-update”, \
             because no evidence is about this pledge",
            "themes/home/pledges.json: pledges[safe-doors].status_evidence: found nothing, expected the id of the \
             evidence that the status “in-progress” rests on",
        ]
    );
}

#[test]
fn a_claim_without_a_dated_source_is_refused() {
    check(
        OFFICERS,
        "/evidence/0/source",
        json!({"id": "plan-page", "line": 1}),
        &[
            "themes/streets/officers.json: pledges[named-officer].status_evidence: found “officers-named”, expected \
           evidence from a dated source: one with “published” or “covers”",
        ],
    );
    let seeds = Seeds::good();
    seeds.set(OFFICERS, "/evidence/0/source", json!({"id": "plan-page", "line": 1}));
    seeds.set("sources.json", "/1/covers", json!("The year 2023/24"));
    assert_eq!(seeds.problems(), [""; 0], "a source that says what time it covers is dated");
}

#[test]
fn no_update_means_no_evidence_at_all() {
    check(
        LIGHTS,
        "/pledges/0/status",
        json!("no-update"),
        &[
            "themes/streets/lights.json: pledges[street-lights].status: found “no-update”, expected another status, \
             because evidence is about this pledge: lights-upgraded, lights-survey",
            "themes/streets/lights.json: pledges[street-lights].status_evidence: found “lights-upgraded”, expected \
             an empty list, because the status is “no-update”",
        ],
    );
}

#[test]
fn the_reason_is_one_sentence() {
    let problem = |found: &str, expected: &str| {
        format!(
            "themes/home/pledges.json: pledges[safe-doors].status_reason: found {found}, expected {expected}"
        )
    };
    let place = "/pledges/0/status_reason";
    check(HOME, place, json!(""), &[&problem("nothing", "some words")]);
    let expected = "one sentence that ends with a full stop";
    check(HOME, place, json!("No update. None at all."), &[&problem("“No update. None at all.”", expected)]);
    check(HOME, place, json!("No update"), &[&problem("“No update”", expected)]);
}

#[test]
fn each_status_is_defined_once() {
    let seeds = Seeds::good();
    seeds.remove("statuses.json", "/2");
    assert_eq!(seeds.problems(), ["statuses.json: found nothing, expected a definition of “no-update”"]);
    check(
        "statuses.json",
        "/-",
        json!({"id": "delivered", "name": "Done", "definition": "It is done."}),
        &["statuses.json: found “delivered”, expected one definition of each status"],
    );
}
