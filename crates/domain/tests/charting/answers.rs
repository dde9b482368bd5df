use domain::chart::{Chart, of, table, takeaway};
use domain::dataset::survey::Survey;
use domain::plan::Plan;
use domain::survey::Definition;
use domain::survey::wire::{CountV1, QuestionResultsV1, RowResultsV1};
use serde_json::json;

fn definition() -> Definition {
    let step = |id: &str| json!({ "id": id, "label": id.to_uppercase() });
    let survey: Survey = serde_json::from_value(json!({
        "id": "streets", "version": 1, "title": "Streets", "summary": "About streets.", "minutes": 1,
        "opens": "2026-11-01", "closes": "2027-03-31", "source": null, "about": "plan", "notice": ["It is kept."],
        "pages": [{ "id": "all", "title": "All", "questions": [
            { "id": "safe", "kind": "single", "title": "Do you feel safe?", "options": [step("yes"), step("no")] },
            { "id": "rows", "kind": "grid", "title": "How safe?", "rows": [step("day"), step("night")], "scale": [step("fine"), step("bad")] },
            { "id": "first", "kind": "ranking", "title": "What first?", "at_most": 2, "options": [step("lamps"), step("clubs"), step("police")] },
            { "id": "pounds", "kind": "number", "title": "How much?", "min": 1, "max": 100, "unit": "pounds" },
            { "id": "where", "kind": "postcode-district", "title": "Where?" },
            { "id": "words", "kind": "long-text", "title": "Anything else?", "hint": "Do not name anyone." }
        ]}], "equality": []
    }))
    .expect("a survey");
    Definition::new(survey).expect("it makes sense")
}

type Row = (Option<&'static str>, Option<u32>, &'static [(&'static str, Option<u32>)]);

fn charts(plan: &Plan, question: &str, rows: &[Row]) -> Vec<Chart> {
    let definition = definition();
    let rows = rows.iter().map(|(id, answered, counts)| RowResultsV1 {
        id: id.map(str::to_owned),
        answered: *answered,
        counts: counts.iter().map(|(id, count)| CountV1 { id: (*id).to_owned(), count: *count }).collect(),
    });
    let results = QuestionResultsV1 { id: question.parse().expect("an id"), rows: rows.collect() };
    let question = definition.question(question).expect("it is asked");
    of::answers(plan, question, &results, "2026-11-21".parse().expect("a day"))
}

/// The finding and the table, row by row.
#[track_caller]
fn check(question: &str, rows: &[Row], expected: &[(&str, &str, &str)]) {
    let plan = crate::fixture::plan();
    let charts = charts(&plan, question, rows);
    let found: Vec<(String, String, String)> = charts
        .iter()
        .map(|it| {
            assert!(!it.is_made_ahead && it.as_of == "21 November 2026");
            let cells = |cells: &[domain::chart::Cell]| {
                cells.iter().map(|it| it.text.clone()).collect::<Vec<_>>().join(", ")
            };
            let rows: Vec<_> =
                table(it).rows.iter().map(|it| format!("{} {}", it.heading, cells(&it.cells))).collect();
            (it.id.clone(), it.title.clone(), rows.join("; "))
        })
        .collect();
    let found: Vec<_> = found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn one_of_several() {
    check(
        "safe",
        &[(None, Some(30), &[("yes", Some(18)), ("no", Some(12))])],
        &[("safe", "18 of 30 people said “YES”", "YES 18; NO 12")],
    );
    check(
        "safe",
        &[(None, None, &[("yes", Some(18)), ("no", None)])],
        &[("safe", "18 people said “YES”", "YES 18; NO not shown")],
    );
    check(
        "safe",
        &[(None, Some(24), &[("yes", Some(12)), ("no", Some(12))])],
        &[("safe", "12 of 24 people said “YES”", "YES 12; NO 12")],
    );
}

#[test]
fn a_chart_for_each_row_of_a_grid() {
    check(
        "rows",
        &[
            (Some("day"), Some(30), &[("fine", Some(25)), ("bad", Some(5))]),
            (Some("night"), Some(30), &[("fine", Some(10)), ("bad", Some(20))]),
        ],
        &[
            ("rows-day", "“DAY”: 25 of 30 people said “FINE”", "FINE 25; BAD 5"),
            ("rows-night", "“NIGHT”: 20 of 30 people said “BAD”", "FINE 10; BAD 20"),
        ],
    );
}

#[test]
fn an_order() {
    check(
        "first",
        &[
            (Some("first"), Some(30), &[("lamps", Some(20)), ("clubs", None), ("police", None)]),
            (Some("chosen"), Some(30), &[("lamps", Some(25)), ("clubs", Some(15)), ("police", Some(9))]),
        ],
        &[(
            "first",
            "20 of 30 people put “LAMPS” first",
            "LAMPS 20, 25; CLUBS not shown, 15; POLICE not shown, 9",
        )],
    );
}

#[test]
fn numbers_and_places() {
    check(
        "pounds",
        &[(None, Some(14), &[("1-20", Some(9)), ("21-40", Some(5))])],
        &[("pounds", "9 of 14 people said “1 to 20 pounds”", "1 to 20 pounds 9; 21 to 40 pounds 5")],
    );
    check(
        "where",
        &[(None, Some(14), &[("DL1", Some(9)), ("other", Some(5))])],
        &[("where", "9 of 14 people said “DL1”", "DL1 9; Other places 5")],
    );
}

#[test]
fn the_largest_first_where_the_order_means_nothing() {
    check(
        "first",
        &[
            (Some("first"), Some(30), &[("lamps", Some(0)), ("clubs", Some(19)), ("police", Some(11))]),
            (Some("chosen"), Some(30), &[("lamps", None), ("clubs", Some(20)), ("police", Some(25))]),
        ],
        &[("first", "19 of 30 people put “CLUBS” first", "POLICE 11, 25; CLUBS 19, 20; LAMPS 0, not shown")],
    );
}

#[test]
fn the_sentence_tells_the_largest_and_claims_no_more() {
    #[track_caller]
    fn check(question: &str, rows: &[Row], expected: &str) {
        let plan = crate::fixture::plan();
        assert_eq!(takeaway(&charts(&plan, question, rows)[0]), expected);
    }
    check(
        "safe",
        &[(None, Some(30), &[("yes", Some(12)), ("no", Some(18))])],
        "18 of 30 people said “NO” and 12 “YES”.",
    );
    check("safe", &[(None, None, &[("yes", Some(12)), ("no", None)])], "12 people said “YES”.");
    check(
        "first",
        &[
            (Some("first"), Some(30), &[("lamps", Some(0)), ("clubs", Some(19)), ("police", Some(11))]),
            (Some("chosen"), Some(30), &[("lamps", None), ("clubs", Some(20)), ("police", Some(25))]),
        ],
        "19 of 30 people put “CLUBS” first and 25 of 30 people chose “POLICE” at all.",
    );
}

#[test]
fn what_is_not_told_is_not_drawn() {
    let plan = crate::fixture::plan();
    assert_eq!(charts(&plan, "words", &[(None, Some(9), &[])]), []);
    let none = &charts(&plan, "safe", &[(None, None, &[("yes", None), ("no", None)])])[0];
    assert!(!none.is_drawn());
    assert_eq!(takeaway(none), "Too few people gave the same answer to show any count.");
    assert_eq!(none.notes, ["Some counts are not shown, so that nobody can be picked out."]);
}
