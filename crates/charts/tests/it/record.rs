//! The charts of the record in `seeds/`, whichever plan that is.

use std::collections::BTreeSet;
use std::path::Path;

use domain::chart::{Chart, State, describe, of, takeaway};
use domain::plan::Plan;

use crate::layouts;

fn charts() -> Vec<Chart> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let data = dataset::build(&seeds).unwrap_or_else(|problems| panic!("{problems}"));
    of::every(&Plan::new(data).expect("the references resolve"))
}

#[test]
fn every_chart_of_the_record_is_tidy() {
    for chart in charts() {
        for width in [240, 320, 390, 480, 640, 768, 1200] {
            layouts::check(&chart.id, &chart, width, 16);
        }
    }
}

#[test]
fn every_chart_of_the_record_speaks() {
    let mut ids = BTreeSet::new();
    for chart in charts() {
        assert!(ids.insert(chart.id.clone()), "two charts are called {}", chart.id);
        for text in [&chart.title, &chart.caption, &takeaway(&chart), &describe(&chart), &chart.as_of] {
            assert!(!text.trim().is_empty(), "{}", chart.id);
        }
        assert!(!chart.sources.is_empty() || chart.state != State::Drawn, "{} has no source", chart.id);
        assert!(!takeaway(&chart).contains(".."), "{}: {}", chart.id, takeaway(&chart));
    }
}
