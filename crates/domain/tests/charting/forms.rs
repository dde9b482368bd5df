//! The sentence, the table, the file, the description and the readings of a chart agree.

use std::collections::BTreeSet;

use domain::chart::{
    Chart, Key, Kind, Mark, State, Unit, Value, csv, describe, reading, table, takeaway, walk,
};
use proptest::prelude::*;

use crate::made::{chart, count};

// The file.

/// Reads a file by RFC 4180.
fn read(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'), "rows end in both");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted, "the last row ends");
    rows
}

#[test]
fn a_file() {
    let mut chart = chart(Kind::Bars, Unit::Pounds, &["One", "Two, three"], &[("£", &[720_000.0, 0.5])]);
    chart.series[0].values[1].printed = Some("=about 50p".into());
    chart.notes = vec!["Not dated".into()];
    let expected = "\u{feff}Thing,£,\"£, as printed\",Unit,Source,Data up to,Note,Address\r\n\
        One,720000,,£,\"Report, “Money”\",31 March 2024,Not dated.,https://example.org/m\r\n\
        \"Two, three\",0.5,'=about 50p,£,\"Report, “Money”\",31 March 2024,Not dated.,https://example.org/m\r\n";
    assert_eq!(csv(&chart, "https://example.org/m"), expected);
}

// The table.

#[test]
fn only_what_is_counted_once_is_added_up() {
    let values: &[(&str, &[f64])] = &[("A", &[1.0, 2.0]), ("B", &[3.0, 4.0])];
    let pledges = chart(Kind::Stacked, count("pledges"), &["x", "y"], values);
    let sums = table(&pledges).total.expect("a row of sums");
    assert_eq!(sums.cells.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["3", "7", "10"]);
    let money = chart(Kind::Stacked, Unit::MillionPounds, &["x", "y"], values);
    assert_eq!(table(&money).total, None);
    let mut missing = pledges;
    missing.series[0].values[0].number = None;
    assert_eq!(table(&missing).total, None);
}

// Keys.

#[track_caller]
fn check_walk(kind: Kind, from: (usize, usize), keys: &[Key], to: (usize, usize)) {
    let values: &[f64] = &[1.0, 2.0, 3.0];
    let chart = chart(kind, count("things"), &["x", "y", "z"], &[("A", values), ("B", values)]);
    let mark = |(series, category)| Mark { series, category };
    let mut reached = Some(mark(from));
    for key in keys {
        reached = walk(&chart, reached, *key);
    }
    assert_eq!(reached, Some(mark(to)), "{kind:?} {keys:?}");
}

#[test]
fn keys() {
    use Key::{Down, End, Home, Left, Right, Up};
    check_walk(Kind::Stacked, (0, 0), &[Down, Right], (1, 1));
    check_walk(Kind::Stacked, (1, 2), &[Down, Right], (1, 2));
    check_walk(Kind::Stacked, (1, 2), &[Up, Up, Up, Left, Left], (0, 0));
    check_walk(Kind::Steps, (0, 0), &[Right, Right, Down], (1, 2));
    check_walk(Kind::Steps, (1, 1), &[Left, Up], (0, 0));
    check_walk(Kind::BeforeAfter, (0, 0), &[Right, Down, End], (1, 2));
    check_walk(Kind::Grouped, (1, 2), &[Home], (0, 0));
    check_walk(Kind::Grouped, (9, 9), &[Up], (1, 1));
    let bars = chart(Kind::Bars, count("things"), &["x", "y"], &[("A", &[1.0, 2.0])]);
    let second = Some(Mark { series: 0, category: 1 });
    assert_eq!(
        [Right, Down].map(|key| walk(&bars, Some(Mark { series: 0, category: 0 }), key)),
        [second, second]
    );
    assert_eq!(walk(&bars, None, Left), Some(Mark { series: 0, category: 0 }));
    assert_eq!(walk(&chart(Kind::Bars, Unit::Pounds, &[], &[]), None, End), None);
}

proptest! {
    #[test]
    fn the_table_the_file_and_the_readings_have_the_same_numbers(chart in charts()) {
        let rows = table(&chart).rows;
        let file = read(&csv(&chart, "https://example.org"));
        prop_assert!(file.iter().all(|it| it.len() == file[0].len()), "every row has every column");
        prop_assert_eq!(file.len(), chart.categories.len() + 1);
        for mark in chart.marks() {
            let value = chart.value(mark).expect("a mark has a value");
            let name = &chart.series[mark.series].name;
            let cell = &rows[mark.category].cells[mark.series].text;
            let field = |heading: &str| {
                let at = file[0].iter().position(|it| it == heading)?;
                Some(file[mark.category + 1][at].as_str()).filter(|it| !it.is_empty())
            };
            let number = field(name).map(|it| it.parse::<f64>().expect("a bare number"));
            match &value.printed {
                Some(printed) => {
                    prop_assert_eq!(field(&format!("{name}, as printed")), Some(printed.as_str()));
                    prop_assert_eq!(cell, printed);
                }
                None => prop_assert_eq!(number, read_cell(cell, &chart.unit), "{}", cell),
            }
            let said = reading(&chart, mark);
            prop_assert!(said.contains(cell.as_str()), "{said} has not {cell}");
        }
    }

    #[test]
    fn the_sentence_says_no_number_that_is_not_in_the_table(chart in charts()) {
        let sentence = takeaway(&chart);
        prop_assert!(sentence.ends_with('.') && sentence.len() > 1);
        let table = table(&chart);
        let mut known: BTreeSet<String> = BTreeSet::new();
        for row in table.rows.iter().chain(&table.total) {
            known.extend(row.cells.iter().flat_map(|it| numbers(&it.text)));
        }
        // Besides the cells: how much changed, how many are counted, and what parts make together.
        known.extend(derived(&chart).iter().flat_map(|it| numbers(it)));
        for number in numbers(&sentence) {
            prop_assert!(known.contains(&number), "{number} of “{sentence}” is in no cell: {known:?}");
        }
    }

    #[test]
    fn nothing_is_said_that_is_no_number(chart in charts()) {
        let said = chart.marks().map(|it| reading(&chart, it)).collect::<String>();
        for text in [takeaway(&chart), describe(&chart), csv(&chart, ""), said] {
            prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        }
    }

    #[test]
    fn every_point_is_reached_by_keys(chart in charts()) {
        let mut reached: BTreeSet<Mark> = walk(&chart, None, Key::Home).into_iter().collect();
        loop {
            let keys = [Key::Left, Key::Right, Key::Up, Key::Down];
            let next: Vec<Mark> =
                reached.iter().flat_map(|it| keys.map(|key| walk(&chart, Some(*it), key))).flatten().collect();
            let before = reached.len();
            reached.extend(next);
            if reached.len() == before {
                break;
            }
        }
        prop_assert_eq!(reached, chart.marks().collect::<BTreeSet<_>>());
    }
}

/// A cell as a number; `None` for one in words.
fn read_cell(cell: &str, unit: &Unit) -> Option<f64> {
    let bare = cell.replace('−', "-").replace([',', '£', '%', '+'], "");
    let (text, scale) = match (bare.strip_suffix(" million"), unit) {
        (Some(text), Unit::Pounds) => (text.to_owned(), 1e6),
        (Some(text), _) => (text.to_owned(), 1.0),
        (None, _) => (bare, 1.0),
    };
    text.parse::<f64>().ok().map(|it| (it * scale * 1e6).round() / 1e6)
}

/// The numbers of a text, as they are written.
fn numbers(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
    let trimmed = parts.map(|it| it.trim_matches(['.', ',']).to_owned());
    trimmed.filter(|it| !it.is_empty()).collect()
}

/// What may be said besides the cells, by other means than the code under test has.
fn derived(chart: &Chart) -> Vec<String> {
    let exact = |mark: Mark| chart.value(mark).and_then(Value::exact);
    let write = |number: f64| domain::chart::written(number, &Unit::Count(String::new()));
    let mut derived: Vec<String> = (0..=chart.marks().count()).map(|it| it.to_string()).collect();
    derived.push("0.1".into());
    for one in chart.marks() {
        for other in chart.marks() {
            let (Some(old), Some(new)) = (exact(one), exact(other)) else { continue };
            let difference = (new - old).abs();
            derived.push(write(difference));
            derived.push(domain::chart::written(difference, &chart.unit));
            derived.push(write((difference / old * 1000.0).round() / 10.0));
        }
    }
    for category in 0..chart.categories.len() {
        derived.extend(chart.sum_of_category(category).map(|it| domain::chart::written(it, &chart.unit)));
    }
    derived.extend(chart.sum_of_series(0).map(|it| domain::chart::written(it, &chart.unit)));
    derived
}

fn charts() -> impl Strategy<Value = Chart> {
    let kinds = [Kind::Bars, Kind::Stacked, Kind::BeforeAfter, Kind::Grouped, Kind::Steps, Kind::Share];
    let units = [count("incidents"), Unit::Pounds, Unit::MillionPounds, Unit::Percent, Unit::Change];
    let number = prop_oneof![
        4 => (0..3_000_i32).prop_map(|it| Some(f64::from(it))),
        2 => (-9_000_000..9_000_000_i32).prop_map(|it| Some(f64::from(it) / 10.0)),
        1 => (1..900_i32).prop_map(|it| Some(f64::from(it) * 10_000.0)),
        1 => Just(Some(0.0)),
        1 => Just(None),
        1 => Just(Some(f64::NAN)),
    ];
    let printed = prop_oneof![5 => Just(None), 1 => "(around|over) [1-9][0-9]{0,4}".prop_map(Some)];
    let value = (number, printed).prop_map(|(number, printed)| Value { number, printed, query: None });
    let kind = prop::sample::select(kinds.to_vec());
    let unit = prop::sample::select(units.to_vec());
    let state = prop_oneof![
        4 => Just(State::Drawn),
        1 => Just(State::Contradicted("both are printed".into())),
        1 => Just(State::NoData("nothing is printed".into())),
    ];
    (kind, unit, state, 0..6_usize, 1..4_usize).prop_flat_map(
        move |(kind, unit, state, n_categories, n_series)| {
            let n_series = match kind {
                Kind::BeforeAfter => 2,
                Kind::Bars | Kind::Share => 1,
                _ => n_series,
            };
            prop::collection::vec(prop::collection::vec(value.clone(), n_categories), n_series).prop_map(
                move |values| {
                    let labels: Vec<&str> = ["one", "two", "three", "four", "five"][..n_categories].to_vec();
                    let mut made = chart(kind, unit.clone(), &labels, &[]);
                    made.state = state.clone();
                    for (name, values) in ["before", "after", "later"].into_iter().zip(values) {
                        let mut series = chart(kind, unit.clone(), &[], &[(name, &[])]).series.remove(0);
                        // A change has a tenth of a per cent at most.
                        series.values = values;
                        if unit == Unit::Change {
                            for value in &mut series.values {
                                value.number = value.number.map(f64::round);
                            }
                        }
                        made.series.push(series);
                    }
                    made
                },
            )
        },
    )
}
