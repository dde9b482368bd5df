//! All published figures.

use domain::measure_list::{MeasureChoice, MeasureFilter};
use domain::plan::Plan;
use maud::{Markup, html};

use super::{TITLE_ID, measure_row, verdict};
use crate::route;

/// The title, and where else to look.
pub fn head(plan: &Plan) -> Markup {
    let (wrong, _) = plan.wrong_of_checked();
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "All figures" }
        p.lede { "Every figure that the documents publish, as they print it. Where they say how it changed, we worked the change out again." }
        ul.links {
            li { a href=(route::FIGURES_CHECK) { (wrong) " published figures do not add up" } }
            li { a href="#tables" { (plan.data().tables.len()) " published tables" } }
        }
    }
}

/// The tables, which no filter narrows.
pub fn tables(plan: &Plan) -> Markup {
    html! {
        section {
            h2 #tables { "Published tables" }
            (measure_row::tables(plan, &plan.data().tables))
        }
    }
}

/// A choice in words.
pub fn label(plan: &Plan, filter: &MeasureFilter, choice: MeasureChoice) -> String {
    match choice {
        MeasureChoice::Theme(at) => measure_row::theme_name(plan, at).to_owned(),
        MeasureChoice::Verdict(it) => verdict::name(it).to_owned(),
        MeasureChoice::Query => format!("“{}”", filter.query.trim()),
    }
}

/// No figure matches, and a way on.
pub fn nothing_found(plan: &Plan, filter: &MeasureFilter) -> Markup {
    let words = filter.query.trim();
    let wider = MeasureFilter::default().with_query(words);
    html! {
        div.nothing {
            h2 { "No figure matches" }
            p { "Try fewer or other words, or take a filter away." }
            ul {
                @if !words.is_empty() {
                    @if wider != *filter {
                        li { a href=(route::measures(&wider.to_query(plan))) { "Search for “" (words) "” in all figures" } }
                    }
                    li { a href=(route::pledges(&domain::filter::Filter::default().with_query(words).to_query(plan))) { "Search for “" (words) "” in the pledges" } }
                }
                li { a href=(route::MEASURES) { "See all figures" } }
            }
        }
    }
}
