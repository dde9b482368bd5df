//! The name of the site and its main pages.

use domain::plan::Plan;
use maud::{Markup, html};

use crate::route::{self, Route};

/// The header, with the page that is open marked. `path` is its path.
pub fn header(plan: &Plan, path: &str) -> Markup {
    let pages = [
        (route::HOME, "Home"),
        (route::PLEDGES, "Pledges"),
        (route::MEASURES, "Figures"),
        (route::MONEY, "Money"),
        (route::SURVEYS, "Have your say"),
        (route::ABOUT, "About"),
    ];
    html! {
        div.wrap.top-row {
            a.wordmark href=(route::HOME) {
                span.wordmark-area { (plan.info().area) } " "
                span.wordmark-title { (plan.info().title) }
            }
            nav aria-label="Main" {
                ul {
                    @for (href, name) in pages {
                        li { a href=(href) aria-current=[(Route::of(href) == Route::of(path)).then_some("page")] { (name) } }
                    }
                }
            }
        }
    }
}
