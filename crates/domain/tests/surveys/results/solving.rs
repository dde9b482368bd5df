use std::collections::BTreeSet;

use domain::survey::Limits;
use proptest::prelude::*;

use super::{Answers, responses, results, told};
use crate::support::{definition, list, table, text};

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
