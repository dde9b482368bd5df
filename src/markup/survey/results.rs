//! What people said to a survey.

use domain::dataset::Pledge;
use domain::moment::{Date, Moment};
use domain::survey::wire::ResultsV1;
use domain::survey::{Definition, Kind, Question, Standing};
use maud::{Markup, html};

use super::{about, back};
use crate::markup::TITLE_ID;
use crate::route;

/// The title of the page.
pub fn title(definition: &Definition) -> String {
    ["What people said: ", definition.title()].concat()
}

/// The top of the page, before and after the answers have come.
pub fn head(definition: &Definition, pledge: Option<&Pledge>) -> Markup {
    html! {
        (back(route::SURVEYS))
        p.eyebrow { "What people said" }
        h1 id=(TITLE_ID) tabindex="-1" { (definition.title()) }
        (about(pledge))
    }
}

/// Meanwhile.
pub fn counting() -> Markup {
    html! { p.loading role="status" { "Getting the answers…" } }
}

/// How many answered, when, and what that is worth.
pub fn who(definition: &Definition, results: &ResultsV1, now: Moment) -> Markup {
    let standing = definition.standing(now);
    let last = if standing == Standing::Closed { definition.closes() } else { now.date() };
    html! {
        p.lede {
            b { (people(results.responses)) " answered" }
            " between " (definition.opens().in_words()) " and " (day(last, standing)) "."
        }
        div.inset {
            p { "People chose to answer. They are not a sample of everyone." }
            @if results.counted < results.responses && !results.questions.is_empty() {
                p { "Answers are counted " (results.small) " at a time. " (results.counted) " of the " (results.responses) " are counted below." }
            }
        }
        @if results.questions.is_empty() {
            h2 { "Too few answers to show yet" }
            p { "We show counts once " (results.least) " people have answered, so that nobody can be picked out." }
        }
        (invite(definition, results, standing))
    }
}

fn day(last: Date, standing: Standing) -> String {
    let day = last.in_words();
    if standing == Standing::Closed { day } else { ["today, ", &day].concat() }
}

fn people(n: u32) -> String {
    match n {
        0 => "Nobody has".to_owned(),
        1 => "1 person has".to_owned(),
        n => [&n.to_string(), " people have"].concat(),
    }
}

fn invite(definition: &Definition, results: &ResultsV1, standing: Standing) -> Markup {
    html! {
        @if standing == Standing::Open {
            p { a.button.button-quiet href=(route::survey(definition.id(), results.pledge.as_ref())) { "Have your say" } }
        }
    }
}

/// The heading of a question, and what is told of it in words alone.
pub fn question(question: &Question, answered: Option<u32>, has_charts: bool) -> Markup {
    let is_text = matches!(question.kind, Kind::Text { .. });
    html! {
        h2 { (question.title) }
        @if !has_charts {
            p {
                @match answered {
                    Some(0) => "Nobody has answered this yet.",
                    Some(n) => { (n) " people answered this. " },
                    None => "Too few people answered this to say how many. ",
                }
                @if is_text && answered != Some(0) { "We never publish what people write in their own words." }
                @else if answered != Some(0) { "We do not publish the answers." }
            }
        }
    }
}

/// The answers could not be had.
pub fn failed(what: &str, detail: Option<&str>) -> Markup {
    html! {
        h2 { "We could not get the answers" }
        p { (what) }
        p { button.button type="submit" { "Try again" } }
        (crate::markup::message::for_those_who_run_it(detail))
    }
}

/// A survey about pledges has results for each pledge alone.
pub fn no_pledge() -> Markup {
    html! {
        p { "These questions are counted for each pledge by itself. Choose a pledge first." }
        p { a.button href=(route::PLEDGES) { "Choose a pledge" } }
    }
}
