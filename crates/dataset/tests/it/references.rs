//! Every id is used once, and every reference leads to one.

use serde_json::json;

use crate::support::{HOME, LIGHTS, OFFICERS, check};

#[test]
fn ids_are_used_once() {
    check(
        "sources.json",
        "/1/id",
        json!("old-report"),
        &["sources.json: [old-report].id: found “old-report”, expected an id that no other source has"],
    );
    check(
        "themes/streets/theme.json",
        "/subthemes/-",
        json!({"id": "lights", "name": "Lights again"}),
        &[
            "themes/streets/theme.json: subthemes[2].id: found “lights”, expected an id that no other sub-theme has",
        ],
    );
    check(
        LIGHTS,
        "/evidence/1/id",
        json!("theatre-visit"),
        &[
            "themes/home/pledges.json: evidence[theatre-visit].id: found “theatre-visit”, expected an id that no \
           other piece of evidence has",
        ],
    );
    check(
        HOME,
        "/evidence/0/id",
        json!("safe-doors"),
        &[
            "themes/home/pledges.json: evidence[safe-doors].id: found “safe-doors”, expected an id that no pledge has",
        ],
    );
    check(
        HOME,
        "/pledges/0/id",
        json!("named-officer"),
        &[
            "themes/home/pledges.json: pledges[named-officer].id: found “named-officer”, expected an id that no \
             other pledge has",
            "themes/home/pledges.json: pledges[named-officer].status: found “no-update”, expected another status, \
             because evidence is about this pledge: officers-named",
        ],
    );
}

#[test]
fn references_of_pledges_lead_somewhere() {
    check(
        HOME,
        "/pledges/0/wordings/0/source",
        json!("anual-report"),
        &[
            "themes/home/pledges.json: pledges[safe-doors].wordings[0].source: found “anual-report”, expected the id \
           of a source",
        ],
    );
    check(
        OFFICERS,
        "/pledges/0/status_evidence/-",
        json!("officer-named"),
        &[
            "themes/streets/officers.json: pledges[named-officer].status_evidence[1]: found “officer-named”, expected \
           the id of a piece of evidence",
        ],
    );
    check(
        OFFICERS,
        "/pledges/0/status_evidence/-",
        json!("officers-named"),
        &[
            "themes/streets/officers.json: pledges[named-officer].status_evidence[1]: found “officers-named”, \
           expected each id once",
        ],
    );
}

#[test]
fn references_of_evidence_lead_somewhere() {
    check(
        LIGHTS,
        "/evidence/0/pledges/-",
        json!("street-light"),
        &[
            "themes/streets/lights.json: evidence[lights-upgraded].pledges[1]: found “street-light”, expected the id \
           of a pledge",
        ],
    );
    check(
        LIGHTS,
        "/evidence/0/pledges/-",
        json!("street-lights"),
        &[
            "themes/streets/lights.json: evidence[lights-upgraded].pledges[1]: found “street-lights”, expected each \
           id once",
        ],
    );
    check(
        LIGHTS,
        "/evidence/0/source/id",
        json!("report"),
        &[
            "themes/streets/lights.json: evidence[lights-upgraded].source.id: found “report”, expected the id of a \
           source",
        ],
    );
    check(
        LIGHTS,
        "/evidence/0/also_printed/-",
        json!({"id": "report", "line": 3}),
        &[
            "themes/streets/lights.json: evidence[lights-upgraded].also_printed[0].id: found “report”, expected the \
           id of a source",
        ],
    );
}

#[test]
fn a_heading_is_a_pledge_or_a_quotation() {
    check(
        LIGHTS,
        "/evidence/1/printed_under",
        json!("named-officers"),
        &[
            "themes/streets/lights.json: evidence[lights-survey].printed_under: found “named-officers”, expected the \
           id of a pledge, or the exact words of the heading",
        ],
    );
    check(
        LIGHTS,
        "/evidence/1/printed_under",
        json!("street-lights"),
        &[
            "themes/streets/lights.json: evidence[lights-survey].printed_under: found “street-lights”, expected null, \
           because it is printed under a pledge it is about",
        ],
    );
    check(LIGHTS, "/evidence/1/printed_under", json!("The Commissioner paid for:"), &[]);
}

#[test]
fn every_theme_has_a_pledge() {
    check(
        HOME,
        "/pledges",
        json!([]),
        &["themes/home/theme.json: found nothing, expected at least one pledge in the theme"],
    );
}
