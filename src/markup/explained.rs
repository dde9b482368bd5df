//! A text with its terms explained on tap.

use domain::dataset::Term;
use domain::glossary::{Segment, explain};
use domain::plan::Plan;
use maud::{Markup, html};

/// A text in which each term of the glossary is a button that opens its meaning. The page also
/// holds the [`definitions`] for all the texts explained on it.
pub fn explained(plan: &Plan, text: &str) -> Markup {
    html! {
        @for segment in explain(text, &plan.data().glossary) {
            @match segment {
                Segment::Plain(text) => (text),
                Segment::Term(text, term) => {
                    button.term type="button" popovertarget=(definition_id(term)) { (text) }
                }
            }
        }
    }
}

/// The meanings of all terms in these texts, closed until their button is pressed.
pub fn definitions<'a>(plan: &Plan, texts: impl IntoIterator<Item = &'a str>) -> Markup {
    let glossary = &plan.data().glossary;
    let mut found: Vec<&Term> = Vec::new();
    for text in texts {
        for segment in explain(text, glossary) {
            if let Segment::Term(_, term) = segment
                && found.iter().all(|it| it.term != term.term)
            {
                found.push(term);
            }
        }
    }
    html! {
        @for term in found {
            div id=(definition_id(term)) .definition popover="auto" role="note" {
                p { b { (term.term) } }
                p { (term.definition) }
            }
        }
    }
}

fn definition_id(term: &Term) -> String {
    let slug: String = term
        .term
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    format!("term-{slug}")
}
