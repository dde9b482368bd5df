//! A chart to begin with, and where its numbers are printed.

use crate::chart::{Category, Chart, Kind, State, Unit};
use crate::dataset::{Better, Citation};
use crate::plan::Plan;

/// A chart that shows nothing yet.
pub(super) fn blank(plan: &Plan, id: &str, kind: Kind, unit: Unit) -> Chart {
    Chart {
        id: id.to_owned(),
        kind,
        title: String::new(),
        sentence: None,
        caption: String::new(),
        unit,
        category_heading: String::new(),
        categories: Vec::new(),
        series: Vec::new(),
        highlight: None,
        better: Better::Neither,
        whole: None,
        state: State::Drawn,
        readings: Vec::new(),
        sources: Vec::new(),
        notes: Vec::new(),
        as_of: plan.info().data_as_of.to_string(),
        is_made_ahead: true,
    }
}

/// A category that has no place in time.
pub(super) fn category(label: &str) -> Category {
    Category { label: label.to_owned(), year: None }
}

/// The unit of the record as the unit of a chart.
pub(super) fn unit(text: &str) -> Unit {
    match text {
        "GBP" => Unit::Pounds,
        "GBP million" => Unit::MillionPounds,
        "percent" => Unit::Percent,
        noun => Unit::Count(noun.to_owned()),
    }
}

/// `Annual report 2023/24, “Safer Roads”, section starting on page 33`
pub(super) fn source(plan: &Plan, citation: &Citation) -> String {
    let Some(cited) = plan.cite_line(citation.id.as_str(), citation.line) else { return String::new() };
    let mut text = cited.source.short_title.clone();
    if let Some(section) = cited.section {
        text.push_str(&[", “", section, "”"].concat());
    }
    if let Some(page) = cited.page {
        text.push_str(&[", section starting on page ", &page.to_string()].concat());
    }
    text
}

/// Adds the source, unless it is there.
pub(super) fn add_source(chart: &mut Chart, plan: &Plan, citation: &Citation) {
    let source = source(plan, citation);
    if !source.is_empty() && !chart.sources.contains(&source) {
        chart.sources.push(source);
    }
}
