//! A text with what matched marked, and where else a pledge matched.

use std::ops::Range;

use domain::plan::Plan;
use domain::search::{Index, Query, SnippetKind};
use leptos::prelude::*;

/// What was searched for, and the index that knows what matches it.
#[derive(Clone, Copy)]
pub struct Searched {
    /// The index; `None` while it is being built.
    pub index: Signal<Option<&'static Index>>,
    /// What was searched for.
    pub query: Signal<Query>,
}

impl Searched {
    fn with<T>(self, look: impl FnOnce(&'static Index, &Query) -> T) -> Option<T> {
        let index = self.index.get()?;
        self.query.with(|query| (!query.is_empty()).then(|| look(index, query)))
    }
}

/// The text, with what matched marked.
#[component]
pub fn Marked(text: &'static str, searched: Searched) -> impl IntoView {
    move || marked(text, &searched.with(|index, query| index.highlight(query, text)).unwrap_or_default())
}

/// The text that shows why the pledge was found, where its title does not.
#[component]
pub fn FoundIn(plan: &'static Plan, position: u32, title: &'static str, searched: Searched) -> impl IntoView {
    move || {
        let snippet =
            searched.with(|index, query| index.snippet(plan, query, position as usize, &[title])).flatten()?;
        Some(view! {
            <p class="row-found">{name(snippet.kind)} ": " {marked(snippet.text, &snippet.marks)}</p>
        })
    }
}

fn name(kind: SnippetKind) -> &'static str {
    match kind {
        SnippetKind::Wording => "In the official wording",
        SnippetKind::Summary => "In the summary",
        SnippetKind::Evidence => "In the evidence",
        SnippetKind::Place => "Place",
        SnippetKind::Subtheme => "Part of the theme",
        SnippetKind::Theme => "Theme",
    }
}

/// The stretches of the text, those in `marks` marked.
fn marked(text: &'static str, marks: &[Range<usize>]) -> AnyView {
    if marks.is_empty() {
        return text.into_any();
    }
    let mut parts = Vec::with_capacity(marks.len() * 2 + 1);
    let mut done = 0;
    for mark in marks {
        parts.push(text[done..mark.start].into_any());
        parts.push(view! { <mark>{&text[mark.clone()]}</mark> }.into_any());
        done = mark.end;
    }
    parts.push(text[done..].into_any());
    parts.into_any()
}
