//! Check your answers, and a list of them.

use domain::survey::{Draft, NOT_PROVIDED, Page, Place, Question, Section};
use maud::{Markup, html};

use super::{Asked, about, back};
use crate::markup::TITLE_ID;

/// The title of the page.
pub const TITLE: &str = "Check your answers";

/// The page.
pub fn page(asked: Asked, draft: &Draft) -> Markup {
    let before = draft.before(asked.definition, Place::Check, false).unwrap_or(Place::Start);
    let next = draft.after(asked.definition, Place::Check, false);
    html! {
        (back(&asked.at(before, false)))
        h1 id=(TITLE_ID) tabindex="-1" { (TITLE) }
        (about(asked.pledge))
        (answers(asked, draft, Section::Main))
        p.hint { "Nothing has been sent yet." }
        p { a.button href=(asked.at(next, false)) { "Continue" } }
    }
}

/// The answers of one part, each with a way to change it.
pub(super) fn answers(asked: Asked, draft: &Draft, section: Section) -> Markup {
    html! {
        dl.check-answers {
            @for page in draft.pages(asked.definition, section) {
                @for question in draft.questions(asked.definition, page) { (row(asked, draft, page, question)) }
            }
        }
    }
}

fn row(asked: Asked, draft: &Draft, page: &Page, question: &Question) -> Markup {
    let lines = draft.in_words(question);
    html! {
        div {
            dt { (question.title) }
            dd {
                (answer(&lines))
                @if draft.was_cut(question) { p.hint { "We keep only the first part." } }
            }
            dd.change {
                a href=(asked.at(Place::Questions(page), true)) { "Change" span.visually-hidden { " " (question.title) } }
            }
        }
    }
}

/// An answer, a line each.
pub(super) fn answer(lines: &[String]) -> Markup {
    html! {
        @if lines.is_empty() { p.hint { (NOT_PROVIDED) } }
        @for line in lines { p { (line) } }
    }
}
