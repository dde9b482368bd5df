//! How many pledges have which status.

use domain::chart::{Kind, of, table, takeaway};
use domain::filter::Filter;
use domain::plan::Counts;
use domain::selection::select;

use crate::fixture;

#[test]
fn every_number_leads_to_the_pledges_it_counts() {
    let plan = fixture::plan();
    let chart = of::status_by_theme(&plan);
    assert_eq!(chart.kind, Kind::Stacked);
    let index = domain::search::Index::new(&plan);
    for mark in chart.marks() {
        let value = chart.value(mark).expect("a mark has a value");
        let number = value.known().expect("counts are known");
        match &value.query {
            None => assert_eq!(number, 0.0, "{mark:?}"),
            Some(query) => {
                let filter = Filter::from_query(query, &plan);
                assert_eq!(filter.to_query(&plan), *query, "the query is canonical");
                let found = select(&plan, &index, &filter).order.len();
                assert_eq!(found as f64, number, "{query}");
            }
        }
    }
}

#[test]
fn the_sums_are_the_counts_of_the_plan() {
    let plan = fixture::plan();
    let chart = of::status_by_theme(&plan);
    let Counts { delivered, in_progress, no_update } = plan.counts();
    let total = table(&chart).total.expect("things counted once are added up");
    let cells: Vec<String> = total.cells.into_iter().map(|it| it.text).collect();
    let expected = [delivered, in_progress, no_update, plan.pledges().len()].map(|it| it.to_string());
    assert_eq!(cells, expected);
    assert_eq!(
        takeaway(&chart),
        format!(
            "Of 12 pledges: {delivered} delivered, {in_progress} in progress and {no_update} with no update."
        )
    );
}

#[test]
fn no_single_score() {
    // Whoever reads one of the counts reads the other two.
    let plan = fixture::plan();
    let chart = of::status_by_theme(&plan);
    for text in [chart.title.clone(), takeaway(&chart)] {
        assert!(["delivered", "in progress", "no update"].iter().all(|it| text.contains(it)), "{text}");
        assert!(!text.contains('%'), "{text}");
    }
}
