use domain::json;
use domain::survey::wire::ResultsV1;
use domain::survey::{Definition, Limits, Tally};
use serde_json::{Value, json};

use super::{options, page, pages, responses, results, told};
use crate::support::{definition, list, survey, text};

/// What is told of 40 people, of whom so many said a, b and c.
#[track_caller]
fn check_single(counts: [usize; 3], expected: &str) {
    let definition =
        pages(json!([page("q", "single", json!({ "options": options(&["a", "b", "c"]) }), json!(null))]));
    let [a, b, c] = counts;
    let some = |id, count| (vec![("q", text(id))], count);
    let rest = (vec![], 40 - a - b - c);
    let people = responses(&definition, &[some("a", a), some("b", b), some("c", c), rest]);
    let results = results(&definition, Limits::default(), &people);
    let shown = |count: Option<u32>| count.map_or("?".to_owned(), |it| it.to_string());
    let row = &results.questions[0].rows[0];
    let counts: Vec<String> = row.counts.iter().map(|it| shown(it.count)).collect();
    assert_eq!(format!("{} of {}", counts.join(" "), shown(row.answered)), expected);
}

#[test]
fn a_small_count_hides_with_another() {
    check_single([20, 10, 10], "20 10 10 of 40");
    check_single([5, 5, 30], "5 5 30 of 40");
    check_single([40, 0, 0], "40 0 0 of 40");
    check_single([4, 16, 20], "? ? 20 of 40");
    check_single([1, 2, 37], "? ? ? of 40");
    check_single([3, 4, 33], "? ? 33 of 40");
    check_single([1, 4, 35], "? ? 35 of 40");
    check_single([1, 3, 36], "? ? ? of 40");
    check_single([37, 0, 0], "? 0 0 of ?");
    check_single([3, 0, 0], "? 0 0 of ?");
    check_single([20, 17, 0], "20 ? 0 of ?");
    check_single([0, 0, 0], "0 0 0 of 0");
}

#[test]
fn nothing_is_told_of_too_few() {
    let definition =
        pages(json!([page("q", "single", json!({ "options": options(&["a", "b"]) }), json!(null))]));
    #[track_caller]
    fn check(definition: &Definition, people: usize, counted: u32, n_questions: usize) {
        let people = responses(definition, &[(vec![("q", text("a"))], people)]);
        let results = results(definition, Limits::default(), &people);
        let found = (results.responses as usize, results.counted, results.questions.len());
        assert_eq!(found, (people.len(), counted, n_questions));
    }
    check(&definition, 0, 0, 0);
    check(&definition, 9, 5, 0);
    check(&definition, 10, 10, 1);
    check(&definition, 14, 10, 1);
    check(&definition, 15, 15, 1);
}

#[test]
fn words_and_days_are_only_counted_and_few_districts_are_put_together() {
    let definition = pages(json!([
        page("words", "long-text", json!({}), json!(null)),
        page("day", "date", json!({}), json!(null)),
        page("district", "postcode-district", json!({}), json!(null)),
        page("pounds", "number", json!({ "min": 1, "max": 200 }), json!(null)),
    ]));
    let of = |district: &'static str| {
        vec![
            ("words", text("my secret")),
            ("day", text("2026-01-02")),
            ("district", text(district)),
            ("pounds", text("13")),
        ]
    };
    let people = responses(
        &definition,
        &[(of("DL1"), 20), (of("DH1"), 6), (of("DH2"), 5), (of("SR8"), 4), (vec![], 5)],
    );
    let results = results(&definition, Limits::default(), &people);
    let written = serde_json::to_string(&results).unwrap();
    for secret in ["secret", "2026-01", "SR8", "DH2"] {
        assert!(!written.contains(secret), "{written}");
    }
    let told = told(&results);
    let count = |name: &str| told.get(name).copied().flatten();
    assert_eq!((count("words  answered"), count("day  answered")), (Some(35), Some(35)));
    assert_eq!(
        [count("district  DL1"), count("district  DH1"), count("district  other")],
        [Some(20), Some(6), Some(9)]
    );
    assert_eq!([count("pounds  1-50"), count("pounds  51-100")], [Some(35), Some(0)]);
    assert_eq!(json::read::<ResultsV1>(&written), Ok(results));
}

#[test]
fn a_small_count_cannot_be_worked_out_through_another_question() {
    // 3 said c. Holding back the 7 who said b too is of no use, for they are all who are asked more.
    let definition = pages(json!([
        page("q", "single", json!({ "required": true, "options": options(&["a", "b", "c"]) }), json!(null)),
        page(
            "more",
            "single",
            json!({ "required": true, "options": options(&["x", "y"]) }),
            json!({ "question": "q", "any_of": ["b"] })
        ),
    ]));
    let people = responses(
        &definition,
        &[
            (vec![("q", text("a"))], 30),
            (vec![("q", text("b")), ("more", text("x"))], 7),
            (vec![("q", text("c"))], 3),
        ],
    );
    let told = told(&results(&definition, Limits::default(), &people));
    let expected = [
        ("more  answered", Some(7)),
        ("more  x", Some(7)),
        ("more  y", Some(0)),
        ("q  a", None),
        ("q  answered", Some(40)),
        ("q  b", Some(7)),
        ("q  c", None),
    ];
    assert_eq!(told, expected.map(|(name, count)| (name.to_owned(), count)).into());
}

/// Whether anything is told of a question that is asked under this condition, and of one that is asked
/// after one of its answers.
#[track_caller]
fn check_condition(condition: Value, expected: bool) {
    let yes_no = || json!({ "required": true, "options": options(&["yes", "no"]) });
    let definition = pages(json!([
        page("q", "single", yes_no(), json!(null)),
        page(
            "of",
            "several",
            json!({ "required": true, "options": options(&["a", "b", "none"]) }),
            json!(null)
        ),
        page("more", "single", yes_no(), condition.clone()),
        page("last", "single", yes_no(), json!({ "question": "more", "any_of": ["yes"] })),
    ]));
    let asked = |more| {
        let first = [("q", text("yes")), ("of", list(&["a", "b"])), ("more", text(more))];
        first.into_iter().chain((more == "yes").then(|| ("last", text("no")))).collect::<Vec<_>>()
    };
    let not_asked = vec![("q", text("no")), ("of", list(&["none"]))];
    let people = responses(&definition, &[(asked("yes"), 20), (asked("no"), 10), (not_asked, 10)]);
    let told = told(&results(&definition, Limits::default(), &people));
    for question in ["more", "last"] {
        let mut of_it = told.iter().filter(|(name, _)| name.starts_with(question)).map(|(_, count)| count);
        assert_eq!(of_it.any(Option::is_some), expected, "{question} after {condition}");
    }
    assert_eq!(told["q  yes"], Some(30), "the rest is told");
}

#[test]
fn nothing_is_told_where_those_who_are_asked_are_not_a_sum() {
    let is = |question: &str, options: &[&str]| json!({ "question": question, "any_of": options });
    let yes = || is("q", &["yes"]);
    check_condition(yes(), true);
    check_condition(is("of", &["a"]), true);
    check_condition(json!({ "not": is("of", &["none"]) }), true);
    check_condition(json!({ "any": [yes()] }), true);
    check_condition(json!({ "not": { "not": yes() } }), true);
    check_condition(is("of", &["a", "b"]), false);
    check_condition(json!({ "any": [yes(), is("of", &["a"])] }), false);
    check_condition(json!({ "all": [yes(), is("of", &["a"])] }), false);
    check_condition(json!({ "all": [yes(), { "not": is("of", &["none"]) }] }), false);
    check_condition(json!({ "not": { "all": [is("q", &["no"]), is("of", &["none"])] } }), false);
}

#[test]
fn responses_to_anything_else_are_passed_over() {
    let mut other = survey();
    other["version"] = json!(3);
    let other = Definition::new(serde_json::from_value(other).unwrap()).unwrap();
    let people = responses(&definition(), &[(crate::support::fewest(), 20)]);
    assert_eq!(results(&definition(), Limits::default(), &people).responses, 20);
    assert_eq!(results(&other, Limits::default(), &people).responses, 0);
    let mut of_pledge = Tally::new(&other, Some("lights".parse().unwrap()), Limits::default());
    people.into_iter().for_each(|it| of_pledge.add(it));
    assert_eq!(of_pledge.results().responses, 0);
}
