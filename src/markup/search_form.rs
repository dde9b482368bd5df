//! A search that opens the list. It is a plain form, and needs nothing of the app to work.

use domain::filter::{Filter, LONGEST_QUERY};
use domain::plan::Plan;
use maud::{Markup, html};

use crate::route;

/// The search field with some searches to try, each a link.
pub fn search_form(plan: &Plan) -> Markup {
    html! {
        form.search role="search" action=(route::PLEDGES) method="get" {
            label for="search" { "Search the plan" }
            div.search-row {
                input #search type="search" name="q" autocomplete="off" enterkeyhint="search" maxlength=(LONGEST_QUERY);
                button type="submit" { "Search" }
            }
            div.search-try {
                p #search-try { "Try:" }
                (suggestions(plan, "search-try"))
            }
        }
    }
}

/// Searches to try. `label` is the id of the text that says so.
pub fn suggestions(plan: &Plan, label: &str) -> Markup {
    html! {
        ul.search-tries aria-labelledby=(label) {
            @for words in &plan.info().suggested_searches {
                li { a href=(route::pledges(&Filter::default().with_query(words).to_query(plan))) { (words) } }
            }
        }
    }
}
