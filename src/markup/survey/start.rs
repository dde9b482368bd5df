//! Before the first question: what it is about, and what becomes of the answers.

use domain::dataset::survey::About;
use domain::survey::{Definition, Standing};
use maud::{Markup, html};

use super::{Asked, about, back, button};
use crate::markup::TITLE_ID;
use crate::route;

/// The name of the field that asks whether to keep unfinished answers.
pub const KEEP: &str = "keep";

/// What is known of unfinished answers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Begun {
    /// There are some.
    pub begun: bool,
    /// They are kept on this device.
    pub kept: bool,
    /// They were sent in this visit.
    pub sent: bool,
}

/// All that is in the form.
pub fn inside(asked: Asked, standing: Standing, begun: Begun) -> Markup {
    let definition = asked.definition;
    let needs_pledge = definition.about() == About::Pledge && asked.pledge.is_none();
    html! {
        (back(route::SURVEYS))
        h1 id=(TITLE_ID) tabindex="-1" { (definition.title()) }
        (about(asked.pledge))
        p.lede { (definition.summary()) }
        @match standing {
            Standing::Coming => p.inset { "You can answer from " (definition.opens().in_words()) "." },
            Standing::Closed => (closed(asked)),
            Standing::Open if needs_pledge => {
                p.inset { "Each pledge has these questions on its own page. Choose the pledge first." }
                p { a.button href=(route::PLEDGES) { "Choose a pledge" } }
            },
            Standing::Open => (open(asked, begun)),
        }
    }
}

fn closed(asked: Asked) -> Markup {
    let definition = asked.definition;
    html! {
        p.inset { "This closed on " (definition.closes().in_words()) ". You can no longer answer." }
        @if definition.about() == About::Plan || asked.pledge.is_some() {
            p { a.button href=(route::results(definition.id(), asked.pledge_id())) { "See what people said" } }
        }
    }
}

fn open(asked: Asked, begun: Begun) -> Markup {
    let definition = asked.definition;
    html! {
        p.hint { (facts(definition)) }
        h2 { "What we do with your answers" }
        ul.notice { @for it in definition.notice() { li { (it) } } }
        h2 { "If you stop part-way" }
        @if begun.kept {
            div.inset {
                p { "Your unfinished answers are kept on this device until you send or delete them. Anyone who uses this device could read them." }
                p { (button("delete", true, "Delete them")) }
            }
        } @else {
            label.answer.keep {
                input type="checkbox" name=(KEEP) value="yes" aria-describedby="keep-hint";
                span { "Keep my unfinished answers on this device" }
            }
            p.hint #keep-hint { "Choose this only on your own phone or computer. Anyone who uses it could read your answers. If you do not choose it, unfinished answers are lost when you close or reload this page." }
        }
        @if begun.begun {
            p.inset { "You have started to answer." }
            p.acts {
                button.button type="submit" { "Go on where you stopped" } " "
                (button("again", true, "Start again"))
            }
        } @else if begun.sent {
            p.inset { "You have answered this already." }
            p.acts { button.button type="submit" { "Answer again" } }
        } @else {
            p.acts { button.button type="submit" { "Start now" } }
        }
    }
}

/// `About 3 minutes. Open until 31 March 2027.`
pub fn facts(definition: &Definition) -> String {
    let minutes = definition.minutes();
    let unit = if minutes == 1 { " minute. " } else { " minutes. " };
    let closes = definition.closes().in_words();
    ["About ", &minutes.to_string(), unit, "Open until ", &closes, "."].concat()
}
