use domain::survey::{Given, Rank};

use crate::support::{definition, draft, fewest, list, table, text};

/// What the fields of a form say to a question.
#[track_caller]
fn check(question: &str, fields: &[(&str, &str)], expected: Given) {
    let fields: Vec<_> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    assert_eq!(definition().question(question).unwrap().given_in(&fields), expected, "{question}");
}

#[test]
fn answers_from_fields() {
    check("safe", &[("safe", "no")], text("no"));
    check("safe", &[("other", "no")], text(""));
    check("why", &[("why", "dark"), ("x", "y"), ("why", "noise")], list(&["dark", "noise"]));
    check("why", &[], list(&[]));
    check("rows", &[("rows-night", "bad")], table(&[("day", ""), ("night", "bad")]));
    check("first", &[("first", "clubs"), ("first", "lamps")], list(&["clubs", "lamps"]));
    check("people", &[("people", " 3 ")], text(" 3 "));
    check(
        "since",
        &[("since-year", "2026"), ("since-day", "1"), ("since-month", "")],
        table(&[("day", "1"), ("month", ""), ("year", "2026")]),
    );
}

#[test]
fn what_rules_out_others() {
    let definition = definition();
    let why = definition.question("why").unwrap();
    let left = |chosen: &[&str], new: &str| {
        let chosen: Vec<String> = chosen.iter().map(|it| (*it).to_owned()).collect();
        why.without_ruled_out(&chosen, new).join(" ")
    };
    assert_eq!(left(&["dark", "noise", "none"], "none"), "none");
    assert_eq!(left(&["dark", "none"], "dark"), "dark");
    assert_eq!(left(&["dark", "noise"], "noise"), "dark noise");
    assert!(why.is_exclusive("none") && !why.is_exclusive("dark"));
}

#[test]
fn an_order_by_steps() {
    #[track_caller]
    fn check(order: &[&str], option: &str, rank: Rank, expected: &[&str]) {
        let option = option.parse().unwrap();
        assert_eq!(list(order).ranked(&option, rank, 3), list(expected), "{rank:?} {option}");
    }
    check(&[], "a", Rank::Choose, &["a"]);
    check(&["a"], "b", Rank::Choose, &["a", "b"]);
    check(&["a"], "a", Rank::Choose, &["a"]);
    check(&["a", "b", "c"], "d", Rank::Choose, &["a", "b", "c"]);
    check(&["a", "b", "c"], "c", Rank::Up, &["a", "c", "b"]);
    check(&["a", "b"], "a", Rank::Up, &["a", "b"]);
    check(&["a", "b"], "a", Rank::Down, &["b", "a"]);
    check(&["a", "b"], "b", Rank::Down, &["a", "b"]);
    check(&["a", "b"], "a", Rank::Remove, &["b"]);
    check(&["a"], "b", Rank::Remove, &["a"]);
    assert_eq!((list(&["a", "b"]).rank_of("b"), list(&[]).rank_of("b")), (Some(1), None));
    assert_eq!(text("a").ranked(&"b".parse().unwrap(), Rank::Choose, 3), list(&["b"]));
}

#[test]
fn characters_that_are_left() {
    let definition = definition();
    let left = |question: &str, typed: &str| definition.question(question).unwrap().characters_left(typed);
    assert_eq!(left("short", ""), Some(10));
    assert_eq!(left("short", "  é\u{200b}b  "), Some(8), "as it is counted when it is checked");
    assert_eq!(left("short", "123456789012"), Some(-2));
    assert_eq!(left("safe", "yes"), None);
}

#[test]
fn a_copy_to_keep() {
    let definition = definition();
    let mut answers = fewest();
    answers.push(("first", list(&["clubs", "lamps"])));
    let response = draft(&definition, &answers).check(&definition).unwrap();
    let day = "2026-11-21".parse().unwrap();
    let text = response.copy(&definition, Some("More lamps"), day, Some("3F2A-91BC"));
    assert_eq!(
        text,
        "Streets\nThe pledge: More lamps\nReference number: 3F2A-91BC\nAnswered on 21 November 2026\n\
         \nDo you feel safe?\nYES\n\nHow safe?\nDAY: FINE\nNIGHT: BAD\n\nWhat first?\n1. CLUBS\n2. LAMPS\n\
         \nHow many live there?\nNot provided\n\nWhere is it?\nNot provided\n\nSince when?\nNot provided\n\
         \nIn a word?\nNot provided\n\nHow old are you?\nNot provided\n"
    );
    let bare = response.copy(&definition, None, day, None);
    assert!(bare.starts_with("Streets\nAnswered on 21 November 2026\n\nDo you feel safe?\n"));
}
