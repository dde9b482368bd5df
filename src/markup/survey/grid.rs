//! One choice for each row: a table where there is room, else one row after the other.

use domain::dataset::survey::Label;
use maud::{Markup, html};

use super::answers::choice_id;
use super::{Shown, id_of};

/// The rows. Each is a group of its own with its own words, so that whoever hears the page is told
/// with every choice what it is about; the line on top is for the eye alone.
pub(super) fn grid(shown: &Shown<'_>, rows: &[Label], scale: &[Label]) -> Markup {
    let inside = html! {
        div class={ "grid-rows grid-of-" (scale.len()) } {
            div.grid-head aria-hidden="true" {
                span {}
                @for step in scale { span { (step.label) } }
            }
            @for it in rows { (row(shown, it, scale)) }
        }
    };
    // What is wrong stands in the rows.
    html! {
        fieldset.question.grid {
            legend { (shown.title(&shown.words())) }
            (shown.hint())
            @for it in shown.problems.iter().filter(|it| it.part.is_none()) {
                p.error-message { span.visually-hidden { "Error: " } (it.message) }
            }
            (inside)
        }
    }
}

fn row(shown: &Shown<'_>, row: &Label, scale: &[Label]) -> Markup {
    let name = shown.question.field(Some(row.id.as_str()));
    let error = [&id_of(&name), "-error"].concat();
    let problem = shown.problems.iter().find(|it| it.part.as_deref() == Some(row.id.as_str()));
    html! {
        fieldset.grid-row.has-error[problem.is_some()] aria-describedby=[problem.map(|_| &error)] {
            legend { (row.label) }
            @if let Some(problem) = problem {
                p.error-message id=(error) { span.visually-hidden { "Error: " } (problem.message) }
            }
            @for (at, step) in scale.iter().enumerate() {
                label.answer {
                    input type="radio" id=(choice_id(&name, at, step.id.as_str())) name=(name) value=(step.id) checked[shown.part(row.id.as_str()) == step.id.as_str()];
                    span { (step.label) }
                }
            }
        }
    }
}
