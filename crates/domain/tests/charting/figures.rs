//! Charts of measures and tables: each kind of record has a reading, and none is a broken picture.

use domain::chart::{Chart, Ink, Kind, Mark, State, describe, of, reading, table, takeaway};
use domain::council_tax::Band;
use domain::dataset::{Better, Check, Direction, Elsewhere, Measure, Section, Verdict};
use domain::plan::Plan;

use crate::made::{citation, measure, plan, stated, table as made_table};

fn drawn(measure: &Measure) -> Chart {
    of::measure(&plan(std::slice::from_ref(measure), &[]), measure)
}

#[track_caller]
fn check(measure: &Measure, kind: Kind, sentence: &str) {
    let chart = drawn(measure);
    assert_eq!(chart.kind, kind);
    assert_eq!(takeaway(&chart), sentence);
    for text in [&chart.title, &chart.caption, &describe(&chart)] {
        assert!(!text.trim().is_empty() && !text.contains("NaN") && !text.contains("inf"), "{text}");
    }
}

#[test]
fn measures() {
    let bikes = |points: &[(&str, Option<f64>, &str)]| measure("Bikes seized", "bikes", points);
    check(
        &bikes(&[("2022/23", Some(40.0), "40"), ("2023/24", Some(50.0), "50")]),
        Kind::BeforeAfter,
        "Bikes seized rose from 40 in 2022/23 to 50 in 2023/24: 25% more.",
    );
    check(&bikes(&[("2023/24", Some(1.0), "one")]), Kind::Bars, "Bikes seized, 2023/24: 1 bike.");
    check(
        &bikes(&[("2023/24", Some(50.0), "more than 50")]),
        Kind::Bars,
        "Bikes seized, 2023/24: more than 50 bikes.",
    );
    check(
        &bikes(&[("2022/23", Some(0.0), "0"), ("2023/24", Some(5.0), "5")]),
        Kind::BeforeAfter,
        "Bikes seized rose from 0 in 2022/23 to 5 in 2023/24: 5 more.",
    );
    check(
        &bikes(&[("2022/23", Some(5.0), "5"), ("2023/24", Some(5.0), "5")]),
        Kind::BeforeAfter,
        "Bikes seized stayed the same: 5 bikes in 2022/23 and in 2023/24.",
    );
    check(
        &bikes(&[("2022/23", Some(50.0), "around 50"), ("2023/24", Some(60.0), "60")]),
        Kind::BeforeAfter,
        "Bikes seized: around 50 in 2022/23, 60 bikes in 2023/24.",
    );
    check(
        &bikes(&[("2010", Some(9.0), "9"), ("2022/23", Some(8.0), "8"), ("2023/24", Some(6.0), "6")]),
        Kind::Steps,
        "Bikes seized fell from 9 in 2010 to 6 in 2023/24: 33.3% fewer.",
    );
    check(&bikes(&[("2023/24", None, "many")]), Kind::Bars, "No number is published for this.");
    check(
        &measure("Balance", "GBP", &[("2022", Some(-5.0), "−£5"), ("2023", Some(10.0), "£10")]),
        Kind::BeforeAfter,
        "Balance rose from −£5 in 2022 to £10 in 2023: £15 higher.",
    );
    check(
        &measure("Met", "percent", &[("2022", Some(88.0), "88%"), ("2023", Some(91.0), "91%")]),
        Kind::BeforeAfter,
        "Met rose from 88% in 2022 to 91% in 2023: 3 percentage points higher.",
    );
}

#[test]
fn what_is_better_is_said_only_if_the_document_says_it() {
    let mut casualties =
        measure("Casualties", "casualties", &[("2022", Some(20.0), "20"), ("2023", Some(25.0), "25")]);
    assert!(!takeaway(&drawn(&casualties)).contains("worse"));
    casualties.better = Better::Lower;
    assert_eq!(
        takeaway(&drawn(&casualties)),
        "Casualties rose from 20 in 2022 to 25 in 2023: 25% more, which is worse."
    );
    casualties.better = Better::Higher;
    assert!(takeaway(&drawn(&casualties)).ends_with("25% more, which the plan wants."));
}

#[test]
fn figures_that_contradict_each_other_are_not_drawn() {
    for verdict in [Verdict::Contradicts, Verdict::Malformed] {
        let mut seized =
            measure("Seized", "vehicles", &[("2022", Some(1203.0), "1,203"), ("2023", None, "10,50")]);
        seized.stated = stated(Some(12.7), None, Direction::Down, "12.7% decrease");
        seized.likely = Some("Probably 1,050.".into());
        seized.check =
            Check { verdict, recomputed_percent: Some(-3.0), note: Some("“10,50” is no number.".into()) };
        let elsewhere = |of: &str, value: f64, printed: &str| Elsewhere {
            of: of.into(),
            value: Some(value),
            printed: printed.into(),
            note: None,
            source: citation(),
        };
        // Only what is printed otherwise is another reading.
        seized.elsewhere = vec![elsewhere("2022", 1205.0, "1,205"), elsewhere("change", 12.7, "12.7%")];
        let chart = drawn(&seized);
        assert_eq!(chart.state, State::Contradicted("“10,50” is no number.".into()));
        let readings: Vec<_> = table(&chart).readings.into_iter().map(|it| it.text).collect();
        assert_eq!(
            readings,
            ["“1,203”", "“10,50”", "“12.7% decrease”", "“1,205”", "down 3%", "Probably 1,050."]
        );
        assert!(takeaway(&chart).contains("do not add up"));
        // No change is published, in whatever form.
        for mark in chart.marks() {
            assert!(!reading(&chart, mark).contains('%'), "{}", reading(&chart, mark));
        }
    }
}

#[test]
fn a_change_is_said_of_one_point() {
    let chart = drawn(&measure(
        "Recorded incidents",
        "incidents",
        &[("2022/23", Some(13_528.0), "13,528"), ("2023/24", Some(12_017.0), "12,017")],
    ));
    let said = [0, 1].map(|series| reading(&chart, Mark { series, category: 0 }));
    assert_eq!(said, ["2022/23: 13,528 incidents", "2023/24: 12,017 incidents, 11.2% fewer than 2022/23"]);
    assert_eq!(reading(&chart, Mark { series: 2, category: 0 }), "");
}

#[test]
fn years_stand_as_far_apart_as_they_are() {
    let chart = drawn(&measure(
        "Officers",
        "officers",
        &[("2010", Some(3.0), "3"), ("2022/23", Some(2.0), "2"), ("June 2023", Some(1.0), "1")],
    ));
    let years: Vec<_> = chart.categories.iter().map(|it| it.year).collect();
    assert_eq!(years, [Some(2010), Some(2022), Some(2023)]);
}

#[test]
fn changes_of_a_theme() {
    let pair = |label: &str, old: f64, new: f64| {
        measure(label, "bikes", &[("2022/23", Some(old), "…"), ("2023/24", Some(new), "…")])
    };
    let exact = |mut it: Measure| {
        for point in &mut it.points {
            point.printed = None;
        }
        it
    };
    let mut contradicted = exact(pair("Contradicted", 10.0, 10.0));
    contradicted.check.verdict = Verdict::Contradicts;
    let measures = [
        exact(pair("Seized", 40.0, 50.0)),
        exact(pair("Returned", 40.0, 30.0)),
        exact(pair("From nothing", 0.0, 3.0)),
        contradicted,
        measure("Alone", "bikes", &[("2023/24", Some(4.0), "4")]),
    ];
    let plan = plan(&measures, &[]);
    let chart = of::measures_of_theme(&plan, "safer-roads");
    assert_eq!(chart.kind, Kind::Bars);
    let rows: Vec<_> =
        table(&chart).rows.into_iter().map(|it| (it.heading, it.cells[0].text.clone())).collect();
    let row = |label: &str, change: &str| (label.to_owned(), change.to_owned());
    assert_eq!(rows, [row("Returned, 40 to 30", "−25%"), row("Seized, 40 to 50", "+25%")]);
    for left_out in ["does not add up: Contradicted.", "too much: From nothing."] {
        assert!(chart.notes.iter().any(|it| it.contains(left_out)), "{:?}", chart.notes);
    }
    let none = of::measures_of_theme(&plan, "safer-people");
    assert!(matches!(none.state, State::NoData(_)));
    assert!(!takeaway(&none).is_empty());
}

#[test]
fn shares_are_each_of_a_whole_of_their_own() {
    let share = |label: &str, value: f64| measure(label, "percent", &[("2023/24", Some(value), "…")]);
    let measures = [
        share("Gambled", 64.0),
        share("Harmed", 13.0),
        measure("Count", "people", &[("2023", Some(1.0), "1")]),
    ];
    let all: Vec<&Measure> = measures.iter().collect();
    let chart = of::shares(&plan(&measures, &[]), "gambling", "Gambling", &all);
    assert_eq!((chart.kind, chart.whole, chart.categories.len()), (Kind::Bars, Some(100.0), 2));
    assert!(chart.notes.iter().any(|it| it.contains("not added up")));
    assert_eq!(takeaway(&chart), "Gambled: 64%; Harmed: 13%.");
}

#[test]
fn shares_stand_beside_those_under_the_same_heading() {
    let share = |label: &str, line: u32, points: &[(&str, Option<f64>, &str)]| {
        let mut made = measure(label, "percent", points);
        made.source.line = line;
        made
    };
    let one = |label: &str, line: u32| share(label, line, &[("2023/24", Some(50.0), "50%")]);
    let two = share("Twice", 1, &[("2022", Some(1.0), "1%"), ("2023", Some(2.0), "2%")]);
    let measures = [one("Here", 1), one("Beside", 2), two, one("Elsewhere", 9)];
    let mut data = plan(&measures, &[]).data().clone();
    let section = |line, title: &str| Section { line, title: title.to_owned(), page: None };
    data.sources[0].sections = vec![section(1, "Harm"), section(8, "Roads")];
    let plan = Plan::new(data).expect("it resolves");
    let beside = |at: usize| {
        let chart = of::shares_beside(&plan, &plan.data().measures[at])?;
        Some(chart.categories.iter().map(|it| it.label.clone()).collect::<Vec<_>>())
    };
    let both = Some(vec!["Here".to_owned(), "Beside".to_owned()]);
    assert_eq!([0, 1, 2, 3].map(beside), [both.clone(), both, None, None]);
}

// Tables.

#[track_caller]
fn check_table(columns: &[(&str, &str)], rows: &[&[&str]], expected: Option<(Kind, &[&str], &[&str])>) {
    let table = made_table("A table", columns, rows);
    let chart = of::table_chart(&plan(&[], std::slice::from_ref(&table)), &table);
    let names = |chart: &Chart| {
        let categories: Vec<String> = chart.categories.iter().map(|it| it.label.clone()).collect();
        let series: Vec<String> = chart.series.iter().map(|it| it.name.clone()).collect();
        (chart.kind, categories, series)
    };
    let owned = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let expected = expected.map(|(kind, categories, series)| (kind, owned(categories), owned(series)));
    assert_eq!(chart.as_ref().map(names), expected);
}

#[test]
fn tables() {
    check_table(
        &[
            ("Role", "text"),
            ("2010 baseline", "people"),
            ("2022/23", "people"),
            ("2023/24", "people"),
            ("Way", "text"),
        ],
        &[&["Officers", "1557", "1387", "1429", "↓"], &["Staff", "1016", "1083", "1077", "↑"]],
        Some((Kind::Steps, &["2010 baseline", "2022/23", "2023/24"], &["Officers", "Staff"])),
    );
    check_table(
        &[("Casualties", "text"), ("2022/23", "casualties"), ("2023/24", "casualties")],
        &[&["all", "814", "737"], &["fatal", "20", "25"]],
        Some((Kind::BeforeAfter, &["All", "Fatal"], &["2022/23", "2023/24"])),
    );
    let million = "GBP million";
    check_table(
        &[
            ("Force", "text"),
            ("Grant", million),
            ("Precept", million),
            ("Total", million),
            ("Grant %", "percent"),
            ("One per cent", million),
        ],
        &[
            &["One", "103.3", "46.0", "149.3", "69.2", "0.460"],
            &["Two", "274.3", "68.6", "342.9", "80.0", "0.686"],
        ],
        Some((Kind::Stacked, &["One", "Two"], &["Grant", "Precept"])),
    );
    check_table(
        &[("Item", "text"), ("Amount", "GBP"), ("Words", "text")],
        &[
            &["budget", "£150.6 million", ""],
            &["passed on", "£147.6 million", ""],
            &["kept", "£3.0 million", ""],
            &["office", "£1.3 million", ""],
        ],
        Some((Kind::Share, &["Passed on", "Kept"], &["Amount"])),
    );
    check_table(
        &[("Where", "text"), ("£", "GBP")],
        &[&["One", "720,000"], &["Two", "230,000"]],
        Some((Kind::Bars, &["One", "Two"], &["£"])),
    );
    check_table(
        &[("Where", "text"), ("Asked", "people"), ("Answered", "people")],
        &[&["One", "7", "5"], &["Two", "3", "2"]],
        Some((Kind::Grouped, &["One", "Two"], &["Asked", "Answered"])),
    );
    check_table(&[("What", "text"), ("Number", "text")], &[&["arrests", "96"]], None);
}

#[test]
fn the_own_area_stands_out() {
    let table = made_table(
        "Precept",
        &[("Area", "text"), ("Precept", "GBP")],
        &[&["Elsewhere", "£1"], &["Anyshire", "£2"]],
    );
    let chart = of::table_chart(&plan(&[], &[]), &table).expect("a chart");
    assert_eq!(chart.highlight, Some(Mark { series: 0, category: 1 }));
    assert!(takeaway(&chart).starts_with("The largest is Anyshire (£2)"));
}

// Council tax.

#[test]
fn what_a_household_pays() {
    let mut precept = measure("Precept", "GBP", &[("2024/25", Some(268.24), "£268.24")]);
    precept.stated = stated(None, Some(13.0), Direction::Up, "£13");
    let plan = plan(std::slice::from_ref(&precept), &[]);
    let chart = of::council_tax(&plan, &precept, Some(Band::A));
    assert_eq!(chart.title, "A home in Band A pays £178.83 a year in 2024/25, about £3.44 a week");
    let rows = table(&chart).rows;
    assert_eq!(
        (rows.len(), rows[7].heading.as_str(), rows[7].cells[0].text.as_str()),
        (8, "Band H", "£536.48")
    );
    assert!(chart.readings[0].label.contains("worked out") && chart.readings[0].text == "£170.16");
    assert_eq!(chart.series[0].ink, Ink::Main);

    precept.points[0].value = None;
    assert!(matches!(of::council_tax(&plan, &precept, None).state, State::NoData(_)));
}
