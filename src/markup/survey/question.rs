//! Questions on a page.

use domain::survey::{Definition, Draft, Kind, Page, Place, Problem, Question, Section};
use maud::{Markup, html};

use super::{Asked, Shown, about, answers, back, field_of, grid, ranking, typed};
use crate::markup::TITLE_ID;

/// The id of the box that lists what is wrong.
pub const SUMMARY_ID: &str = "error-summary";

/// What stands on a page of questions.
pub struct QuestionPage<'a> {
    /// The survey.
    pub asked: Asked,
    /// The page.
    pub page: &'static Page,
    /// The answers so far.
    pub draft: &'a Draft,
    /// What is wrong on this page.
    pub problems: &'a [Problem],
    /// Whether someone came to change this answer.
    pub changing: bool,
    /// Whether unfinished answers are kept on this device.
    pub kept: bool,
}

/// All that is in the form.
pub fn inside(it: &QuestionPage<'_>) -> Markup {
    let definition = it.asked.definition;
    let questions = it.draft.questions(definition, it.page);
    let alone = it.page.title.is_none() && questions.len() == 1;
    let before = it.draft.before(definition, Place::Questions(it.page), it.changing);
    html! {
        (back(&it.asked.at(before.unwrap_or(Place::Start), false)))
        (summary(definition, it.problems))
        (about(it.asked.pledge))
        p.progress { (progress(it.draft, definition, it.page)) }
        @if !alone { h1 id=(TITLE_ID) tabindex="-1" { (title(it)) } }
        @for question in questions {
            (field(&Shown::new(question, it.draft, it.problems, alone), it.draft.was_cut(question)))
        }
        p { button.button type="submit" { "Continue" } }
        @if it.kept { (kept()) }
    }
}

/// The title of the page, for the title of the document as well.
pub fn title(it: &QuestionPage<'_>) -> String {
    let questions = it.draft.questions(it.asked.definition, it.page);
    match (&it.page.title, questions.first()) {
        (Some(title), _) => title.clone(),
        (None, Some(question)) => question.title.clone(),
        (None, None) => it.asked.definition.title().to_owned(),
    }
}

/// How far along one is.
pub fn progress(draft: &Draft, definition: &Definition, page: &Page) -> String {
    let progress = draft.progress(definition, page).to_string();
    match page.section {
        Section::Main => progress,
        Section::Equality => progress + " about you",
    }
}

fn field(shown: &Shown<'_>, was_cut: bool) -> Markup {
    let Question { kind, .. } = shown.question;
    match kind {
        Kind::Single { options } => answers::one(shown, &answers::options(options)),
        Kind::Scale { scale } => answers::one(shown, &answers::steps(scale)),
        Kind::Several { options, .. } => answers::several(shown, options),
        Kind::Grid { rows, scale } => grid::grid(shown, rows, scale),
        Kind::Ranking { options, at_most, .. } => ranking::ranking(shown, options, *at_most),
        Kind::Number { unit, .. } => typed::number(shown, unit.as_deref()),
        Kind::Text { max_length, long } => typed::text(shown, *max_length, *long),
        Kind::PostcodeDistrict => typed::postcode(shown, was_cut),
        Kind::Date => typed::date(shown),
    }
}

/// All that is wrong, each with a way to its field.
fn summary(definition: &Definition, problems: &[Problem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            div.error-summary id=(SUMMARY_ID) role="alert" tabindex="-1" aria-labelledby="error-summary-title" {
                h2 #error-summary-title { "There is a problem" }
                ul {
                    @for it in problems {
                        @let field = field_of(definition, it);
                        li { a href={ "#" (field) } rel="external" data-act={ "field " (field) } { (it.message) } }
                    }
                }
            }
        }
    }
}

/// The id of the line about unfinished answers.
pub const KEPT_ID: &str = "kept";

/// What stands there if the device could not keep them.
pub fn could_not_keep() -> Markup {
    html! { "This device could not keep your unfinished answers. They are lost when you close or reload this page." }
}

/// Where unfinished answers are kept, the way to be rid of them is at hand.
fn kept() -> Markup {
    html! {
        p.kept id=(KEPT_ID) role="status" {
            "Your unfinished answers are kept on this device. "
            button.link type="button" data-act="delete" { "Delete them" }
        }
    }
}
