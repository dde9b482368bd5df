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

/// The classes of a row: its theme's colour, its status.
pub fn class(plan: &Plan, pledge: &Pledge) -> String {
    format!("row status-{} {}", pledge.status.id(), accent(plan, pledge.theme.as_str()))
}

/// The inside of a row found by a search: what matched is marked, and where it is not in the
/// title, the text that it is in is shown. `query` is the list's address, which the link carries
/// along, so that previous and next follow this list.
pub fn found(plan: &Plan, index: &Index, searched: &Query, position: u32, query: &str) -> Markup {
    let pledge = &plan.pledges()[position as usize];
    if searched.is_empty() {
        return row(plan, pledge, query, &html! { (pledge.summary) });
    }
    let title = marked(&pledge.summary, &index.highlight(searched, &pledge.summary));
    let snippet = index.snippet(plan, searched, position as usize, &[&pledge.summary]);
    html! {
        (row(plan, pledge, query, &title))
        @if let Some(snippet) = snippet {
            p.row-found { (place(snippet.kind)) ": " (marked(snippet.text, &snippet.marks)) }
        }
    }
}

fn row(plan: &Plan, pledge: &Pledge, query: &str, title: &Markup) -> Markup {
    html! {
        (glyph(pledge.status))
        a.row-title href=(route::with_query(&route::pledge(&pledge.id), query)) { (title) }
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
