use domain::json;
use domain::moment::Moment;
use domain::survey::wire::{FieldErrors, Receipt, Refusal, ResponseId, ResponseV1};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{definition, draft, fewest, list, table, text};

const ID: &str = "3f2a91bc-0000-4000-8000-00000000000a";

fn body() -> Value {
    json!({
        "schema": 1, "id": ID, "survey": "streets", "survey_version": 2, "pledge": null,
        "answered_at": "2026-11-21T12:00:00Z", "sealed": null,
        "answers": { "safe": "no", "why": ["dark", "noise"], "rows": { "day": "fine", "night": "bad" }, "people": 3, "district": "DL1" }
    })
}

/// What is told of a body with one thing changed.
#[track_caller]
fn check(place: &str, value: Value, expected: &[&str]) {
    let mut body = body();
    let (parent, key) = place.rsplit_once('/').unwrap();
    body.pointer_mut(parent).unwrap()[key] = value;
    let response: ResponseV1 = serde_json::from_value(body).unwrap();
    let errors = response.check(&definition()).err().unwrap_or_default();
    let told: Vec<String> = errors
        .iter()
        .map(|it| {
            format!(
                "{}: found {}, expected {}",
                it.field,
                it.found.as_deref().unwrap_or("nothing"),
                it.expected
            )
        })
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn what_passes() {
    check("/sealed", json!(null), &[]);
    check("/answered_at", json!("2026-11-21T12:00:00.123Z"), &[]);
    check("/answers/district", json!("dl1 5tq"), &[]);
    check("/answers/people", json!(3.0), &[]);
}

#[test]
fn what_does_not() {
    check("/schema", json!(2), &["schema: found 2, expected 1"]);
    check("/survey", json!("roads"), &["survey: found roads, expected streets"]);
    check("/survey_version", json!(3), &["survey_version: found 3, expected 2"]);
    check(
        "/sealed",
        json!("x"),
        &["sealed: found a value, expected null, for sealed answers cannot be opened yet"],
    );
    check(
        "/answered_at",
        json!("noon"),
        &["answered_at: found noon, expected a time in UTC such as 2026-11-21T12:00:00Z"],
    );
    check("/pledge", json!("lights"), &["pledge: found lights, expected null"]);
    check(
        "/answers/other",
        json!("a"),
        &["answers.other: found a text, expected the id of a question of this survey"],
    );
    check(
        "/answers/bikes",
        json!("loud"),
        &[
            "answers.bikes: found a text, expected nothing, for the question is not asked after the other answers",
        ],
    );
    check("/answers/safe", json!(["no"]), &["answers.safe: found a list, expected one of yes, no, unsure"]);
    check(
        "/answers/why",
        json!(["dark"]),
        &["answers.why: found dark, expected a list of 2 to 3 of dark, bikes, noise, drugs, none, each once"],
    );
    check(
        "/answers/rows",
        json!({ "day": "fine" }),
        &[
            "answers.rows.night: found nothing, expected an object with day, night as names and one of fine, bad each",
        ],
    );
    check(
        "/answers/rows",
        json!({ "day": "fine", "night": "good" }),
        &[
            "answers.rows.night: found good, expected an object with day, night as names and one of fine, bad each",
        ],
    );
    check(
        "/answers/people",
        json!("3"),
        &["answers.people: found a text, expected a whole number from 1 to 20"],
    );
    check("/answers/people", json!(21), &["answers.people: found 21, expected a whole number from 1 to 20"]);
    check(
        "/answers/short",
        json!("my secret words"),
        &["answers.short: found 15 characters, expected a text of 1 to 10 characters"],
    );
    check(
        "/answers/district",
        json!("5 High Street"),
        &["answers.district: found 13 characters, expected the first part of a postcode, such as DL1"],
    );
    check(
        "/answers/since",
        json!({ "day": "1" }),
        &["answers.since: found an object, expected a day such as 2026-11-01"],
    );
}

#[test]
fn what_is_missing() {
    let mut body = body();
    body["answers"] = json!({});
    let response: ResponseV1 = serde_json::from_value(body).unwrap();
    let errors = response.check(&definition()).unwrap_err();
    let told: Vec<_> = errors.iter().map(|it| (it.field.as_str(), it.message.as_str())).collect();
    assert_eq!(
        told,
        [
            ("answers.safe", "Select how safe you feel"),
            ("answers.rows.day", "Select an answer for “DAY”"),
            ("answers.rows.night", "Select an answer for “NIGHT”"),
        ]
    );
}

#[test]
fn an_error_hides_none_whose_name_begins_the_same() {
    let mut body = body();
    body["answers"]["peopl"] = json!(3);
    body["answers"]["people"] = json!(21);
    let response: ResponseV1 = serde_json::from_value(body).unwrap();
    let errors = response.check(&definition()).unwrap_err();
    let told: Vec<_> = errors.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(told, ["answers.peopl", "answers.people"]);
}

#[track_caller]
fn check_shape(change: impl FnOnce(&mut Value), says: &str) {
    let mut body = body();
    change(&mut body);
    let error = serde_json::from_value::<ResponseV1>(body).unwrap_err().to_string();
    assert!(error.contains(says), "{error}");
}

#[test]
fn what_is_of_no_such_shape() {
    check_shape(|it| it["id"] = json!("1"), "“1” is not a UUID of version 4 in lower case");
    check_shape(|it| it["id"] = json!(ID.to_uppercase()), "is not a UUID");
    check_shape(|it| it["extra"] = json!(1), "unknown field `extra`");
    check_shape(|it| it["survey"] = json!("No Slug"), "“No Slug” is not an id");
    let expected = "expected a text, a whole number, a list of texts, or an object of texts";
    for bad in [json!(null), json!(true), json!(1.5), json!(1e300)] {
        check_shape(|it| it["answers"]["safe"] = bad, expected);
    }
    check_shape(|it| it["answers"]["why"] = json!([1]), "expected a string");
    let twice = body().to_string().replace(r#""day":"fine","#, r#""day":"fine","day":"bad","#);
    let error = serde_json::from_str::<ResponseV1>(&twice).unwrap_err().to_string();
    assert!(error.contains("the row day stands there twice"), "{error}");
}

#[test]
fn the_same_content_is_the_same_text() {
    let canonical = |body: &str| {
        let response: ResponseV1 = serde_json::from_str(body).unwrap();
        response.check(&definition()).unwrap().to_wire().to_json()
    };
    let kept = canonical(&body().to_string());
    assert_eq!(kept, canonical(&serde_json::to_string_pretty(&body()).unwrap()));
    assert_eq!(
        kept,
        canonical(
            &body().to_string().replace("DL1", " dl1 5tq ").replace(":3", ":3.0").replace("00Z", "00.5Z")
        )
    );
    assert_eq!(kept, canonical(&body().to_string().replace(r#"["dark","noise"]"#, r#"["noise","dark"]"#)));
    assert_eq!(kept, canonical(&kept));
    assert_ne!(kept, canonical(&body().to_string().replace("bad", "fine")));
    assert!(!canonical(&body().to_string().replace("DL1", "DL1 5TQ")).contains("5TQ"));
}

#[test]
fn what_the_app_writes_is_what_serde_writes() {
    let definition = definition();
    let mut answers = fewest();
    answers[0] = ("safe", text("no"));
    answers.extend([
        ("why", list(&["dark", "bikes"])),
        ("people", text("4")),
        ("long", text("“é”\n\t\"\\\u{1f6b2}")),
    ]);
    answers.push(("since", table(&[("day", "1"), ("month", "2"), ("year", "2026")])));
    let response = draft(&definition, &answers).check(&definition).unwrap();
    let sent = ResponseV1::new(ID.parse().unwrap(), Moment::from_unix(1_795_262_400), &response);
    assert_eq!(sent.to_json(), serde_json::to_string(&sent).unwrap());
    let received = serde_json::from_str::<ResponseV1>(&sent.to_json()).unwrap();
    assert_eq!(received, sent);
    let received = received.check(&definition).unwrap();
    assert_eq!((received.response.clone(), received.answered_at.unix()), (response, 1_795_262_400));
    assert_eq!(received.to_wire().to_json(), sent.to_json());
}

#[test]
fn replies_are_read() {
    let receipt = r#"{"id":"a","received_at":"2026-11-21T12:00:00Z","reference":"3F2A-91BC"}"#;
    assert_eq!(json::read::<Receipt>(receipt).ok(), serde_json::from_str(receipt).ok());
    let errors = r#"{"errors":[{"field":"answers.q","found":null,"expected":"e","message":"m"}]}"#;
    assert_eq!(json::read::<FieldErrors>(errors).ok(), serde_json::from_str(errors).ok());
    let refusal = r#"{"error":"unknown-survey-version"}"#;
    assert_eq!(json::read::<Refusal>(refusal).ok(), serde_json::from_str(refusal).ok());
}

#[test]
fn ids() {
    assert_eq!(ID.parse::<ResponseId>().unwrap().reference(), "3F2A-91BC");
    assert_eq!(ResponseId::from_random([0xff; 16]).as_str(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    for bad in [
        "",
        &ID[1..],
        &ID.replace("-4", "-1"),
        &ID.replace("-8", "-7"),
        &ID.replace('-', "0"),
        &format!("{ID}0"),
    ] {
        assert!(bad.parse::<ResponseId>().is_err(), "{bad}");
    }
}

proptest! {
    #[test]
    fn ids_of_chance(bytes: [u8; 16]) {
        let id = ResponseId::from_random(bytes);
        prop_assert_eq!(id.as_str().parse::<ResponseId>(), Ok(id.clone()));
    }

    /// Whatever is sent, the check ends with a response or with errors.
    #[test]
    fn anything_sent(text in any::<String>(), number: i64, place in 0_usize..11) {
        let definition = definition();
        let id = definition.questions()[place].id.as_str();
        for value in [json!(text), json!(number), json!([text, "dark"]), json!({ "day": text })] {
            let mut body = body();
            body["answers"][id] = value;
            let response: ResponseV1 = serde_json::from_value(body).unwrap();
            match response.check(&definition) {
                Ok(received) => prop_assert_eq!(received.to_wire().check(&definition), Ok(received)),
                Err(errors) => prop_assert!(errors.iter().all(|it| it.field.starts_with("answers."))),
            }
        }
    }
}
