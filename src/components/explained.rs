//! A text with its terms explained on tap.

use std::collections::BTreeSet;

use domain::dataset::Term;
use domain::glossary::{Segment, explain};
use domain::plan::Plan;
use leptos::prelude::*;


/// A text in which each term of the glossary is a button that opens its meaning.
/// The page also holds one [`Definitions`] for all the texts explained on it.
#[component]
pub fn Explained(plan: &'static Plan, text: &'static str) -> impl IntoView {
    explain(text, &plan.data().glossary)
        .into_iter()
        .map(|segment| match segment {
            Segment::Plain(text) => text.into_any(),
            Segment::Term(text, term) => view! {
                <button type="button" class="term" popovertarget=definition_id(term)>{text}</button>
            }
            .into_any(),
        })
        .collect_view()
}

/// The meanings of all terms in these texts, closed until their button is pressed.
#[component]
pub fn Definitions(plan: &'static Plan, texts: Vec<&'static str>) -> impl IntoView {
    let glossary = &plan.data().glossary;
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for text in texts {
        for segment in explain(text, glossary) {
            if let Segment::Term(_, term) = segment
                && seen.insert(&term.term)
            {
                found.push(term);
            }
        }
    }
    found
        .into_iter()
        .map(|term| {
            view! {
                <div id=definition_id(term) popover="auto" class="definition" role="note">
                    <p><b>{term.term.as_str()}</b></p>
                    <p>{term.definition.as_str()}</p>
                </div>
            }
        })
        .collect_view()
}

fn definition_id(term: &Term) -> String {
    let slug: String =
        term.term.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    format!("term-{slug}")
}
