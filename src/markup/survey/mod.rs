//! The pages of a survey. Nothing outside of them knows a survey, so that visitors who only read
//! need not download what asks.

mod answers; // choices, one or several
mod grid; // one choice for each row
mod ranking; // options in order
mod typed; // texts, numbers, dates

pub mod check; // check your answers, and a list of them
pub mod end; // equality, send, sent
pub mod list; // all consultations
pub mod question; // questions on a page
pub mod results; // what people said
pub mod start; // before the first question
pub mod take; // a copy of one's own answers

pub use ranking::{button_id, ordinal, read_act};
pub use typed::{count_id, cut, cut_in_words, left_in_words, note_id};

use domain::dataset::Pledge;
use domain::slug::Slug;
use domain::survey::{DATE_PARTS, Definition, Draft, Given, Kind, Place, Problem, Question};
use maud::{Markup, html};

use crate::route;

/// A survey, and the pledge that it is about, if it is about one.
#[derive(Clone, Copy)]
pub struct Asked {
    /// What is asked.
    pub definition: &'static Definition,
    /// The pledge.
    pub pledge: Option<&'static Pledge>,
}

impl Asked {
    /// The id of the pledge.
    pub fn pledge_id(self) -> Option<&'static Slug> {
        self.pledge.map(|it| &it.id)
    }

    /// The address of a page.
    pub fn at(self, place: Place<'_>, changing: bool) -> String {
        route::survey_page(self.definition.id(), self.pledge_id(), place.id(), changing)
    }
}

/// What a question page shows: a question with its answer as given and what is wrong with it.
struct Shown<'a> {
    question: &'a Question,
    given: Option<&'a Given>,
    problems: Vec<&'a Problem>,
    /// Whether it stands alone, so that it is the title of its page.
    alone: bool,
}

impl<'a> Shown<'a> {
    fn new(question: &'a Question, draft: &'a Draft, problems: &'a [Problem], alone: bool) -> Shown<'a> {
        let of_it = |it: &&Problem| it.question == question.id.as_str();
        let problems = problems.iter().filter(of_it).collect();
        Shown { question, given: draft.given(question), problems, alone }
    }

    fn text(&self) -> &str {
        match self.given {
            Some(Given::Text(text)) => text,
            _ => "",
        }
    }

    fn part(&self, name: &str) -> &str {
        self.given.and_then(|it| it.part(name)).unwrap_or_default()
    }

    fn is_chosen(&self, option: &str) -> bool {
        self.given.is_some_and(|it| it.has(option))
    }

    /// The ids of what describes a field: its hint, and what is wrong with it.
    fn described_by(&self, more: &[String]) -> Option<String> {
        let mut ids = Vec::new();
        if self.question.hint.is_some() {
            ids.push(hint_id(self.question));
        }
        if !self.problems.is_empty() {
            ids.push(error_id(self.question));
        }
        ids.extend(more.iter().cloned());
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn is_wrong(&self) -> Option<&'static str> {
        (!self.problems.is_empty()).then_some("true")
    }

    /// The question as a title, if it is the title of the page; else as it stands.
    fn title(&self, words: &Markup) -> Markup {
        html! {
            @if self.alone {
                h1 id=(super::TITLE_ID) tabindex="-1" { (words) }
            } @else {
                span.question-title { (words) }
            }
        }
    }

    /// The question in words; what may be left out is said to be so.
    fn words(&self) -> Markup {
        html! {
            (self.question.title)
            @if !self.question.required { " " span.optional { "(optional)" } }
        }
    }

    fn hint(&self) -> Markup {
        html! { @if let Some(hint) = &self.question.hint { p.hint id=(hint_id(self.question)) { (hint) } } }
    }

    /// What is wrong, where it is wrong.
    fn errors(&self) -> Markup {
        html! {
            @if !self.problems.is_empty() {
                div id=(error_id(self.question)) {
                    @for it in &self.problems {
                        p.error-message { span.visually-hidden { "Error: " } (it.message) }
                    }
                }
            }
        }
    }

    /// Around the fields of an answer that has several of them.
    fn fieldset(&self, class: &str, fields: &Markup) -> Markup {
        html! {
            fieldset class={ "question " (class) } aria-describedby=[self.described_by(&[])] {
                legend { (self.title(&self.words())) }
                (self.hint())
                (self.errors())
                (fields)
            }
        }
    }

    /// Around an answer that has one field.
    fn field(&self, field: &Markup) -> Markup {
        let label = html! { label for=(id_of(&self.question.field(None))) { (self.words()) } };
        html! {
            div.question {
                (self.title(&label))
                (self.hint())
                (self.errors())
                (field)
            }
        }
    }
}

/// The id of the field with this name.
pub fn id_of(field: &str) -> String {
    ["answer-", field].concat()
}

fn hint_id(question: &Question) -> String {
    [&id_of(&question.field(None)), "-hint"].concat()
}

fn error_id(question: &Question) -> String {
    [&id_of(&question.field(None)), "-error"].concat()
}

/// The id of the field that the message about a problem leads to.
pub fn field_of(definition: &Definition, problem: &Problem) -> String {
    let question = definition.question(&problem.question);
    let first_part = match (problem.part.as_deref(), question.map(|it| &it.kind)) {
        (Some(part), _) => Some(part),
        (None, Some(Kind::Date)) => Some(DATE_PARTS[0]),
        (None, Some(Kind::Grid { rows, .. })) => rows.first().map(|it| it.id.as_str()),
        (None, _) => None,
    };
    let field = question.map(|it| it.field(first_part));
    id_of(&field.unwrap_or_else(|| problem.field()))
}

/// A link one page back.
fn back(to: &str) -> Markup {
    html! { a.back href=(to) { span { "Back" } } }
}

/// Which pledge it is about.
fn about(pledge: Option<&Pledge>) -> Markup {
    html! {
        @if let Some(pledge) = pledge {
            p.about-pledge { "The pledge: " a href=(route::pledge(&pledge.id)) { (pledge.summary) } }
        }
    }
}

/// Something one presses; what it does is seen to where the page is.
fn button(act: &str, quiet: bool, words: &str) -> Markup {
    html! { button.button.button-quiet[quiet] type="button" data-act=(act) { (words) } }
}
