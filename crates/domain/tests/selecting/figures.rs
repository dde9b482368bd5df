//! The list of published figures: addresses, choices, counts and words.

use domain::dataset::{Better, Check, Citation, Measure, Point, Verdict};
use domain::filter::LONGEST_QUERY;
use domain::measure_list::{
    Found, MeasureChoice, MeasureFilter, Texts, VERDICTS, WHOLE_PLAN, select, theme_of,
};
use domain::plan::Plan;
use proptest::prelude::*;

use crate::fixture;

/// id, theme, label, the values as printed, the answer of the check
const MEASURES: &[(&str, &str, &str, &[&str], Verdict)] = &[
    ("asb", "safer-communities", "Anti-social behaviour incidents", &["13,528", "12,017"], Verdict::Rounding),
    ("burglaries", "safer-communities", "Residential burglaries", &["2016", "2288"], Verdict::Agrees),
    ("shoplifting", "safer-business", "Shoplifting offences", &["4835", "7103"], Verdict::Agrees),
    ("seatbelts", "safer-roads", "Seatbelt offences", &["485", "5110"], Verdict::Contradicts),
    ("uninsured", "safer-roads", "Uninsured vehicles seized", &["1,203", "10,50"], Verdict::Malformed),
    ("volunteers", "safer-roads", "Community Speedwatch volunteers", &["83"], Verdict::CannotCheck),
    ("budget", "", "The Commissioner’s budget", &["£150.6 million"], Verdict::CannotCheck),
];

fn plan() -> Plan {
    let mut data = fixture::plan().data().clone();
    data.measures = MEASURES
        .iter()
        .map(|(id, theme, label, values, verdict)| Measure {
            id: fixture::slug(id),
            theme: (!theme.is_empty()).then(|| fixture::slug(theme)),
            subtheme: None,
            label: (*label).to_owned(),
            unit: "of them".to_owned(),
            better: Better::Neither,
            points: values
                .iter()
                .map(|printed| Point {
                    period: "2023/24".to_owned(),
                    value: domain::figure::read(printed),
                    printed: Some((*printed).to_owned()),
                })
                .collect(),
            pledges: Vec::new(),
            stated: None,
            check: Check { verdict: *verdict, recomputed_percent: None, note: None },
            likely: None,
            note: None,
            source: Citation { id: fixture::slug("report"), line: 1 },
            elsewhere: Vec::new(),
        })
        .collect();
    Plan::new(data).expect("the references resolve")
}

fn found(query: &str) -> (Found, Vec<&'static str>) {
    let plan = plan();
    let found = select(&plan, &Texts::default(), &MeasureFilter::from_query(query, &plan));
    let ids = found.order.iter().map(|at| MEASURES[*at as usize].0).collect();
    (found, ids)
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    assert_eq!(found(query).1, expected, "{query:?}");
}

#[track_caller]
fn check_address(query: &str, expected: &str) {
    let plan = plan();
    assert_eq!(MeasureFilter::from_query(query, &plan).to_query(&plan), expected, "{query:?}");
}

#[test]
fn addresses() {
    check_address("", "");
    check_address("?", "");
    check_address("&&=&?=", "");
    check_address("theme=nonsense&check=failed&sort=az", "");
    check_address("theme=safer-roads", "theme=safer-roads");
    check_address(
        "?theme=whole-plan,safer-roads,Safer-Business",
        "theme=safer-business,safer-roads,whole-plan",
    );
    check_address("theme=safer-roads%2Csafer-roads&theme=safer-business", "theme=safer-business,safer-roads");
    check_address("check=agrees,contradicts", "check=contradicts,agrees");
    check_address("q=seat+belts&check=malformed", "check=malformed&q=seat+belts");
    check_address("q=++seat%20belts++&q=other", "q=seat+belts");
    check_address("q=1,203%26", "q=1,203%26");
}

#[test]
fn chosen_values_of_a_kind_add_up_and_kinds_narrow() {
    check("theme=safer-roads", &["seatbelts", "uninsured", "volunteers"]);
    check("theme=safer-business,whole-plan", &["shoplifting", "budget"]);
    check("check=contradicts,malformed", &["seatbelts", "uninsured"]);
    check("check=agrees&theme=safer-business", &["shoplifting"]);
    check("check=agrees&theme=safer-roads", &[]);
}

#[test]
fn words() {
    check("q=seatbelt", &["seatbelts"]);
    check("q=SEATBELTS", &["seatbelts"]);
    check("q=burglary", &["burglaries"]);
    check("q=burglar", &["burglaries"]);
    check("q=offences", &["shoplifting", "seatbelts"]);
    check("q=offence+seat", &["seatbelts"]);
    check("q=12017", &["asb"]);
    check("q=12,017", &["asb"]);
    check("q=£150.6", &["budget"]);
    check("q=roads+seized", &["uninsured"]);
    check("q=the+budget+of+the+commissioner", &["budget"]);
    check("q=2023", &["asb", "burglaries", "shoplifting", "seatbelts", "uninsured", "volunteers", "budget"]);
    check("q=xylophone", &[]);
}

#[test]
fn what_residents_say_finds_what_the_plan_says() {
    check("q=ASB", &["asb"]);
    check("q=boy+racers", &["volunteers"]);
    check("q=speeding", &["volunteers"]);
}

#[test]
fn a_text_without_words_finds_everything() {
    assert_eq!(found("q=...").1.len(), MEASURES.len());
}

#[test]
fn a_choice_made_twice_is_taken_back() {
    let plan = plan();
    let filter = MeasureFilter::from_query("theme=safer-roads&check=agrees&q=a", &plan);
    assert_eq!(filter.choices().len(), 3);
    let mut left = filter.clone();
    for choice in filter.choices() {
        assert!(left.has(choice));
        left = left.toggled(choice, &plan);
        assert!(!left.has(choice));
    }
    assert!(left.is_empty() && left == MeasureFilter::default());
    let theme = MeasureChoice::Theme(plan.themes().len());
    assert_eq!(left.toggled(theme, &plan).to_query(&plan), format!("theme={WHOLE_PLAN}"));
}

fn filters() -> impl Strategy<Value = MeasureFilter> {
    let n_themes = fixture::plan().themes().len();
    let themes = prop::sample::subsequence((0..=n_themes).collect::<Vec<_>>(), 0..=n_themes);
    let verdicts = prop::sample::subsequence(VERDICTS.to_vec(), 0..=VERDICTS.len());
    let word =
        prop_oneof![Just("offences"), Just("ASB"), Just("2016"), Just("a"), Just("&=,%+"), Just("ünï")];
    let query = prop_oneof![
        3 => prop::collection::vec(word, 0..3).prop_map(|it| it.join(" ")),
        1 => "\\PC{0,12}".prop_map(|it| it.trim().to_owned()),
    ];
    (themes, verdicts, query).prop_map(|(themes, verdicts, query)| MeasureFilter { themes, verdicts, query })
}

proptest! {
    #[test]
    fn a_filter_survives_its_address(filter in filters()) {
        let plan = plan();
        let query = filter.to_query(&plan);
        prop_assert_eq!(&MeasureFilter::from_query(&query, &plan), &filter);
        prop_assert_eq!(MeasureFilter::from_query(&format!("?{query}"), &plan).to_query(&plan), query);
    }

    #[test]
    fn any_query_is_read_and_then_stays(query in "\\PC{0,40}|[a-z=&,%+-]{0,40}") {
        let plan = plan();
        let filter = MeasureFilter::from_query(&query, &plan);
        prop_assert!(filter.query.chars().count() <= LONGEST_QUERY);
        let canonical = filter.to_query(&plan);
        prop_assert_eq!(MeasureFilter::from_query(&canonical, &plan), filter);
    }

    #[test]
    fn the_list_and_its_counts_are_those_of_going_through_all(filter in filters()) {
        let plan = plan();
        let texts = Texts::default();
        let list = |filter: &MeasureFilter| select(&plan, &texts, filter).order;
        let found = select(&plan, &texts, &filter);
        let words_alone = list(&MeasureFilter { query: filter.query.clone(), ..MeasureFilter::default() });
        let keeps = |at: &u32| {
            let measure = &plan.data().measures[*at as usize];
            (filter.themes.is_empty() || filter.themes.contains(&theme_of(&plan, measure)))
                && (filter.verdicts.is_empty() || filter.verdicts.contains(&measure.check.verdict))
        };
        // What is left keeps its order: theme by theme, before and after first.
        let expected: Vec<u32> = words_alone.into_iter().filter(keeps).collect();
        let place = |at: &u32| {
            let measure = &plan.data().measures[*at as usize];
            (theme_of(&plan, measure), measure.points.len() == 1, *at)
        };
        prop_assert!(expected.is_sorted_by_key(place));
        prop_assert_eq!(&found.order, &expected);
        // An option gives as many as it says, in place of the other choices of its kind.
        for (theme, n) in found.by_theme.iter().enumerate() {
            prop_assert_eq!(*n, list(&MeasureFilter { themes: vec![theme], ..filter.clone() }).len());
        }
        for (verdict, n) in VERDICTS.into_iter().zip(found.by_verdict) {
            prop_assert_eq!(n, list(&MeasureFilter { verdicts: vec![verdict], ..filter.clone() }).len());
        }
    }
}
