//! Texts are there, tidy and short.

use serde_json::json;

use crate::support::{HOME, LIGHTS, Seeds, check};

#[test]
fn summaries_are_short() {
    let words = |count: usize| format!("{}.", vec!["safe"; count].join(" "));
    check(HOME, "/pledges/0/summary", json!(words(25)), &[]);
    check(
        HOME,
        "/pledges/0/summary",
        json!(words(26)),
        &[
            "themes/home/pledges.json: pledges[safe-doors].summary: found “26 words”, expected at most 25 words",
        ],
    );
    check(HOME, "/evidence/0/summary", json!(words(30)), &[]);
    check(
        HOME,
        "/evidence/0/summary",
        json!(words(31)),
        &[
            "themes/home/pledges.json: evidence[theatre-visit].summary: found “31 words”, expected at most 30 words",
        ],
    );
}

#[test]
fn our_texts_are_tidy() {
    let places = [
        ("plan.json", "/title", "title"),
        ("plan.json", "/organisation", "organisation"),
        ("plan.json", "/area", "area"),
        ("plan.json", "/period", "period"),
        ("plan.json", "/suggested_searches/0", "suggested_searches[0]"),
        ("sources.json", "/0/title", "[annual-report].title"),
        ("sources.json", "/0/short_title", "[annual-report].short_title"),
        ("sources.json", "/0/publisher", "[annual-report].publisher"),
        ("sources.json", "/0/file", "[annual-report].file"),
        ("sources.json", "/0/covers", "[annual-report].covers"),
        ("sources.json", "/0/note", "[annual-report].note"),
        ("sources.json", "/0/sections/1/title", "[annual-report].sections[1].title"),
        ("statuses.json", "/0/name", "[delivered].name"),
        ("statuses.json", "/0/definition", "[delivered].definition"),
        ("glossary.json", "/0/definition", "[PCSO].definition"),
        ("glossary.json", "/0/also/0", "[PCSO].also[0]"),
        ("search-words.json", "/0/say/0", "[0].say[0]"),
        ("help.json", "/lines/0/title", "lines[0].title"),
        ("help.json", "/lines/0/text", "lines[0].text"),
        ("help.json", "/office/name", "office.name"),
        ("help.json", "/office/address/1", "office.address[1]"),
        ("help.json", "/office/phone", "office.phone"),
        ("help.json", "/office/email", "office.email"),
        ("themes/home/theme.json", "/name", "name"),
        ("themes/home/theme.json", "/summary", "summary"),
        ("themes/streets/theme.json", "/subthemes/1/name", "subthemes[1].name"),
        (HOME, "/pledges/0/summary", "pledges[safe-doors].summary"),
        (HOME, "/pledges/0/official_status", "pledges[safe-doors].official_status"),
        (HOME, "/evidence/0/summary", "evidence[theatre-visit].summary"),
        (HOME, "/evidence/0/note", "evidence[theatre-visit].note"),
        (LIGHTS, "/evidence/0/figures/0/unit", "evidence[lights-upgraded].figures[0].unit"),
        (LIGHTS, "/evidence/0/figures/0/label", "evidence[lights-upgraded].figures[0].label"),
    ];
    for (file, place, path) in places {
        for (text, found, expected) in [
            ("", "nothing", "some words"),
            (" ", "nothing", "some words"),
            (" a", "“ a”", "no space before the first word or after the last"),
            ("a  b", "“a  b”", "single spaces between words, and no tabs or new lines"),
            ("a\tb", "“a\tb”", "single spaces between words, and no tabs or new lines"),
        ] {
            let problem = format!("{file}: {path}: found {found}, expected {expected}");
            check(file, place, json!(text), &[&problem]);
        }
    }
}

#[test]
fn a_quotation_keeps_its_slips_but_not_the_space_around_it() {
    let place = "/pledges/0/wordings/0/text";
    let path = "themes/home/pledges.json: pledges[safe-doors].wordings[0].text";
    check(HOME, place, json!("Help  people to lokc"), &[]);
    check(HOME, place, json!(""), &[&format!("{path}: found nothing, expected some words")]);
    check(
        HOME,
        place,
        json!("Help\t"),
        &[&format!("{path}: found “Help\t”, expected no space before the first word or after the last")],
    );
    check(
        HOME,
        "/pledges/0/wordings",
        json!([]),
        &[
            "themes/home/pledges.json: pledges[safe-doors].wordings: found nothing, expected the official wording \
           with its source",
        ],
    );
    check(
        HOME,
        "/evidence/0/printed_under",
        json!(" The Commissioner paid for:"),
        &[
            "themes/home/pledges.json: evidence[theatre-visit].printed_under: found “ The Commissioner paid for:”, \
           expected no space before the first word or after the last",
        ],
    );
}

#[test]
fn a_long_text_is_cut_short_where_it_is_reported() {
    let seeds = Seeds::good();
    seeds.set(HOME, "/evidence/0/note", json!(format!("{}  end", "long ".repeat(40).trim_end())));
    let problems = seeds.problems();
    let found = format!("found “{}long…”, expected single spaces", "long ".repeat(15));
    assert!(problems[0].contains(&found), "{problems:?}");
}

#[test]
fn all_problems_are_reported_at_once_in_the_order_of_the_files() {
    let seeds = Seeds::good();
    seeds.set(LIGHTS, "/evidence/0/summary", json!(""));
    seeds.set(LIGHTS, "/pledges/0/summary", json!(""));
    seeds.set(LIGHTS, "/evidence/0/figures/0/value", json!(1));
    seeds.set(HOME, "/pledges/0/status", json!("delivered"));
    seeds.set("plan.json", "/title", json!(""));
    let problems = seeds.problems();
    let places: Vec<&str> = problems.iter().map(|it| it.split(": found").next().unwrap()).collect();
    assert_eq!(
        places,
        [
            "plan.json: title",
            "themes/home/pledges.json: pledges[safe-doors].status",
            "themes/home/pledges.json: pledges[safe-doors].status",
            "themes/home/pledges.json: pledges[safe-doors].status_evidence",
            "themes/streets/lights.json: pledges[street-lights].summary",
            "themes/streets/lights.json: evidence[lights-upgraded].figures[0].value",
            "themes/streets/lights.json: evidence[lights-upgraded].summary",
        ]
    );
    let said = dataset::build(seeds.path()).unwrap_err().to_string();
    assert!(said.ends_with("\n7 problems"), "{said}");
}
