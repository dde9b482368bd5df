//! A pledge as a row of a list.

use domain::dataset::Pledge;
use domain::plan::Plan;
use domain::search::{Index, Query, SnippetKind};
use maud::{Markup, html};

use super::accent;
use super::marked::marked;
use super::status::{glyph, name};
use crate::route;

/// A list that is not filtered.
pub fn rows<'a>(plan: &Plan, pledges: impl IntoIterator<Item = &'a Pledge>) -> Markup {
    html! {
        ul.rows {
            @for pledge in pledges {
                li class=(class(plan, pledge)) { (row(plan, pledge, "", &html! { (pledge.summary) })) }
            }
        }
    }
}

/// The rows of a list that a search narrows. `query` is the list's address, which links carry
/// along, so that previous and next follow this list.
pub fn items(plan: &Plan, positions: &[u32], found: &[Found], query: &str) -> Markup {
    html! {
        @for (&position, found) in positions.iter().zip(found) {
            @let pledge = &plan.pledges()[position as usize];
            li class=(class(plan, pledge)) {
                (row(plan, pledge, query, &found.title))
                p.row-found { (found.place) }
            }
        }
    }
}

/// What a search changes in a row.
#[derive(Debug)]
pub struct Found {
    /// The title, with what matched marked.
    pub title: Markup,
    /// Where what matched is not in the title, the text that it is in; empty otherwise.
    pub place: Markup,
}

/// What a search changes in the row of the pledge at this position.
pub fn found(plan: &Plan, index: &Index, searched: &Query, position: u32) -> Found {
    let pledge = &plan.pledges()[position as usize];
    if searched.is_empty() {
        return Found { title: html! { (pledge.summary) }, place: html! {} };
    }
    let snippet = index.snippet(plan, searched, position as usize, &[&pledge.summary]);
    Found {
        title: marked(&pledge.summary, &index.highlight(searched, &pledge.summary)),
        place: html! {
            @if let Some(snippet) = snippet {
                (place(snippet.kind)) ": " (marked(snippet.text, &snippet.marks))
            }
        },
    }
}

/// Where the row of this pledge leads.
pub fn address(pledge: &Pledge, query: &str) -> String {
    route::with_query(&route::pledge(&pledge.id), query)
}

/// The classes of a row: its theme's colour, its status.
fn class(plan: &Plan, pledge: &Pledge) -> String {
    format!("row status-{} {}", pledge.status.id(), accent(plan, pledge.theme.as_str()))
}

fn row(plan: &Plan, pledge: &Pledge, query: &str, title: &Markup) -> Markup {
    html! {
        (glyph(pledge.status))
        a.row-title href=(address(pledge, query)) { (title) }
        p.row-about { (about(plan, pledge)) }
    }
}

/// `In progress · 3 pieces of evidence · Safer People: Hate crime`
fn about(plan: &Plan, pledge: &Pledge) -> String {
    let mut parts = vec![name(plan, pledge.status).to_owned()];
    match pledge.evidence.len() {
        0 => (),
        1 => parts.push("1 piece of evidence".to_owned()),
        n => parts.push(format!("{n} pieces of evidence")),
    }
    if let Some(theme) = plan.theme(pledge.theme.as_str()) {
        let part = pledge.subtheme.as_ref().and_then(|id| plan.subtheme(id.as_str()));
        parts.push(part.map_or_else(|| theme.name.clone(), |part| format!("{}: {}", theme.name, part.name)));
    }
    parts.join(" · ")
}

fn place(kind: SnippetKind) -> &'static str {
    match kind {
        SnippetKind::Wording => "In the official wording",
        SnippetKind::Summary => "In the summary",
        SnippetKind::Evidence => "In the evidence",
        SnippetKind::Place => "Place",
        SnippetKind::Subtheme => "Part of the theme",
        SnippetKind::Theme => "Theme",
    }
}
