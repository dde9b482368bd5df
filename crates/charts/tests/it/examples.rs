//! A chart of each kind and state, with the values that are hard to draw.

use domain::chart::{Category, Chart, Ink, Kind, Mark, Reading, Series, State, Unit, Value};
use domain::dataset::{Better, Status};

/// A chart from the names of its categories and its series with their values.
pub fn chart(kind: Kind, unit: Unit, categories: &[&str], series: &[(&str, Ink, &[f64])]) -> Chart {
    Chart {
        id: "example".into(),
        kind,
        title: "What the example shows".into(),
        caption: "An example".into(),
        unit,
        category_heading: "Thing".into(),
        categories: categories
            .iter()
            .map(|it| Category { label: (*it).into(), year: it.get(..4).and_then(|it| it.parse().ok()) })
            .collect(),
        series: series
            .iter()
            .map(|(name, ink, values)| Series {
                name: (*name).into(),
                ink: *ink,
                values: values.iter().map(|it| Value::of(*it)).collect(),
            })
            .collect(),
        highlight: None,
        better: Better::Neither,
        whole: None,
        state: State::Drawn,
        readings: Vec::new(),
        sources: vec!["Annual report 2023/24, “Safer Roads”, section starting on page 33".into()],
        notes: Vec::new(),
        as_of: "31 March 2024".into(),
        sentence: None,
        is_made_ahead: true,
    }
}

pub fn count(noun: &str) -> Unit {
    Unit::Count(noun.into())
}

const LONG: &str = "Probation Services: Fixed Sites and Marquee / Mobile Sites, with wardens and representatives of \
                    Voluntary-and-Community-Sector-organisations";

fn statuses(categories: &[&str], values: [&[f64]; 3]) -> Chart {
    let series = [
        ("Delivered", Ink::Status(Status::Delivered), values[0]),
        ("In progress", Ink::Status(Status::InProgress), values[1]),
        ("No update published", Ink::Status(Status::NoUpdate), values[2]),
    ];
    chart(Kind::Stacked, count("pledges"), categories, &series)
}

/// Every example with its name.
pub fn all() -> Vec<(&'static str, Chart)> {
    vec![
        ("bars-none", chart(Kind::Bars, count("arrests"), &[], &[("Arrests", Ink::Main, &[])])),
        (
            "bars-one",
            chart(
                Kind::Bars,
                count("street lights"),
                &["2022/23–2023/24"],
                &[("Lights", Ink::Theme(0), &[463.0])],
            ),
        ),
        ("bars-many", bars_many()),
        ("bars-long-labels", bars_long()),
        ("bars-huge-and-tiny", bars_huge()),
        ("bars-shares", shares()),
        ("bars-changes", changes()),
        ("stacked-one", statuses(&["Safer Roads"], [&[4.0], &[12.0], &[6.0]])),
        ("stacked-many", stacked_many()),
        ("stacked-money", stacked_money()),
        ("stacked-long-labels", statuses(&[LONG, "Safer Roads"], [&[1.0, 2.0], &[1.0, 3.0], &[30.0, 0.0]])),
        ("before-after-one", before_after(Better::Lower)),
        ("before-after-same", same()),
        ("before-after-many", before_after_many()),
        ("before-after-long-labels", before_after_long()),
        ("before-after-missing", missing()),
        ("grouped-many", grouped()),
        (
            "steps-one",
            chart(
                Kind::Steps,
                count("officers"),
                &["2010", "2022/23", "2023/24"],
                &[("Police officers", Ink::Theme(0), &[1557.0, 1387.0, 1429.0])],
            ),
        ),
        ("steps-many", steps_many()),
        (
            "steps-below-zero",
            chart(
                Kind::Steps,
                Unit::Pounds,
                &["2020", "2021", "2022", "2023"],
                &[("Balance", Ink::Main, &[-2.0e6, 1.5e6, 0.0, 3.0e6])],
            ),
        ),
        ("share-two", share()),
        (
            "share-many",
            chart(
                Kind::Share,
                count("calls"),
                &["One", "Two", "Three", "Four", "Five"],
                &[("Calls", Ink::Main, &[40.0, 30.0, 1.0, 0.0, 200.0])],
            ),
        ),
        ("contradicted", contradicted()),
        ("no-data", no_data()),
    ]
}

fn bars_many() -> Chart {
    let areas = ["National Average", "Northumbria", "Cumbria", "North Yorkshire", "Cleveland"];
    let mut chart = chart(
        Kind::Bars,
        Unit::Pounds,
        &areas,
        &[("Precept", Ink::Main, &[275.0, 182.0, 310.0, 307.0, 304.0])],
    );
    chart.highlight = Some(Mark { series: 0, category: 1 });
    chart
}

fn bars_long() -> Chart {
    let mut chart =
        chart(Kind::Bars, Unit::Pounds, &[LONG, "Youth"], &[("£", Ink::Main, &[650_000.0, 290_000.0])]);
    chart.series[0].values[1].printed =
        Some("an estimated two hundred and ninety thousand pounds or so".into());
    chart
}

fn bars_huge() -> Chart {
    let values = &[9.0e15, 1.0, 0.000_3, 0.0, -4.0e14];
    let mut chart = chart(
        Kind::Bars,
        count("things"),
        &["Huge", "One", "Tiny", "None", "Below"],
        &[("N", Ink::Main, values)],
    );
    chart.categories.push(Category { label: "Unknown".into(), year: None });
    chart.series[0].values.push(Value { number: None, printed: None, query: None });
    chart
}

fn shares() -> Chart {
    let labels =
        ["People who reported gambling", "Gamblers who saw harm", "Gamblers with high-level problems"];
    let mut chart = chart(Kind::Bars, Unit::Percent, &labels, &[("2023/24", Ink::Main, &[64.0, 13.0, 3.5])]);
    chart.whole = Some(100.0);
    chart
}

fn changes() -> Chart {
    let labels = [
        "Uninsured vehicles seized, 1,203 to 1,050",
        "Slight casualties, 560 to 490",
        "Fatal casualties, 20 to 25",
    ];
    chart(Kind::Bars, Unit::Change, &labels, &[("Change", Ink::Main, &[-12.7, -12.5, 25.0])])
}

fn stacked_many() -> Chart {
    let themes = [
        "Safer Communities",
        "Safer Business",
        "Safer Online",
        "Safer People",
        "Safer Roads",
        "Safer Countryside",
    ];
    statuses(
        &themes,
        [
            &[1.0, 0.0, 2.0, 4.0, 3.0, 1.0],
            &[22.0, 9.0, 6.0, 20.0, 10.0, 6.0],
            &[6.0, 3.0, 0.0, 9.0, 5.0, 8.0],
        ],
    )
}

fn stacked_money() -> Chart {
    let forces = ["Own", "Northumbria", "Cleveland", "North Yorkshire", "Surrey"];
    let series: [(&str, Ink, &[f64]); 2] = [
        ("Govt. funding £m", Ink::Nth(0), &[103.3, 274.3, 110.8, 91.7, 121.1]),
        ("Precept £m", Ink::Nth(1), &[46.0, 68.6, 46.5, 92.1, 160.1]),
    ];
    let mut chart = chart(Kind::Stacked, Unit::MillionPounds, &forces, &series);
    chart.highlight = Some(Mark { series: 0, category: 0 });
    chart
}

fn before_after(better: Better) -> Chart {
    let series: [(&str, Ink, &[f64]); 2] =
        [("2022/23", Ink::Muted, &[13_528.0]), ("2023/24", Ink::Theme(0), &[12_017.0])];
    let mut chart =
        chart(Kind::BeforeAfter, count("incidents"), &["Recorded anti-social behaviour incidents"], &series);
    chart.better = better;
    chart.highlight = Some(Mark { series: 1, category: 0 });
    chart
}

fn same() -> Chart {
    let series: [(&str, Ink, &[f64]); 2] =
        [("2022/23", Ink::Muted, &[50.0]), ("2023/24", Ink::Main, &[50.0])];
    chart(Kind::BeforeAfter, count("people"), &["Mentors"], &series)
}

fn before_after_many() -> Chart {
    let labels =
        ["All road casualties", "Fatal road casualties", "Serious road casualties", "Slight road casualties"];
    let series: [(&str, Ink, &[f64]); 2] = [
        ("2022/23", Ink::Muted, &[814.0, 20.0, 234.0, 560.0]),
        ("2023/24", Ink::Main, &[737.0, 25.0, 222.0, 490.0]),
    ];
    chart(Kind::BeforeAfter, count("casualties"), &labels, &series)
}

fn before_after_long() -> Chart {
    let series: [(&str, Ink, &[f64]); 2] = [
        ("October 2022 to December 2022", Ink::Muted, &[0.0]),
        ("July 2023 to March 2024", Ink::Main, &[2_428_554.0]),
    ];
    chart(Kind::BeforeAfter, Unit::Pounds, &[LONG], &series)
}

fn missing() -> Chart {
    let mut chart = before_after(Better::Neither);
    chart.series[1].values[0].number = None;
    chart
}

fn grouped() -> Chart {
    let series: [(&str, Ink, &[f64]); 2] =
        [("Asked", Ink::Nth(0), &[320.0, 12.0]), ("Answered", Ink::Nth(1), &[276.0, 0.0])];
    chart(Kind::Grouped, count("people"), &["By telephone", "In person"], &series)
}

fn steps_many() -> Chart {
    let series: [(&str, Ink, &[f64]); 4] = [
        ("Police Officers", Ink::Nth(0), &[1557.0, 1387.0, 1429.0]),
        ("Police Staff", Ink::Nth(1), &[1016.0, 1083.0, 1077.0]),
        ("PCSOs", Ink::Nth(2), &[176.0, 114.0, 117.0]),
        ("Specials", Ink::Nth(3), &[131.0, 23.0, 32.0]),
    ];
    chart(Kind::Steps, count("people"), &["2010 baseline", "2022/23", "2023/24"], &series)
}

fn share() -> Chart {
    let labels = ["delegated to the Chief Constable", "The balance"];
    let mut chart =
        chart(Kind::Share, Unit::Pounds, &labels, &[("Amount", Ink::Main, &[147_600_000.0, 3_000_000.0])]);
    chart.whole = Some(150_600_000.0);
    chart
}

fn contradicted() -> Chart {
    let mut chart = before_after(Better::Neither);
    chart.state = State::Contradicted(
        "The report says sign-ups rose by 5%, and prints the same number for both years.".into(),
    );
    let reading = |label: &str, text: &str| Reading { label: label.into(), text: text.into() };
    chart.readings = vec![
        reading("Printed for 2022/23", "“10,727”"),
        reading("Printed for 2023/24", "“10727”"),
        reading("Change, as printed", "“5% increase”"),
        reading("Change, worked out from the printed numbers", "none"),
    ];
    chart
}

fn no_data() -> Chart {
    let mut chart = chart(Kind::Bars, count("arrests"), &[], &[]);
    chart.state = State::NoData("No number is published for this".into());
    chart
}
