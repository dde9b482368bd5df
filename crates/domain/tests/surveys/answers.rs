use domain::survey::{Definition, Given, Value};
use serde_json::json;

use crate::support::{definition, draft, fewest, list, table, text, with};

/// What is told of one answer among others that pass; `field: message`.
#[track_caller]
fn refused(question: &str, given: Given, expected: &[&str]) {
    let definition = definition();
    let mut answers = fewest();
    if ["why", "bikes", "long"].contains(&question) {
        answers[0] = ("safe", text("no"));
    }
    if question != "why" && answers[0].1 == text("no") {
        answers.push(("why", list(&["dark", "bikes"])));
    }
    answers.push((question, given));
    let draft = draft(&definition, &answers);
    let problems = draft.check(&definition).err().unwrap_or_default();
    let told: Vec<String> = problems.iter().map(|it| format!("{}: {}", it.field(), it.message)).collect();
    assert_eq!(told, expected);
    let page = definition.page_of(definition.question(question).unwrap()).unwrap();
    assert_eq!(draft.check_page(&definition, page), problems, "a page says the same");
}

/// What one answer among others becomes.
#[track_caller]
fn passes(question: &str, given: Given, shown: &[&str]) {
    refused(question, given.clone(), &[]);
    let definition = definition();
    let mut answers = vec![("safe", text("no")), ("why", list(&["dark", "bikes"])), fewest().remove(1)];
    answers.push((question, given));
    let response = draft(&definition, &answers).check(&definition).unwrap();
    let question = definition.question(question).unwrap();
    let value = response.answer(question.id.as_str()).map(|it| it.in_words(&question.kind));
    assert_eq!(value.unwrap_or_default(), shown);
    let value = response.answer(question.id.as_str()).map(Value::as_given);
    let again = draft(&definition, &answers[..3]);
    let mut again = again;
    if let Some(value) = value {
        again.give(question, value);
        assert_eq!(again.check(&definition).unwrap(), response, "what has passed passes again");
    }
}

#[test]
fn left_out() {
    refused("safe", text(""), &["safe: Select how safe you feel"]);
    refused("safe", text(" "), &["safe: Select how safe you feel"]);
    refused("why", list(&[]), &["why: Select why not"]);
    refused(
        "rows",
        table(&[]),
        &["rows-day: Select an answer for “DAY”", "rows-night: Select an answer for “NIGHT”"],
    );
    refused("rows", table(&[("night", "bad")]), &["rows-day: Select an answer for “DAY”"]);
    for question in ["bikes", "people", "district", "short", "long", "age"] {
        passes(question, text(""), &[]);
    }
    passes("first", list(&[]), &[]);
    passes("since", table(&[("day", ""), ("month", " "), ("year", "")]), &[]);
}

#[test]
fn one_of_several() {
    passes("age", text("old"), &["OLD"]);
    passes("bikes", text("louder"), &["LOUDER"]);
    refused("safe", text("never"), &["safe: Select an answer from the list"]);
    refused("safe", list(&["yes"]), &["safe: Select an answer from the list"]);
}

#[test]
fn several() {
    passes("why", list(&["noise", "dark"]), &["DARK", "NOISE"]);
    passes("why", list(&["none"]), &["None of these"]);
    refused("why", list(&["dark"]), &["why: Select at least 2"]);
    refused("why", list(&["dark", "bikes", "noise", "drugs"]), &["why: Select no more than 3"]);
    refused("why", list(&["dark", "none"]), &["why: Select “None of these” on its own, or take it out"]);
    refused("why", list(&["dark", "dark"]), &["why: Select each answer only once"]);
    refused("why", list(&["dark", "rain"]), &["why: Select an answer from the list"]);
    refused("why", text("dark"), &["why: Select an answer from the list"]);
}

#[test]
fn rankings() {
    passes("first", list(&["police", "lamps"]), &["1. POLICE", "2. LAMPS"]);
    passes("first", list(&["clubs"]), &["1. CLUBS"]);
    refused("first", list(&["lamps", "police", "clubs"]), &["first: Put no more than 2 in order"]);
    refused("first", list(&["lamps", "lamps"]), &["first: Select each answer only once"]);
}

#[test]
fn grids() {
    passes("rows", table(&[("night", "bad"), ("day", "fine")]), &["DAY: FINE", "NIGHT: BAD"]);
    refused(
        "rows",
        table(&[("night", "bad"), ("day", "good")]),
        &["rows-day: Select an answer from the list"],
    );
    refused(
        "rows",
        table(&[("night", "bad"), ("day", "fine"), ("dusk", "bad")]),
        &["rows: Select an answer from the list"],
    );
}

#[test]
fn numbers() {
    passes("people", text("12"), &["12 people"]);
    passes("people", text(" 1 "), &["1 people"]);
    passes("people", text("0,020"), &["20 people"]);
    for outside in ["0", "21", "-1", "99999999999999999999"] {
        refused("people", text(outside), &["people: Number must be between 1 and 20"]);
    }
    for other in ["two", "1.5", "-", "1e1", "1 or 2", "½"] {
        refused("people", text(other), &["people: Number must be a whole number, like 12"]);
    }
}

#[test]
fn texts() {
    passes("short", text("  fine \n"), &["fine"]);
    passes("short", text("a\nb\tc\r\nd"), &["a b c d"]);
    passes("long", text(" a\r\nb\rc\n\nd "), &["a", "b", "c", "", "d"]);
    passes("long", text("\u{0}a\u{7}b\u{202e}c\u{feff}"), &["abc"]);
    passes("long", text("\u{0}\u{200b}"), &[]);
    passes("short", text("éééééééééé"), &["éééééééééé"]);
    refused("short", text("ééééééééééé"), &["short: Your answer must be 10 characters or less"]);
    refused("long", text(&"x".repeat(2001)), &["long: Your answer must be 2000 characters or less"]);
}

#[test]
fn a_text_that_must_be_there_can_be_seen() {
    let required = ("/pages/6/questions/0/required", json!(true));
    let missing = ("/pages/6/questions/0/missing", json!("Say it"));
    let definition = Definition::new(with(&[required, missing])).unwrap();
    for typed in ["", " \n", "\u{200b}", "\u{0}\u{feff} "] {
        let answers = [fewest(), vec![("short", text(typed))]].concat();
        let problems = draft(&definition, &answers).check(&definition).err().unwrap_or_default();
        let told: Vec<_> = problems.iter().map(|it| (it.question.as_str(), it.message.as_str())).collect();
        assert_eq!(told, [("short", "Say it")], "{typed:?}");
    }
}

#[test]
fn postcodes() {
    passes("district", text("dl1"), &["DL1"]);
    passes("district", text("dl1 5tq"), &["DL1"]);
    refused("district", text("Stanley"), &["district: Enter the first part of your postcode, like DL1"]);
}

#[test]
fn dates() {
    passes("since", text("2024-02-29"), &["29 February 2024"]);
    passes("since", table(&[("day", "1"), ("month", "03"), ("year", "2024")]), &["1 March 2024"]);
    let typed = |day, month, year| table(&[("day", day), ("month", month), ("year", year)]);
    refused("since", typed("30", "2", "2024"), &["since-day: Date must be a real date"]);
    refused("since", typed("1", "May", "2024"), &["since-day: Date must be a real date"]);
    refused("since", typed("1", "5", "24"), &["since-year: Year must include 4 numbers"]);
    refused("since", typed("1", "", "2024"), &["since-month: Date must include a month"]);
    refused("since", typed("", "", "2024"), &["since-day: Date must include a day and month"]);
    refused("since", text("1 May"), &["since: Date must be a real date"]);
}

#[test]
fn problems_stand_in_the_order_of_the_questions() {
    let definition = definition();
    let answers = [("safe", text("no")), ("people", text("x")), ("district", text("?")), ("age", text("?"))];
    let problems = draft(&definition, &answers).check(&definition).unwrap_err();
    let fields: Vec<String> = problems.iter().map(|it| it.field()).collect();
    assert_eq!(fields, ["why", "rows-day", "rows-night", "people", "district", "age"]);
}
