//! Pages that say one thing, and offer a way on.

use domain::plan::Plan;
use maud::{Markup, html};

use super::TITLE_ID;
use super::search_form::{search_form, suggestions};
use crate::route;

/// An address that leads nowhere. `what` was looked for: a page, a pledge, a theme.
pub fn not_found(plan: &Plan, what: &str) -> Markup {
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "We could not find that " (what) }
        p.lede { "The link may be mistyped or out of date. Search for it, or see everything." }
        (search_form(plan))
        p {
            a.button href=(route::PLEDGES) { "See all pledges" } " "
            a.button.button-quiet href=(route::HOME) { "The plan at a glance" }
        }
    }
}

/// The plan could not be loaded: what happened, and for the people who run the site, why.
pub fn not_loaded(what: &str, detail: Option<&str>) -> Markup {
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "We could not load the plan" }
        p { (what) }
        // A link to this very address reloads it, and needs nothing of the app to work.
        p { a.button href="" rel="external" { "Try again" } }
        (for_those_who_run_it(detail))
    }
}

/// A page of its own could not be fetched; the rest of the site is there.
pub fn part_missing() -> Markup {
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "We could not load this page" }
        p { "We could not reach the site. Check your connection, then try again." }
        // A link to this very address loads it from the start.
        p { a.button href="" rel="external" { "Try again" } }
    }
}

/// No pledge matches. `elsewhere` is a wider search: its address and its words.
pub fn nothing_found(plan: &Plan, elsewhere: Option<(String, &str)>) -> Markup {
    html! {
        div.nothing {
            h2 { "No pledge matches" }
            p { "Try fewer or other words, or take a filter away." }
            ul {
                @if let Some((href, words)) = elsewhere {
                    li { a href=(href) { "Search for “" (words) "” in all pledges" } }
                }
                li { a href=(route::PLEDGES) { "See all pledges" } }
            }
            p #nothing-try { "Or try:" }
            (suggestions(plan, "nothing-try"))
        }
    }
}

/// While something comes that takes a moment.
pub fn loading(title: &str, what: &str) -> Markup {
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { (title) }
        p.loading role="status" { (what) }
    }
}

/// The title of the page that says that there are no questions.
pub const NO_QUESTIONS: &str = "We could not load the questions";

/// What is asked could not be loaded: what happened, and for the people who run the site, why. It
/// stands in a form that tries again.
pub fn no_questions(what: &str, detail: Option<&str>) -> Markup {
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { (NO_QUESTIONS) }
        p { (what) }
        p { button.button type="submit" { "Try again" } }
        (for_those_who_run_it(detail))
    }
}

/// What only those can use who run the site.
pub fn for_those_who_run_it(detail: Option<&str>) -> Markup {
    html! {
        @if let Some(detail) = detail {
            details {
                summary { "Details for the people who run this site" }
                p.detail { (detail) }
            }
        }
    }
}
