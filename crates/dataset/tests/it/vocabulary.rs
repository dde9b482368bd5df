//! The glossary, the search words, and where to get help.

use serde_json::json;

use crate::support::check;

#[test]
fn a_term_is_explained_once() {
    let term = |term: &str| json!({"term": term, "also": [], "definition": "What it means."});
    let problem = |item: &str, found: &str| {
        format!(
            "glossary.json: [{item}].term: found “{found}”, expected a term of its own; “PCSO” explains it too"
        )
    };
    check("glossary.json", "/-", term("pcso"), &[&problem("pcso", "pcso")]);
    let long = "Police community support officer";
    check("glossary.json", "/-", term(long), &[&problem(long, long)]);
    check("glossary.json", "/0/also/-", json!("pcso"), &[]);
    check(
        "glossary.json",
        "/0/term",
        json!(""),
        &["glossary.json: [].term: found nothing, expected some words"],
    );
}

#[test]
fn search_words_lead_to_words_of_the_plan() {
    check(
        "search-words.json",
        "/0/means/-",
        json!("lantern"),
        &[
            "search-words.json: [0].means[1]: found “lantern”, expected words that a pledge, a piece of evidence or a \
           theme uses",
        ],
    );
    for found in ["officer", "LOCK", "chester le", "Safer at home", "Newport"] {
        check("search-words.json", "/0/means/-", json!(found), &[]);
    }
    for (place, field) in [("/0/say", "say"), ("/0/means", "means")] {
        let problem = format!("search-words.json: [0].{field}: found nothing, expected at least one word");
        check("search-words.json", place, json!([]), &[&problem]);
    }
}

#[test]
fn a_suggested_search_finds_a_pledge() {
    check(
        "plan.json",
        "/suggested_searches/-",
        json!("Quicksilver"),
        &["plan.json: suggested_searches[1]: found “Quicksilver”, expected a search that finds a pledge"],
    );
    check("plan.json", "/suggested_searches/-", json!("lamp post"), &[]);
    check("plan.json", "/suggested_searches", json!([]), &[]);
}

#[test]
fn help_can_be_reached() {
    check(
        "help.json",
        "/lines",
        json!([]),
        &["help.json: lines: found nothing, expected at least one way to report a crime or get help"],
    );
    check(
        "help.json",
        "/lines/0/href",
        json!("999"),
        &[
            "help.json: lines[0].href: found “999”, expected a link that starts with tel:, sms:, mailto: or https://",
        ],
    );
    check("help.json", "/lines/0/href", json!(null), &[]);
    check(
        "help.json",
        "/exit_to",
        json!("bbc.co.uk"),
        &["help.json: exit_to: found “bbc.co.uk”, expected an address that starts with https://"],
    );
}
