//! What is told of the answers, and what can be worked out from it.

use std::collections::{BTreeMap, BTreeSet};

use domain::json;
use domain::survey::wire::ResultsV1;
use domain::survey::{Definition, Given, Limits, Response, Tally};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{definition, draft, list, survey, table, text};

type Answers = Vec<(&'static str, Given)>;

/// Nothing is held back.
const OPEN: Limits = Limits { small: 1, least: 1 };

fn responses(definition: &Definition, answers: &[(Answers, usize)]) -> Vec<Response> {
    let one = |answers: &Answers| draft(definition, answers).check(definition).unwrap();
    answers.iter().flat_map(|(answers, times)| std::iter::repeat_n(one(answers), *times)).collect()
}

fn results(definition: &Definition, limits: Limits, responses: &[Response]) -> ResultsV1 {
    let mut tally = Tally::new(definition, None, limits);
    responses.iter().cloned().for_each(|it| tally.add(it));
    tally.results()
}

/// All that is told, by name; `None` where something is held back.
fn told(results: &ResultsV1) -> BTreeMap<String, Option<u32>> {
    let mut told = BTreeMap::new();
    for question in &results.questions {
        for row in &question.rows {
            let name = format!("{} {}", question.id, row.id.as_deref().unwrap_or(""));
            told.insert(format!("{name} answered"), row.answered);
            told.extend(row.counts.iter().map(|it| (format!("{name} {}", it.id), it.count)));
        }
    }
    told
}

/// A survey with these pages.
fn pages(pages: Value) -> Definition {
    let mut survey = survey();
    survey["pages"] = pages;
    survey["equality"] = json!([]);
    Definition::new(serde_json::from_value(survey).unwrap()).unwrap()
}

fn page(id: &str, kind: &str, fields: Value, show_if: Value) -> Value {
    let mut question = json!({ "id": id, "kind": kind, "title": "What?" });
    question.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({ "id": id, "show_if": show_if, "questions": [question] })
}

fn options(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({ "id": id, "label": id, "exclusive": *id == "none" })).collect()
}

fn labels(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({ "id": id, "label": id })).collect()
}

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

/// What someone knows who wants to work out what is not told.
#[derive(Clone, Copy, PartialEq)]
enum Knows {
    /// The survey, what is told, and that nobody's answer is told as 0.
    TheSums,
    /// Also how it is chosen what is not told.
    AlsoHow,
}

/// Tries all that so many people can answer: a small number that is not told can always be another.
#[track_caller]
fn check_nothing_can_be_worked_out(
    definition: &Definition,
    ways: &[Answers],
    people: usize,
    limits: Limits,
    knows: Knows,
) {
    type Numbers = BTreeMap<String, Option<u32>>;
    let ways: Vec<Response> =
        ways.iter().map(|it| draft(definition, it).check(definition).unwrap()).collect();
    let mut worlds: Vec<(Numbers, Numbers)> = Vec::new();
    for world in multisets(ways.len(), people) {
        let responses: Vec<Response> = world.iter().map(|way| ways[*way].clone()).collect();
        let told = told(&results(definition, limits, &responses));
        for (name, count) in &told {
            assert!(!count.is_some_and(|it| (1..limits.small).contains(&it)), "{name} is told of {world:?}");
        }
        worlds.push((told, self::told(&results(definition, OPEN, &responses))));
    }
    let mut n_protected = 0;
    for told in worlds.iter().map(|(told, _)| told).collect::<BTreeSet<_>>() {
        let fits = |(name, truth): (&String, &Option<u32>)| match told[name] {
            Some(count) => *truth == Some(count),
            None => *truth != Some(0) || name.ends_with("answered"),
        };
        let can_be: Vec<&Numbers> = worlds
            .iter()
            .filter(
                |(other, truth)| if knows == Knows::AlsoHow { other == told } else { truth.iter().all(fits) },
            )
            .map(|(_, truth)| truth)
            .collect();
        for (name, _) in told.iter().filter(|(_, count)| count.is_none()) {
            let numbers: BTreeSet<u32> = can_be.iter().filter_map(|truth| truth[name]).collect();
            let is_small = numbers.iter().any(|number| (1..limits.small).contains(number));
            assert!(
                !is_small || numbers.len() > 1,
                "{name} can only be {numbers:?} where this is told: {told:?}"
            );
            n_protected += usize::from(is_small);
        }
    }
    assert!(n_protected > 0, "something small is not told");
}

/// Every way to give so many people one of the ways to answer, whoever they are.
fn multisets(ways: usize, people: usize) -> Vec<Vec<usize>> {
    if people == 0 {
        return vec![vec![]];
    }
    let shorter = multisets(ways, people - 1);
    let longer = |world: Vec<usize>| {
        let first = world.last().copied().unwrap_or(0);
        (first..ways).map(move |way| world.iter().copied().chain([way]).collect())
    };
    shorter.into_iter().flat_map(longer).collect()
}

const SMALL: Limits = Limits { small: 3, least: 6 };
const USUAL: Limits = Limits { small: 5, least: 10 };

#[test]
fn of_one_choice() {
    let definition =
        pages(json!([page("q", "single", json!({ "options": options(&["a", "b", "c"]) }), json!(null))]));
    let ways: Vec<Answers> =
        vec![vec![("q", text("a"))], vec![("q", text("b"))], vec![("q", text("c"))], vec![]];
    check_nothing_can_be_worked_out(&definition, &ways, 10, USUAL, Knows::AlsoHow);
    check_nothing_can_be_worked_out(&definition, &ways, 9, SMALL, Knows::AlsoHow);
}

#[test]
fn of_words() {
    let definition = pages(json!([page("q", "long-text", json!({}), json!(null))]));
    check_nothing_can_be_worked_out(
        &definition,
        &[vec![("q", text("a"))], vec![]],
        20,
        USUAL,
        Knows::AlsoHow,
    );
}

#[test]
fn of_several_choices() {
    let definition = pages(json!([page(
        "q",
        "several",
        json!({ "at_most": 2, "options": options(&["a", "b", "c", "none"]) }),
        json!(null)
    )]));
    let mut ways: Vec<Answers> = vec![vec![]];
    for chosen in [&["a"][..], &["b"], &["c"], &["a", "b"], &["a", "c"], &["b", "c"], &["none"]] {
        ways.push(vec![("q", list(chosen))]);
    }
    check_nothing_can_be_worked_out(&definition, &ways, 6, SMALL, Knows::TheSums);
    let two = pages(json!([page(
        "q",
        "several",
        json!({ "required": true, "at_least": 2, "at_most": 2, "options": options(&["a", "b", "c"]) }),
        json!(null)
    )]));
    check_nothing_can_be_worked_out(&two, &ways[4..7], 10, USUAL, Knows::TheSums);
}

#[test]
fn of_rankings() {
    let definition = pages(json!([page(
        "q",
        "ranking",
        json!({ "at_least": 1, "at_most": 2, "options": options(&["a", "b", "c"]) }),
        json!(null)
    )]));
    let mut ways: Vec<Answers> = Vec::new();
    for chosen in [&["a"][..], &["b"], &["a", "b"], &["b", "a"], &["c", "a"], &["b", "c"]] {
        ways.push(vec![("q", list(chosen))]);
    }
    check_nothing_can_be_worked_out(&definition, &ways, 6, SMALL, Knows::TheSums);
}

#[test]
fn of_grids() {
    let definition = pages(json!([page(
        "q",
        "grid",
        json!({ "required": true, "rows": labels(&["r", "s"]), "scale": labels(&["u", "v", "w"]) }),
        json!(null)
    )]));
    let mut ways: Vec<Answers> = Vec::new();
    for (r, s) in [("u", "u"), ("u", "v"), ("v", "u"), ("v", "w"), ("w", "w")] {
        ways.push(vec![("q", table(&[("r", r), ("s", s)]))]);
    }
    check_nothing_can_be_worked_out(&definition, &ways, 10, USUAL, Knows::AlsoHow);
}

#[test]
fn of_questions_that_follow_from_others() {
    let yes_no = || json!({ "required": true, "options": options(&["yes", "no"]) });
    let definition = pages(json!([
        page("q", "single", yes_no(), json!(null)),
        page("r", "single", yes_no(), json!({ "question": "q", "any_of": ["yes"] })),
        page(
            "s",
            "single",
            json!({ "options": options(&["x", "z"]) }),
            json!({ "all": [{ "question": "q", "any_of": ["yes"] }, { "question": "r", "any_of": ["no"] }] })
        ),
    ]));
    let ways: Vec<Answers> = vec![
        vec![("q", text("no"))],
        vec![("q", text("yes")), ("r", text("yes"))],
        vec![("q", text("yes")), ("r", text("no"))],
        vec![("q", text("yes")), ("r", text("no")), ("s", text("x"))],
        vec![("q", text("yes")), ("r", text("no")), ("s", text("z"))],
    ];
    check_nothing_can_be_worked_out(&definition, &ways, 10, USUAL, Knows::TheSums);
    check_nothing_can_be_worked_out(&definition, &ways, 9, SMALL, Knows::TheSums);
    let definition = pages(json!([
        page(
            "q",
            "several",
            json!({ "required": true, "options": options(&["a", "b", "none"]) }),
            json!(null)
        ),
        page("r", "single", yes_no(), json!({ "not": { "question": "q", "any_of": ["none"] } })),
    ]));
    let mut ways: Vec<Answers> = vec![vec![("q", list(&["none"]))]];
    for chosen in [&["a"][..], &["b"], &["a", "b"]] {
        ways.extend(["yes", "no"].map(|answer| vec![("q", list(chosen)), ("r", text(answer))]));
    }
    check_nothing_can_be_worked_out(&definition, &ways, 6, SMALL, Knows::TheSums);
}

/// Numbers that are not told, solved for like unknowns: those of which the published sums leave
/// only one value. Each sum is the unknowns in it; the rest does not matter for that.
fn solved(sums: &[Vec<(String, i64)>]) -> Vec<String> {
    const PRIME: i64 = 2_147_483_647;
    let names: Vec<&String> =
        sums.iter().flatten().map(|(name, _)| name).collect::<BTreeSet<_>>().into_iter().collect();
    let row = |sum: &Vec<(String, i64)>| {
        names
            .iter()
            .map(|name| {
                sum.iter().filter(|(it, _)| it == *name).map(|(_, by)| by).sum::<i64>().rem_euclid(PRIME)
            })
            .collect::<Vec<i64>>()
    };
    let mut rows: Vec<Vec<i64>> = sums.iter().map(row).collect();
    let power = |base: i64| {
        let (mut base, mut exponent, mut result) = (base, PRIME - 2, 1);
        while exponent > 0 {
            if exponent % 2 == 1 {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
            exponent /= 2;
        }
        result
    };
    let mut done = 0;
    for column in 0..names.len() {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(done, pivot);
        let inverse = power(rows[done][column]);
        let scaled: Vec<i64> = rows[done].iter().map(|it| it * inverse % PRIME).collect();
        for (_, row) in rows.iter_mut().enumerate().filter(|(at, _)| *at != done) {
            let by = row[column];
            row.iter_mut()
                .zip(&scaled)
                .for_each(|(it, pivot)| *it = (*it - by * pivot % PRIME).rem_euclid(PRIME));
        }
        rows[done] = scaled;
        done += 1;
    }
    let alone = |row: &Vec<i64>| row.iter().filter(|it| **it != 0).count() == 1;
    let of_row = |row: &Vec<i64>| row.iter().position(|it| *it != 0).map(|at| names[at].clone());
    rows.iter().filter(|row| alone(row)).filter_map(of_row).collect()
}

#[test]
fn the_solver_solves() {
    let sum =
        |terms: &[(&str, i64)]| terms.iter().map(|(name, by)| ((*name).to_owned(), *by)).collect::<Vec<_>>();
    assert_eq!(solved(&[sum(&[("a", 1), ("b", 1)])]), [""; 0]);
    assert_eq!(solved(&[sum(&[("a", 1), ("b", 1)]), sum(&[("b", 2)])]), ["a", "b"]);
    assert_eq!(
        solved(&[sum(&[("a", 1), ("b", 1)]), sum(&[("b", 1), ("c", 1)]), sum(&[("a", 1), ("c", 1)])]),
        ["a", "b", "c"]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// The survey with every kind of question, answered by up to 80 people.
    #[test]
    fn no_small_count_is_solved_for(weights in prop::collection::vec(prop_oneof![3 => 0_usize..4, 1 => 0_usize..30], 7)) {
        let definition = definition();
        let rows = |day, night| ("rows", table(&[("day", day), ("night", night)]));
        let ways: Vec<Answers> = vec![
            vec![("safe", text("yes")), rows("fine", "fine"), ("age", text("old")), ("people", text("2"))],
            vec![("safe", text("yes")), rows("fine", "bad"), ("first", list(&["lamps", "clubs"])), ("short", text("a"))],
            vec![("safe", text("unsure")), rows("bad", "bad"), ("age", text("young")), ("district", text("DL1"))],
            vec![("safe", text("no")), ("why", list(&["none"])), rows("bad", "bad"), ("first", list(&["police"]))],
            vec![("safe", text("no")), ("why", list(&["dark", "bikes"])), ("bikes", text("loud")), rows("fine", "bad")],
            vec![("safe", text("no")), ("why", list(&["noise", "drugs", "bikes"])), rows("bad", "fine"), ("since", text("2020-01-01"))],
            vec![("safe", text("no")), ("why", list(&["dark", "noise"])), rows("bad", "bad"), ("people", text("20"))],
        ];
        let people: Vec<(Answers, usize)> = ways.into_iter().zip(weights).collect();
        let results = results(&definition, Limits { small: 5, least: 5 }, &responses(&definition, &people));
        let told = told(&results);
        for (name, count) in &told {
            prop_assert!(!count.is_some_and(|it| (1..5).contains(&it)), "{name}");
        }
        // Of those who answered, each gave one answer, to each of these.
        let hidden = |name: String| (told.get(&name) == Some(&None)).then_some((name, 1));
        let partitions = [
            ("safe ", vec!["yes", "no", "unsure"]), ("bikes ", vec!["loud", "louder"]), ("age ", vec!["young", "old"]),
            ("rows day", vec!["fine", "bad"]), ("rows night", vec!["fine", "bad"]), ("first first", vec!["lamps", "police", "clubs"]),
            ("people ", vec!["1-5", "6-10", "11-15", "16-20"]),
        ];
        let mut sums: Vec<Vec<(String, i64)>> = Vec::new();
        for (row, ids) in partitions {
            let mut sum: Vec<(String, i64)> = ids.iter().filter_map(|id| hidden(format!("{row} {id}"))).collect();
            sum.extend(hidden(format!("{row} answered")).map(|(name, _)| (name, -1)));
            sums.push(sum);
        }
        // All who do not feel safe are asked why, and all of those with bikes could say how loud.
        let mut asked: Vec<(String, i64)> = hidden("safe  no".to_owned()).into_iter().collect();
        asked.extend(hidden("why  answered".to_owned()).map(|(name, _)| (name, -1)));
        sums.push(asked);
        let found = solved(&sums);
        prop_assert!(found.is_empty(), "{found:?} of {told:?}");
    }
}
