//! Choices: one of them, or several.

use domain::dataset::survey::{AnswerOption, Label};
use maud::{Markup, html};

use super::{Shown, id_of};

/// One choice of a list, as a row that is pressed anywhere.
struct Choice<'a> {
    kind: &'a str,
    id: String,
    name: &'a str,
    value: &'a str,
    label: &'a str,
    chosen: bool,
}

fn row(choice: &Choice<'_>, shown: &Shown<'_>) -> Markup {
    let Choice { kind, id, name, value, label, chosen } = choice;
    html! {
        label.answer {
            input type=(kind) id=(id) name=(name) value=(value) checked[*chosen] aria-invalid=[shown.is_wrong().filter(|_| *kind == "checkbox")];
            span { (label) }
        }
    }
}

/// One of several options or steps.
pub(super) fn one(shown: &Shown<'_>, choices: &[(&str, &str)]) -> Markup {
    let name = shown.question.field(None);
    let row = |at: usize, value: &str, label: &str| {
        let id = choice_id(&name, at, value);
        row(&Choice { kind: "radio", id, name: &name, value, label, chosen: shown.is_chosen(value) }, shown)
    };
    let rows = html! {
        div.answers { @for (at, (value, label)) in choices.iter().enumerate() { (row(at, value, label)) } }
    };
    shown.fieldset("", &rows)
}

/// Any of several options; what rules out the others stands apart.
pub(super) fn several(shown: &Shown<'_>, options: &[AnswerOption]) -> Markup {
    let name = shown.question.field(None);
    let row = |at: usize, it: &AnswerOption| {
        let value = it.id.as_str();
        let id = choice_id(&name, at, value);
        let chosen = shown.is_chosen(value);
        row(&Choice { kind: "checkbox", id, name: &name, value, label: &it.label, chosen }, shown)
    };
    let rows = html! {
        div.answers {
            @for (at, it) in options.iter().enumerate() {
                @if it.exclusive && 0 < at && !options[at - 1].exclusive { p.or { "or" } }
                (row(at, it))
            }
        }
    };
    shown.fieldset("", &rows)
}

/// The id of a choice. The first has that of the question, to which messages lead.
pub(super) fn choice_id(name: &str, at: usize, value: &str) -> String {
    if at == 0 { id_of(name) } else { id_of(&[name, "-", value].concat()) }
}

/// The ids and words of steps.
pub(super) fn steps(scale: &[Label]) -> Vec<(&str, &str)> {
    scale.iter().map(|it| (it.id.as_str(), it.label.as_str())).collect()
}

/// The ids and words of options.
pub(super) fn options(options: &[AnswerOption]) -> Vec<(&str, &str)> {
    options.iter().map(|it| (it.id.as_str(), it.label.as_str())).collect()
}
