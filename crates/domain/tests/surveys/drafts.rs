use domain::dataset::survey::About;
use domain::json;
use domain::survey::{Definition, Draft, Given, Section};
use proptest::prelude::*;

use crate::support::{definition, draft, fewest, list, table, text, with};

/// The pages after these answers.
#[track_caller]
fn check_pages(answers: &[(&str, Given)], expected: &str) {
    let definition = definition();
    let draft = draft(&definition, answers);
    let ids = |section| {
        draft.pages(&definition, section).iter().map(|it| it.id.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(format!("{} | {}", ids(Section::Main), ids(Section::Equality)), expected);
}

#[test]
fn pages_follow_the_answers() {
    check_pages(&[], "safe rows first you words | age");
    check_pages(&[("safe", text("yes"))], "safe rows first you words | age");
    check_pages(&[("safe", text("no"))], "safe why rows first you words | age");
    check_pages(
        &[("safe", text("no")), ("why", list(&["dark", "bikes"]))],
        "safe why bikes rows first you words | age",
    );
    check_pages(
        &[("safe", text("yes")), ("why", list(&["dark", "bikes"]))],
        "safe rows first you words | age",
    );
}

#[test]
fn an_answer_that_is_no_longer_asked_for_is_kept_but_not_sent() {
    let definition = definition();
    let why = definition.question("why").unwrap();
    let mut answers = fewest();
    answers.push(("why", list(&["dark", "bikes"])));
    let mut draft = draft(&definition, &answers);
    assert_eq!(draft.check(&definition).unwrap().answer("why"), None);
    assert_eq!(draft.given(why), Some(&list(&["dark", "bikes"])));
    draft.give(definition.question("safe").unwrap(), text("no"));
    assert!(draft.check(&definition).unwrap().answer("why").is_some(), "going back restores it");
}

/// The name under which a device keeps the answers.
#[track_caller]
fn check_key(survey: &str, pledge: Option<&str>, expected: &str) {
    let pledge = pledge.map(|it| it.parse().unwrap());
    assert_eq!(Draft::key(&survey.parse().unwrap(), pledge.as_ref()), expected);
}

#[test]
fn answers_about_one_pledge_are_kept_beside_those_about_another() {
    check_key("next-plan", None, "next-plan");
    check_key("view", Some("more-patrols"), "view/more-patrols");
    check_key("view", Some("more-lamps"), "view/more-lamps");
    check_key("view-more", Some("lamps"), "view-more/lamps");
}

#[test]
fn the_way_through() {
    let definition = definition();
    let draft = draft(&definition, &[("safe", text("no"))]);
    let page = |id| definition.page(id).unwrap();
    let next = |id| draft.next(&definition, page(id)).map(|it| it.id.as_str());
    let back = |id| draft.back(&definition, page(id)).map(|it| it.id.as_str());
    assert_eq!(
        [next("safe"), next("why"), next("words"), next("age")],
        [Some("why"), Some("rows"), None, None]
    );
    assert_eq!(
        [back("safe"), back("why"), back("rows"), back("age")],
        [None, Some("safe"), Some("why"), None]
    );
    // From a page that is no longer asked, the way goes on all the same.
    assert_eq!([next("bikes"), back("bikes")], [Some("rows"), Some("why")]);
    let questions =
        |id| draft.questions(&definition, page(id)).iter().map(|it| it.id.as_str()).collect::<Vec<_>>();
    assert_eq!([questions("words"), questions("bikes")], [vec!["short", "long"], vec![]]);
}

#[track_caller]
fn check_progress(answers: &[(&str, Given)], page: &str, expected: &str) {
    let definition = definition();
    let progress = draft(&definition, answers).progress(&definition, definition.page(page).unwrap());
    assert_eq!(progress.to_string(), expected);
}

#[test]
fn progress_stays_honest() {
    check_progress(&[], "safe", "Page 1 of up to 7");
    check_progress(&[("safe", text("yes"))], "safe", "Page 1 of 5");
    check_progress(&[("safe", text("yes"))], "rows", "Page 2 of 5");
    check_progress(&[("safe", text("no"))], "why", "Page 2 of up to 7");
    check_progress(&[("safe", text("no")), ("why", list(&["none"]))], "rows", "Page 3 of 6");
    check_progress(&[("safe", text("no")), ("why", list(&["bikes", "dark"]))], "rows", "Page 4 of 7");
    check_progress(&[], "age", "Question 1 of 1");
}

#[test]
fn a_whole_postcode_is_never_in_the_draft() {
    let definition = definition();
    let district = definition.question("district").unwrap();
    let mut draft = draft(&definition, &[("district", text("DL1 5TQ"))]);
    assert_eq!((draft.given(district), draft.was_cut(district)), (Some(&text("DL1")), true));
    assert!(!draft.to_json().contains("5TQ"));
    draft.give(district, text("dl1"));
    assert_eq!((draft.given(district), draft.was_cut(district)), (Some(&text("dl1")), false));
}

#[test]
fn a_survey_about_pledges_needs_one() {
    let plan = definition();
    let pledge = Definition::new(with(&[("/about", serde_json::json!("pledge"))])).unwrap();
    assert_eq!(pledge.about(), About::Pledge);
    #[track_caller]
    fn check(definition: &Definition, pledge: Option<&str>, message: Option<&str>) {
        let mut draft = Draft::new(definition, pledge.map(|it| it.parse().unwrap()));
        for (question, given) in fewest() {
            draft.give(definition.question(question).unwrap(), given);
        }
        let told = draft.check(definition).err().map(|problems| problems[0].message.clone());
        assert_eq!(told.as_deref(), message);
    }
    check(&plan, None, None);
    check(&plan, Some("lights"), Some("Open this survey from the list of surveys"));
    check(&pledge, Some("lights"), None);
    check(&pledge, None, Some("Open this survey from the page of a pledge"));
}

#[test]
fn what_is_kept_on_the_device_comes_back() {
    let definition = definition();
    let mut answers = fewest();
    answers.extend([
        ("why", list(&["dark"])),
        ("long", text("“a”\n\\ \u{1}é")),
        ("district", text("DL1 5TQ")),
    ]);
    answers.push(("since", table(&[("day", "1"), ("month", "")])));
    let draft = draft(&definition, &answers);
    assert_eq!(json::read::<Draft>(&draft.to_json()), Ok(draft.clone()));
    assert!(draft.is_of(&definition) && !draft.is_empty());
    let next = Definition::new(with(&[("/version", serde_json::json!(3))])).unwrap();
    assert!(!draft.is_of(&next));
    assert!(Draft::new(&definition, None).is_empty());
}

#[test]
fn answers_in_words() {
    let definition = definition();
    let mut answers = fewest();
    answers.push(("why", list(&["dark", "noise"])));
    answers.push(("first", list(&["clubs", "lamps"])));
    let response = draft(&definition, &answers).check(&definition).unwrap();
    let words: Vec<String> = response
        .in_words(&definition)
        .iter()
        .map(|(title, lines)| format!("{title} {}", lines.join("; ")))
        .collect();
    assert_eq!(
        words,
        [
            "Do you feel safe? YES",
            "How safe? DAY: FINE; NIGHT: BAD",
            "What first? 1. CLUBS; 2. LAMPS",
            "How many live there? ",
            "Where is it? ",
            "Since when? ",
            "In a word? ",
            "How old are you? ",
        ]
    );
}

fn any_given() -> impl Strategy<Value = Given> {
    let word = prop::sample::select(vec![
        "yes", "no", "dark", "bikes", "none", "day", "night", "fine", "lamps", "", "7", "DL1", "x",
    ]);
    let word = word.prop_map(str::to_owned);
    prop_oneof![
        word.clone().prop_map(Given::Text),
        prop::collection::vec(word.clone(), 0..4).prop_map(Given::List),
        prop::collection::vec((word.clone(), word), 0..3).prop_map(Given::Table),
    ]
}

proptest! {
    /// Whatever is given: either there are problems, or a response that passes again unchanged;
    /// and every problem leads to a question that is shown.
    #[test]
    fn any_answers(given in prop::collection::vec((0_usize..11, any_given()), 0..14)) {
        let definition = definition();
        let mut draft = Draft::new(&definition, None);
        for (place, given) in given {
            draft.give(&definition.questions()[place], given);
        }
        match draft.check(&definition) {
            Ok(response) => {
                let mut again = Draft::new(&definition, None);
                for (id, value) in response.answers() {
                    again.give(definition.question(id.as_str()).unwrap(), value.as_given());
                }
                prop_assert_eq!(again.check(&definition), Ok(response));
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                for it in problems {
                    let question = definition.question(&it.question).unwrap();
                    let page = definition.page_of(question).unwrap();
                    prop_assert!(draft.questions(&definition, page).contains(&question));
                }
            }
        }
    }
}
