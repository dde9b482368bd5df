use domain::survey::{Draft, Given, Place};
use proptest::prelude::*;

use crate::support::{definition, draft, fewest, list, text};

/// The required answers of these questions.
fn answers_to(questions: &[&str]) -> Vec<(&'static str, Given)> {
    fewest().into_iter().filter(|(id, _)| questions.contains(id)).collect()
}

/// Where an address leads.
#[track_caller]
fn check_place(answers: &[(&str, Given)], asked: &str, expected: &str) {
    let definition = definition();
    assert_eq!(draft(&definition, answers).place(&definition, asked).id(), expected, "{asked}");
}

#[test]
fn an_address_leads_no_further_than_to_what_needs_an_answer() {
    check_place(&[], "", "");
    check_place(&[], "start", "");
    for asked in ["safe", "rows", "age", "check", "equality", "send", "sent", "nowhere", "why"] {
        check_place(&[], asked, "safe");
    }
    let safe = answers_to(&["safe"]);
    for asked in ["rows", "first", "words", "age", "check", "send", "nowhere"] {
        check_place(&safe, asked, "rows");
    }
    check_place(&safe, "safe", "safe");
    check_place(&fewest(), "words", "words");
    check_place(&fewest(), "why", "check");
    check_place(&fewest(), "nowhere", "check");
    check_place(&fewest(), "sent", "check");
    for asked in ["check", "equality", "send", "age"] {
        check_place(&fewest(), asked, asked);
    }
}

/// The pages that Continue leads through, and those that Back leads through from there.
#[test]
fn there_and_back_again() {
    let definition = definition();
    let mut draft = draft(&definition, &fewest());
    let (mut place, mut there) = (Place::Start, Vec::new());
    while place != Place::Send {
        there.push(place.id());
        if let Place::Questions(page) = place {
            draft.pass(page);
        }
        place = draft.after(&definition, place, false);
        if place == Place::Check && !there.contains(&"check") {
            assert_eq!(draft.before(&definition, place, false).map(Place::id), there.last().copied());
        }
    }
    assert_eq!(there, ["", "safe", "rows", "first", "you", "words", "check", "equality", "age"]);
    let mut back = Vec::new();
    while let Some(before) = draft.before(&definition, place, false) {
        back.push(before.id());
        place = before;
    }
    back.reverse();
    assert_eq!(back, there);
}

#[test]
fn whoever_skips_the_questions_on_equality_comes_back_to_the_choice() {
    let definition = definition();
    let draft = draft(&definition, &fewest());
    assert_eq!(draft.before(&definition, Place::Send, false), Some(Place::Equality));
}

#[test]
fn a_changed_answer_leads_back_past_what_it_newly_asks() {
    let definition = definition();
    let mut draft = draft(&definition, &fewest());
    for page in definition.pages() {
        if !["why", "bikes"].contains(&page.id.as_str()) {
            draft.pass(page);
        }
    }
    let page = |id| definition.page(id).unwrap();
    let next = |draft: &Draft, id| draft.after(&definition, Place::Questions(page(id)), true).id();
    assert_eq!(next(&draft, "safe"), "check");
    assert_eq!(draft.before(&definition, Place::Questions(page("rows")), true), Some(Place::Check));
    draft.give(definition.question("safe").unwrap(), text("no"));
    assert_eq!(next(&draft, "safe"), "why");
    draft.give(definition.question("why").unwrap(), list(&["dark", "bikes"]));
    draft.pass(page("why"));
    assert_eq!(next(&draft, "why"), "bikes", "it may be left out, but it is asked");
    draft.pass(page("bikes"));
    assert_eq!(next(&draft, "bikes"), "check");
    assert_eq!(draft.after(&definition, Place::Questions(page("age")), true), Place::Send);
    assert_eq!(draft.before(&definition, Place::Questions(page("age")), true), Some(Place::Send));
}

#[test]
fn going_on_with_what_was_begun() {
    let definition = definition();
    let mut draft = draft(&definition, &[]);
    let start = |draft: &Draft| draft.after(&definition, Place::Start, false).id();
    assert_eq!((start(&draft), draft.is_begun()), ("safe", false));
    draft.give(definition.question("safe").unwrap(), text("yes"));
    assert_eq!((start(&draft), draft.is_begun()), ("safe", true), "typed, but not gone on from");
    draft.pass(definition.page("safe").unwrap());
    assert_eq!(start(&draft), "rows");
}

proptest! {
    /// Whatever stands in the address, and whatever was answered: the page that is shown has
    /// questions, its own address leads to it, and the way on ends.
    #[test]
    fn any_address(asked in "[a-z]{0,8}|safe|why|rows|words|age|check|equality|send|sent", n in 0_usize..9) {
        let definition = definition();
        let answers: Vec<_> = fewest().into_iter().take(n).collect();
        let mut draft = draft(&definition, &answers);
        let mut place = draft.place(&definition, &asked);
        prop_assert_eq!(draft.place(&definition, place.id()), place);
        for _ in 0..20 {
            if let Place::Questions(page) = place {
                prop_assert!(!draft.questions(&definition, page).is_empty());
                draft.pass(page);
            }
            prop_assert!(place != Place::Check || draft.check(&definition).is_ok());
            let next = draft.after(&definition, place, false);
            place = if next == Place::Sent { next } else { draft.place(&definition, next.id()) };
        }
        prop_assert!(place == Place::Sent || draft.needs(&definition).is_some());
    }
}
