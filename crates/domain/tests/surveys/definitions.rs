use domain::dataset::survey::{QuestionKind, Survey};
use domain::json;
use domain::survey::{Definition, Standing, TAKEN};
use serde_json::{Value, json};

use crate::support::{definition, flaws, with};

#[track_caller]
fn check(place: &str, value: Value, expected: &[&str]) {
    assert_eq!(flaws(with(&[(place, value)])), expected, "{place}");
}

#[test]
fn a_good_survey_has_no_flaw() {
    assert_eq!(flaws(with(&[])), [""; 0]);
}

#[test]
fn what_is_written_is_read_the_same_in_the_app() {
    let survey = with(&[("/pages/0/show_if", json!({ "any": [{ "all": [] }, { "not": { "any": [] } }] }))]);
    let written = serde_json::to_string(&survey).unwrap();
    assert_eq!(json::read::<Survey>(&written), Ok(survey));
    let good = serde_json::to_string(&with(&[])).unwrap();
    assert_eq!(json::read::<Definition>(&good), Ok(definition()));
    let bad = serde_json::to_string(&with(&[("/version", json!(0))])).unwrap();
    assert_eq!(
        json::read::<Vec<Definition>>(&format!("[{bad}]")),
        Err("[0]: the survey streets: version: found “0”, expected a number from 1".to_owned())
    );
}

#[test]
fn the_survey_itself() {
    check("/opens", json!("1 May"), &["opens: found “1 May”, expected a day such as 2026-11-01"]);
    check("/closes", json!("2026-02-30"), &["closes: found “2026-02-30”, expected a day such as 2026-11-01"]);
    check(
        "/closes",
        json!("2026-10-31"),
        &["closes: found “2026-10-31”, expected a day not before 2026-11-01, when it opens"],
    );
    check("/closes", json!("2026-11-01"), &[]);
    check("/minutes", json!(0), &["minutes: found “0”, expected a number from 1 to 15"]);
    check("/title", json!(" "), &["title: found nothing, expected some words"]);
    check(
        "/summary",
        json!("a  b"),
        &["summary: found “a  b”, expected single spaces between words, and no tabs or new lines"],
    );
    check(
        "/notice",
        json!([]),
        &["notice: found nothing, expected what is collected, by whom, and how long it is kept"],
    );
    check(
        "/equality/0/required",
        json!(true),
        &[
            "equality[age].missing: found nothing, expected what someone is told who did not answer, such as “Select how safe you feel”",
            "equality[age].required: found “true”, expected false, for no one has to say who they are",
        ],
    );
}

#[test]
fn ids_are_unique() {
    check(
        "/pages/4/id",
        json!("rows"),
        &["pages[rows].id: found “rows”, expected an id that no other page has"],
    );
    check(
        "/pages/4/questions/0/id",
        json!("rows"),
        &["pages[first].questions[rows].id: found “rows”, expected an id that no other question has"],
    );
    check(
        "/equality/0/id",
        json!("rows"),
        &[
            "equality[rows].id: found “rows”, expected an id that no other page has",
            "equality[rows].id: found “rows”, expected an id that no other question has",
        ],
    );
    check(
        "/pages/0/questions/0/options/1/id",
        json!("yes"),
        &[
            "pages[safe].questions[safe].options[yes].id: found “yes”, expected an id that no other of them has",
            "pages[why].show_if.any_of[0]: found “no”, expected the id of an option of the question safe",
        ],
    );
}

#[test]
fn conditions_lead_to_earlier_questions() {
    let place = "/pages/3/show_if";
    check(place, json!({ "question": "why", "any_of": ["dark"] }), &[]);
    check(place, json!({ "all": [{ "not": { "question": "bikes", "any_of": ["loud"] } }] }), &[]);
    check(
        place,
        json!({ "question": "later", "any_of": ["a"] }),
        &["pages[rows].show_if.question: found “later”, expected the id of a question on an earlier page"],
    );
    check(
        place,
        json!({ "question": "rows", "any_of": ["fine"] }),
        &["pages[rows].show_if.question: found “rows”, expected the id of a question on an earlier page"],
    );
    check(
        "/pages/4/show_if",
        json!({ "question": "rows", "any_of": ["fine"] }),
        &[
            "pages[first].show_if.question: found “rows”, expected a question of the kind single, several or scale",
        ],
    );
    check(
        place,
        json!({ "question": "safe", "any_of": ["maybe"] }),
        &["pages[rows].show_if.any_of[0]: found “maybe”, expected the id of an option of the question safe"],
    );
    check(
        place,
        json!({ "question": "safe", "any_of": [] }),
        &["pages[rows].show_if.any_of: found nothing, expected at least one option"],
    );
    check(
        place,
        json!({ "question": "safe" }),
        &[
            "pages[rows].show_if: found “another mixture of fields”, expected “question” with “any_of”, or one of “all”, “any” and “not” alone",
        ],
    );
    check(
        place,
        json!({ "any": [] }),
        &["pages[rows].show_if.any: found nothing, expected at least one condition"],
    );
    check(
        "/pages/6/questions/1/show_if",
        json!({ "not": { "question": "short", "any_of": ["a"] } }),
        &[
            "pages[words].questions[long].show_if.not.question: found “short”, expected the id of a question on an earlier page",
        ],
    );
}

#[test]
fn limits_can_be_kept() {
    let why = "pages[why].questions[why]";
    check(
        "/pages/1/questions/0/at_most",
        json!(5),
        &[&format!(
            "{why}.at_most: found “5”, expected a number from 1 to 4, for there are 4 options that go together"
        )],
    );
    check(
        "/pages/1/questions/0/at_least",
        json!(4),
        &[&format!("{why}.at_least: found “4”, expected a number from 1 to 3, the most that can be chosen")],
    );
    check(
        "/pages/1/questions/0/at_least",
        json!(0),
        &[&format!("{why}.at_least: found “0”, expected a number from 1 to 3, the most that can be chosen")],
    );
    check(
        "/pages/5/questions/0/max",
        json!(1),
        &["pages[you].questions[people].max: found “1”, expected a number above the smallest, which is 1"],
    );
    check(
        "/pages/6/questions/0/max_length",
        json!(0),
        &[
            "pages[words].questions[short].max_length: found “0”, expected a number of characters from 1 to 200",
        ],
    );
    check(
        "/pages/4/questions/0/options",
        json!([{ "id": "a", "label": "A" }]),
        &[
            "pages[first].questions[first].options: found “1”, expected at least 2 options",
            "pages[first].questions[first].at_most: found “2”, expected a number from 1 to 1, for there are 1 options that go together",
        ],
    );
    check(
        "/pages/3/questions/0/rows",
        json!([]),
        &["pages[rows].questions[rows].rows: found “0”, expected at least 1 row"],
    );
    let long = |n: u32| json!({ "id": format!("long-{n}"), "kind": "long-text", "title": "What?", "hint": "Do not name anyone." });
    let many: Vec<Value> = (0..8).map(long).collect();
    check(
        "/pages/6/questions",
        json!(many),
        &[
            "pages: found “answers of up to 65350 bytes”, expected answers of 65536 bytes at most: fewer or shorter texts",
        ],
    );
}

#[test]
fn each_kind_has_its_own_fields() {
    check(
        "/pages/0/questions/0/options/0/exclusive",
        json!(true),
        &[
            "pages[safe].questions[safe].options[yes].exclusive: found “true”, expected false, or a question of the kind several",
        ],
    );
    check(
        "/pages/0/questions/0/at_most",
        json!(2),
        &[
            "pages[safe].questions[safe].at_most: found “a value”, expected nothing, for a question of this kind has no use for it",
        ],
    );
}

#[test]
fn texts_say_what_they_must() {
    check(
        "/pages/6/questions/0/hint",
        json!("One word."),
        &[
            "pages[words].questions[short].hint: found “One word.”, expected a warning such as “Do not name anyone, or say anything that shows who they are.”",
        ],
    );
    check(
        "/pages/5/title",
        json!(null),
        &["pages[you].title: found nothing, expected a heading, for there is more than one question"],
    );
    check(
        "/pages/0/questions/0/missing",
        json!(null),
        &[
            "pages[safe].questions[safe].missing: found nothing, expected what someone is told who did not answer, such as “Select how safe you feel”",
        ],
    );
}

#[test]
fn standing() {
    #[track_caller]
    fn check(now: &str, expected: Standing) {
        assert_eq!(definition().standing(now.parse().unwrap()), expected, "{now}");
    }
    check("2026-10-31T23:59:59Z", Standing::Coming);
    check("2026-11-01T00:00:00Z", Standing::Open);
    check("2027-03-31T23:59:59Z", Standing::Open);
    check("2027-04-01T00:00:00Z", Standing::Closed);
}

#[test]
fn what_comes_in_time() {
    #[track_caller]
    fn check(answered: &str, received: &str, taken: bool) {
        let takes = definition().takes(answered.parse().unwrap(), received.parse().unwrap());
        assert_eq!(takes, taken, "answered {answered}, received {received}");
    }
    check("2027-01-01T12:00:00Z", "2027-01-01T12:00:01Z", true);
    check("1970-01-01T00:00:00Z", "2027-01-01T12:00:01Z", true);
    check("2099-01-01T00:00:00Z", "2027-01-01T12:00:01Z", true);
    check("2027-03-31T23:59:59Z", "2027-04-09T12:00:00Z", true);
    check("2027-04-01T00:00:00Z", "2027-04-09T12:00:00Z", false);
    check("1970-01-01T00:00:00Z", "2027-04-09T12:00:00Z", false);
    check("2026-11-02T00:00:00Z", "2026-10-31T00:00:00Z", false);
}

#[test]
fn the_fixture_has_every_kind() {
    let pages = with(&[]).pages;
    for kind in QuestionKind::ALL {
        assert!(pages.iter().flat_map(|it| &it.questions).any(|it| it.kind == kind), "{kind:?}");
    }
}

#[test]
fn addresses_that_are_taken() {
    check(
        "/id",
        json!("waiting"),
        &["id: found “waiting”, expected another id, for a page of the site has this address"],
    );
    for taken in TAKEN {
        let expected = format!(
            "pages[{taken}].id: found “{taken}”, expected another id, for other pages of a survey are called start, check, equality, send and sent"
        );
        check("/pages/4/id", json!(taken), &[&expected]);
    }
}
