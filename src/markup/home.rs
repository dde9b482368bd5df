//! The plan at a glance.

use domain::dataset::Evidence;
use domain::order;
use domain::period;
use domain::plan::Plan;
use maud::{Markup, html};

use super::evidence::when;
use super::{TITLE_ID, accent, counts, search_form};
use crate::route;

/// How many of the newest achievements are shown.
const NEWEST: usize = 5;

/// The finding, the counts, the search.
pub fn finding(plan: &Plan) -> Markup {
    let counts = plan.counts();
    html! {
        h1.finding id=(TITLE_ID) tabindex="-1" {
            (counts.total()) " pledges. "
            span { (counts.delivered) " delivered, " }
            span { (counts.in_progress) " in progress, " }
            span { (counts.no_update) " with no update published." }
        }
        p.lede {
            "What the " (plan.info().organisation) " promised, read from the documents the office has published, up to "
            (plan.info().data_as_of) ". Every status shows its evidence, and says when there is none."
        }
        (counts::bar(counts))
        (counts::key(plan, counts, ""))
        (search_form::search_form(plan))
    }
}

/// What stands above the squares.
pub fn squares() -> Markup {
    html! {
        h2 { "Each square is a pledge" }
        p.hint { "Open one to see the promise and the evidence. Its shape shows its status:" }
    }
}

/// How many figures there are, and how many of them do not add up.
pub fn figures(plan: &Plan) -> Markup {
    let (wrong, checked) = plan.wrong_of_checked();
    html! {
        h2 { "Figures" }
        p {
            "The documents publish " (plan.data().measures.len()) " figures and " (plan.data().tables.len()) " tables. "
            "Where they can be checked, we worked them out again: "
            b { (wrong) " of " (checked) " do not add up." }
        }
        p.links-row {
            a.button.button-quiet href=(route::FIGURES_CHECK) { "See what does not add up" } " "
            a.button.button-quiet href=(route::MEASURES) { "All figures" }
        }
    }
}

/// The newest published achievements that have a date and are about a pledge.
pub fn newest(plan: &Plan) -> Markup {
    let items: Vec<&Evidence> =
        plan.data().evidence.iter().filter(|it| it.date.is_some() && !it.pledges.is_empty()).collect();
    let when_of = |at: usize| period::sort_key(items[at].period, items[at].date);
    let newest_first = order::sorted(items.len(), &|left, right| when_of(right).cmp(&when_of(left)));
    let newest = newest_first.iter().take(NEWEST).map(|&at| items[at as usize]);
    html! {
        h2 { "The newest achievements with a date" }
        ol.evidence {
            @for item in newest {
                li class=(accent(plan, item.theme.as_str())) {
                    p.evidence-when { (when(item)) }
                    p.evidence-what { (item.summary) }
                    @if let Some(pledge) = item.pledges.first().and_then(|id| plan.pledge(id.as_str())) {
                        p.newest-pledge { "The pledge: " a href=(route::pledge(&pledge.id)) { (pledge.summary) } }
                    }
                }
            }
        }
        p { a.button.button-quiet href=(route::pledges("sort=newest")) { "All pledges, newest evidence first" } }
    }
}
