//! All consultations.

use domain::dataset::survey::About;
use domain::moment::Moment;
use domain::plan::Plan;
use domain::survey::{Definition, Standing};
use maud::{Markup, html};

use super::start::facts;
use crate::markup::TITLE_ID;
use crate::route;

/// The title of the page.
pub const TITLE: &str = "Have your say";

/// The whole page.
pub fn page(plan: &Plan, surveys: &[Definition], now: Moment) -> Markup {
    let of = |standing: Standing| surveys.iter().filter(move |it| it.standing(now) == standing);
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { (TITLE) }
        p.lede { "Tell the " (plan.info().organisation) " what you think. It takes a few minutes, and you do not need to say who you are." }
        section aria-labelledby="open" {
            h2 #open { "Open now" }
            @if of(Standing::Open).next().is_none() { p { "Nothing is open just now." } }
            ul.surveys { @for it in of(Standing::Open) { li { (open(it)) } } }
        }
        @if of(Standing::Coming).next().is_some() {
            section aria-labelledby="coming" {
                h2 #coming { "Coming" }
                ul.surveys { @for it in of(Standing::Coming) { li { (coming(it)) } } }
            }
        }
        @if of(Standing::Closed).next().is_some() {
            section aria-labelledby="closed" {
                h2 #closed { "Closed" }
                ul.surveys { @for it in of(Standing::Closed) { li { (closed(it)) } } }
            }
        }
        section aria-labelledby="waiting" {
            h2 #waiting { "Answers waiting on this device" }
            p { "If you have no signal, what you answer waits on this device and is sent later. " a href=(route::WAITING) { "See what is waiting" } }
        }
    }
}

fn open(survey: &Definition) -> Markup {
    html! {
        @match survey.about() {
            About::Plan => {
                h3 { a href=(route::survey(survey.id(), None)) { (survey.title()) } }
                p { (survey.summary()) }
                p.hint { (facts(survey)) }
                p { a href=(route::results(survey.id(), None)) { "What people have said so far" span.visually-hidden { " on " (survey.title()) } } }
            }
            About::Pledge => {
                h3 { a href=(route::survey(survey.id(), None)) { (survey.title()) } }
                p { "Open any pledge and say what you think of it. " (survey.summary()) }
                p.hint { (facts(survey)) }
            }
        }
    }
}

fn coming(survey: &Definition) -> Markup {
    html! {
        h3 { a href=(route::survey(survey.id(), None)) { (survey.title()) } }
        p { (survey.summary()) }
        p.hint { "Opens on " (survey.opens().in_words()) "." }
    }
}

fn closed(survey: &Definition) -> Markup {
    html! {
        h3 {
            @match survey.about() {
                About::Plan => a href=(route::results(survey.id(), None)) { (survey.title()) },
                About::Pledge => (survey.title()),
            }
        }
        p { (survey.summary()) }
        p.hint { "Closed on " (survey.closes().in_words()) "." }
    }
}
