//! Figures and places.

use serde_json::json;

use crate::support::{LIGHTS, OFFICERS, Seeds, check};

#[test]
fn what_is_printed_reads_as_the_value() {
    check(
        LIGHTS,
        "/evidence/0/figures/1/value",
        json!(150_000),
        &[
            "themes/streets/lights.json: evidence[lights-upgraded].figures[1].value: found “150000”, expected 1500000, \
           which is how “£1.5m” reads",
        ],
    );
    check(
        OFFICERS,
        "/evidence/0/figures/0/value",
        json!(12.5),
        &[
            "themes/streets/officers.json: evidence[officers-named].figures[0].value: found “12.5”, expected 12, \
           which is how “Twelve” reads",
        ],
    );
}

#[test]
fn what_is_printed_is_one_number() {
    let expected = "expected a text with one number, such as “£4m”, “67 per cent” or “Fourteen”";
    for printed in ["many", "10,50", "463 of 500"] {
        check(
            LIGHTS,
            "/evidence/0/figures/0/printed",
            json!(printed),
            &[&format!(
                "themes/streets/lights.json: evidence[lights-upgraded].figures[0].printed: found “{printed}”, {expected}"
            )],
        );
    }
}

#[test]
fn a_figure_says_what_it_counts() {
    let path = "themes/streets/lights.json: evidence[lights-upgraded].figures[0]";
    let nothing = "found nothing, expected some words";
    for field in ["unit", "label"] {
        let place = format!("/evidence/0/figures/0/{field}");
        check(LIGHTS, &place, json!(""), &[&format!("{path}.{field}: {nothing}")]);
    }
    check(
        LIGHTS,
        "/evidence/0/figures/0/printed",
        json!(""),
        &[
            &format!(
                "{path}.printed: found “”, expected a text with one number, such as “£4m”, “67 per cent” or “Fourteen”"
            ),
            &format!("{path}.printed: {nothing}"),
        ],
    );
}

#[test]
fn what_is_printed_once_is_counted_once() {
    let seeds = Seeds::good();
    seeds.set(LIGHTS, "/evidence/1/also_printed/-", json!({"id": "annual-report", "line": 6}));
    seeds.set(LIGHTS, "/evidence/1/figures/0/value", json!(463));
    seeds.set(LIGHTS, "/evidence/1/figures/0/printed", json!("463"));
    let problem = "themes/streets/lights.json: evidence[lights-survey].figures[0]: found “463”, expected each figure of \
                   a line once; “lights-upgraded” has it from the same line";
    assert_eq!(seeds.problems(), [problem]);
    seeds.set(LIGHTS, "/evidence/1/also_printed", json!([]));
    assert_eq!(seeds.problems(), [""; 0], "the same number on another line is another figure");
}

#[test]
fn a_place_has_one_spelling() {
    for spelling in ["Chester-Le-Mere", "Chester le Mere"] {
        check(
            OFFICERS,
            "/evidence/0/places",
            json!([spelling]),
            &[&format!(
                "themes/streets/officers.json: evidence[officers-named].places[0]: found “{spelling}”, expected \
                 “Chester-le-Mere”, as the evidence “lights-upgraded” spells it"
            )],
        );
    }
    check(
        LIGHTS,
        "/evidence/0/places/-",
        json!("Newport"),
        &[
            "themes/streets/lights.json: evidence[lights-upgraded].places[2]: found “Newport”, expected each place \
           once",
        ],
    );
    check(
        LIGHTS,
        "/evidence/1/places/-",
        json!("Elmfield "),
        &[
            "themes/streets/lights.json: evidence[lights-survey].places[0]: found “Elmfield ”, expected no space \
           before the first word or after the last",
        ],
    );
}
