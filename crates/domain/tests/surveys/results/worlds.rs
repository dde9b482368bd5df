use std::collections::{BTreeMap, BTreeSet};

use domain::survey::{Definition, Limits, Response};
use serde_json::json;

use super::{Answers, labels, options, page, pages, results, told};
use crate::support::{draft, list, table, text};

/// Nothing is held back.
const OPEN: Limits = Limits { small: 1, least: 1 };

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

#[test]
fn of_questions_whose_askers_are_not_a_sum() {
    const FEW: Limits = Limits { small: 4, least: 8 };
    let yes_no = || json!({ "required": true, "options": options(&["yes", "no"]) });
    let is = |question: &str, option: &str| json!({ "question": question, "any_of": [option] });
    let definition = pages(json!([
        page("q", "single", json!({ "required": true, "options": options(&["a", "b", "c"]) }), json!(null)),
        page("r", "single", yes_no(), json!({ "any": [is("q", "a"), is("q", "b")] })),
    ]));
    let mut ways: Vec<Answers> = vec![vec![("q", text("c"))]];
    for q in ["a", "b"] {
        ways.extend(["yes", "no"].map(|r| vec![("q", text(q)), ("r", text(r))]));
    }
    check_nothing_can_be_worked_out(&definition, &ways, 16, FEW, Knows::TheSums);
    let definition = pages(json!([
        page("q", "single", yes_no(), json!(null)),
        page("r", "single", yes_no(), is("q", "yes")),
        page("s", "single", yes_no(), json!({ "all": [is("q", "yes"), { "not": is("r", "yes") }] })),
    ]));
    let mut ways: Vec<Answers> = vec![vec![("q", text("no"))], vec![("q", text("yes")), ("r", text("yes"))]];
    ways.extend(["yes", "no"].map(|s| vec![("q", text("yes")), ("r", text("no")), ("s", text(s))]));
    check_nothing_can_be_worked_out(&definition, &ways, 16, FEW, Knows::TheSums);
}
