//! Answers that are typed.

use domain::survey::{DATE_PARTS, Question};
use maud::{Markup, html};

use super::{Shown, id_of};

/// How many of the ways to write a field there are: what the keyboard of a phone offers.
struct Way {
    class: &'static str,
    input_mode: Option<&'static str>,
    capitals: Option<&'static str>,
    spelling: Option<&'static str>,
}

/// A whole number.
pub(super) fn number(shown: &Shown<'_>, unit: Option<&str>) -> Markup {
    let unit_id = [&id_of(&shown.question.field(None)), "-unit"].concat();
    let more = unit.map(|_| unit_id.clone());
    let way =
        Way { class: "input-number", input_mode: Some("numeric"), capitals: None, spelling: Some("false") };
    let field = html! {
        div.with-unit {
            (input(shown, &way, more.as_slice()))
            @if let Some(unit) = unit { span.unit id=(unit_id) { (unit) } }
        }
    };
    shown.field(&field)
}

/// The first part of a postcode.
pub(super) fn postcode(shown: &Shown<'_>, was_cut: bool) -> Markup {
    let way = Way {
        class: "input-postcode",
        input_mode: None,
        capitals: Some("characters"),
        spelling: Some("false"),
    };
    let note = note_id(shown.question);
    let field = html! {
        (input(shown, &way, std::slice::from_ref(&note)))
        div id=(note) { @if was_cut { (cut(shown.text())) } }
    };
    shown.field(&field)
}

/// What is said when a whole postcode was typed.
pub fn cut(kept: &str) -> Markup {
    html! { p.note { (cut_in_words(kept)) } }
}

/// The same in words.
pub fn cut_in_words(kept: &str) -> String {
    ["We keep only the first part, ", kept, "."].concat()
}

/// The id of the line below a field.
pub fn note_id(question: &Question) -> String {
    [&id_of(&question.field(None)), "-note"].concat()
}

/// A text, with how many more characters it may have.
pub(super) fn text(shown: &Shown<'_>, max_length: usize, long: bool) -> Markup {
    let most = [&id_of(&shown.question.field(None)), "-most"].concat();
    let left = shown.question.characters_left(shown.text()).unwrap_or_default();
    let way = Way { class: "input-text", input_mode: None, capitals: None, spelling: Some("true") };
    let field = html! {
        @if long {
            textarea.input id=(id_of(&shown.question.field(None))) name=(shown.question.field(None)) rows="5" autocomplete="off" spellcheck="true" aria-describedby=[shown.described_by(std::slice::from_ref(&most))] aria-invalid=[shown.is_wrong()] {
                // A browser takes away the first new line of a text.
                "\n" (shown.text())
            }
        } @else {
            (input(shown, &way, std::slice::from_ref(&most)))
        }
        span.visually-hidden id=(most) { "You can enter up to " (max_length) " characters." }
        // Read out once one stops typing; seen at once.
        p.hint.count.is-over[left < 0] aria-hidden="true" id=(count_id(shown.question)) { (left_in_words(left)) }
    };
    shown.field(&field)
}

/// The id of the line that counts.
pub fn count_id(question: &Question) -> String {
    [&id_of(&question.field(None)), "-count"].concat()
}

/// `You have 12 characters left`
pub fn left_in_words(left: isize) -> String {
    let n = left.unsigned_abs();
    let characters = if n == 1 { " character " } else { " characters " };
    let end = if left < 0 { "too many" } else { "left" };
    ["You have ", &n.to_string(), characters, end].concat()
}

/// A date in three fields.
pub(super) fn date(shown: &Shown<'_>) -> Markup {
    let labels = ["Day", "Month", "Year"];
    let wrong = |part: &str| {
        shown.problems.iter().any(|it| it.part.as_deref().is_none_or(|it| it == part)).then_some("true")
    };
    let fields = html! {
        div.date {
            @for (part, label) in DATE_PARTS.into_iter().zip(labels) {
                @let name = shown.question.field(Some(part));
                div {
                    label for=(id_of(&name)) { (label) }
                    input class={ "input input-" (part) } type="text" inputmode="numeric" autocomplete="off" spellcheck="false" id=(id_of(&name)) name=(name) value=(shown.part(part)) aria-invalid=[wrong(part)];
                }
            }
        }
    };
    shown.fieldset("", &fields)
}

fn input(shown: &Shown<'_>, way: &Way, more: &[String]) -> Markup {
    let name = shown.question.field(None);
    html! {
        input class={ "input " (way.class) } type="text" id=(id_of(&name)) name=(name) value=(shown.text()) autocomplete="off" inputmode=[way.input_mode] autocapitalize=[way.capitals] spellcheck=[way.spelling] aria-describedby=[shown.described_by(more)] aria-invalid=[shown.is_wrong()];
    }
}
