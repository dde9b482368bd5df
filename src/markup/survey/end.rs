//! After the questions: those on equality, sending, and what became of it.

use domain::queue::{Fate, Refused};
use domain::survey::{Draft, Place, Response, Section};
use maud::{Markup, html};

use super::check::answers;
use super::{Asked, about, back, take};
use crate::markup::TITLE_ID;
use crate::route;

/// The id of the box that says that nothing could be stored.
pub const NOT_KEPT_ID: &str = "not-kept";

/// How many questions on equality there are, as a title.
pub fn equality_title(asked: Asked, draft: &Draft) -> String {
    match draft.pages(asked.definition, Section::Equality).len() {
        1 => "1 question about you".to_owned(),
        n => [&n.to_string(), " questions about you"].concat(),
    }
}

/// Whether to answer the questions on equality.
pub fn equality(asked: Asked, draft: &Draft) -> Markup {
    let next = draft.after(asked.definition, Place::Equality, false);
    html! {
        (back(&asked.at(Place::Check, false)))
        h1 id=(TITLE_ID) tabindex="-1" { (equality_title(asked, draft)) " " span.optional { "(optional)" } }
        p.lede { "They help us see whether we hear from all kinds of people, and who we miss." }
        p { "They do not change how we read your other answers. You can leave out any question, or all of them." }
        p.acts {
            a.button href=(asked.at(next, false)) { "Continue" } " "
            a.button.button-quiet href=(asked.at(Place::Send, false)) { "Skip these questions" }
        }
    }
}

/// The title of the last page before sending.
pub const SEND: &str = "Send your answers";

/// The last page before sending. `not_kept` says why nothing could be stored, with the answers as they
/// would have been sent.
pub fn send(asked: Asked, draft: &Draft, not_kept: Option<(&str, &Response)>) -> Markup {
    let before = draft.before(asked.definition, Place::Send, false).unwrap_or(Place::Check);
    let has_equality = draft
        .pages(asked.definition, Section::Equality)
        .iter()
        .any(|page| draft.questions(asked.definition, page).iter().any(|it| !draft.in_words(it).is_empty()));
    html! {
        (back(&asked.at(before, false)))
        @if let Some((why, _)) = not_kept { (could_not_keep(why)) }
        h1 id=(TITLE_ID) tabindex="-1" { (SEND) }
        (about(asked.pledge))
        @if let Some((_, response)) = not_kept {
            h2 { "Your answers" }
            (take::copy(asked.definition, response))
            p.acts { button.button type="submit" { "Try again" } }
        } @else {
            @if has_equality {
                h2 { "About you" }
                (answers(asked, draft, Section::Equality))
            }
            p { "Your answers are saved on this device first, and then sent to the office. If there is no signal, they wait on this device and are sent later." }
            p { a href=(asked.at(Place::Check, false)) { "Check your answers again" } }
            p.acts { button.button type="submit" { "Send" } }
        }
    }
}

fn could_not_keep(why: &str) -> Markup {
    html! {
        div.error-summary id=(NOT_KEPT_ID) role="alert" tabindex="-1" aria-labelledby="not-kept-title" {
            h2 #not-kept-title { "We could not save your answers" }
            p { (why) }
            p { "Nothing has been sent. Your answers are still on this page: do not close it. Take a copy, or try again." }
            (take::ways())
        }
    }
}

/// Answers that are stored on this device, or further on.
pub struct Finished<'a> {
    /// What was asked.
    pub asked: Asked,
    /// What a person can quote.
    pub reference: &'a str,
    /// The answers.
    pub response: &'a Response,
}

/// The title of the last page.
pub const THANKS: &str = "Thank you";

/// The top of the last page. What became of the answers since follows it.
pub fn thanks(it: &Finished<'_>) -> Markup {
    html! {
        div.panel {
            h1 id=(TITLE_ID) tabindex="-1" { (THANKS) }
            p { "Your reference number" br; b { (it.reference) } }
        }
        (about(it.asked.pledge))
    }
}

/// What became of the answers.
pub fn fate(fate: Fate) -> Markup {
    html! {
        @match fate {
            Fate::Sent => p { b { "The office has your answers." } },
            Fate::Sending => p { b { "Saved on this device." } " We are sending it now." },
            Fate::Waiting => {
                p { b { "Saved on this device. We will send it when you are back online." } }
                p { "Do not clear the data of this browser until then. " a href=(route::WAITING) { "See what is waiting on this device" } }
            }
            Fate::SetAside(why) => {
                p { b { "Your answers are saved on this device, but the office could not take them." } }
                p { (refused(why)) " Keep a copy, and tell the office your reference number. " a href=(route::WAITING) { "See what is waiting on this device" } }
            }
        }
    }
}

fn refused(why: Refused) -> &'static str {
    match why {
        Refused::Closed => "The questions had closed before you answered.",
        Refused::UnknownSurvey => "The office’s computer does not know these questions yet.",
        _ => "Something is wrong on our side, not with what you did.",
    }
}

/// The rest of the last page: a copy to keep, and where to go.
pub fn rest(it: &Finished<'_>) -> Markup {
    let definition = it.asked.definition;
    html! {
        p { "Quote the reference number if you want to ask the office about your answers. We cannot find them without it." }
        section.copy aria-labelledby="copy-title" {
            h2 #copy-title { "A copy of your answers" }
            p.hint { "Take it now if you want one. It is gone when you close or reload this page." }
            (take::ways())
            (take::copy(definition, it.response))
        }
        section.onward {
            h2 { "What next" }
            ul {
                li { a href=(route::results(definition.id(), it.asked.pledge_id())) { "See what people have said so far" } }
                @if let Some(pledge) = it.asked.pledge { li { a href=(route::pledge(&pledge.id)) { "Back to the pledge" } } }
                li { a href=(route::SURVEYS) { "More to have your say on" } }
            }
        }
    }
}

/// The title of the last page where nothing is known of the answers any more.
pub const GONE: &str = "Your answers are not shown any more";

/// The last page after it was reloaded.
pub fn gone() -> Markup {
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { (GONE) }
        p.lede { "This page showed your reference number and a copy of your answers. It keeps neither, so that the next person on this device cannot see them." }
        p { "If it thanked you, your answers are safe. " a href=(route::WAITING) { "See what is waiting on this device" } }
        p { a.button href=(route::SURVEYS) { "Have your say" } }
    }
}
