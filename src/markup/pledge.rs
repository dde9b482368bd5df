//! A pledge: what was promised, what was published, where it stands.

use domain::dataset::{Evidence, Pledge};
use domain::plan::Plan;
use domain::wording;
use maud::{Markup, html};

use super::citation::cited;
use super::evidence::evidence;
use super::explained::{definitions, explained};
use super::quote::quote;
use super::{TITLE_ID, accent, measure_row, opening, report, say, status};
use crate::route;

/// All of the page that is about the pledge itself.
pub fn page(plan: &Plan, pledge: &Pledge) -> Markup {
    let published: Vec<&Evidence> = plan.evidence_of(pledge).collect();
    let texts = [pledge.wording.as_str(), pledge.status_reason.as_str()];
    let texts = texts.into_iter().chain(published.iter().map(|it| it.summary.as_str()));
    html! {
        article class={ "pledge " (accent(plan, pledge.theme.as_str())) } {
            (trail(plan, pledge))
            h1 id=(TITLE_ID) tabindex="-1" { (pledge.summary) }
            section.standing aria-label="Status" {
                (status::explained(plan, pledge.status))
                p { (explained(plan, &pledge.status_reason)) }
                p.hint {
                    @match &pledge.official_status {
                        Some(status) => { "The office’s own status: " (status) "." }
                        None => "This is our reading. The office’s own status is not in the documents we have.",
                    }
                }
            }
            section {
                h2 { "The promise, word for word" }
                @if let Some(wording) = pledge.wordings.first() {
                    (quote(plan, wording, &explained(plan, &wording.text)))
                }
                (other_wordings(plan, pledge))
            }
            section {
                h2 { "What has been published" }
                @if published.is_empty() {
                    p { "We found nothing about this pledge in the documents. That does not mean that nothing was done." }
                    p { a href=(route::about("sources")) { "The documents we read" } }
                } @else {
                    (evidence(plan, published.iter().copied()))
                }
            }
            // Before the figures, whose pictures come after them.
            (say::about(pledge))
            @if !pledge.measures.is_empty() {
                section {
                    h2 #figures { "Published figures" }
                    p.hint { "They bear on this pledge. Nothing says that they are the result of it." }
                    (measure_row::rows(plan, pledge.measures.iter().filter_map(|id| plan.measure(id.as_str())), ""))
                }
            }
            (definitions(plan, texts))
        }
    }
}

/// Where the pledge belongs.
fn trail(plan: &Plan, pledge: &Pledge) -> Markup {
    html! {
        nav.trail aria-label="Where this pledge belongs" {
            ol {
                li { a href=(route::PLEDGES) { "Pledges" } }
                @if let Some(theme) = plan.theme(pledge.theme.as_str()) {
                    li { a href=(route::theme(&theme.id)) { (theme.name) } }
                    @if let Some(part) = pledge.subtheme.as_ref().and_then(|id| plan.subtheme(id.as_str())) {
                        li { a href={ (route::theme(&theme.id)) "#" (part.id) } { (part.name) } }
                    }
                }
            }
        }
    }
}

/// Other documents, or other parts of one, may word the same pledge differently; and where the
/// same words stand again.
fn other_wordings(plan: &Plan, pledge: &Pledge) -> Markup {
    let others = wording::differing(&pledge.wordings);
    let again: Vec<_> = pledge
        .wordings
        .iter()
        .skip(1)
        .filter(|it| others.iter().all(|other| !std::ptr::eq(*other, *it)))
        .collect();
    html! {
        @if !others.is_empty() {
            details.other-wordings {
                summary { @if others.len() == 1 { "One other wording" } @else { (others.len()) " other wordings" } }
                @for wording in &others { (quote(plan, wording, &html! { (wording.text) })) }
            }
        }
        @if !again.is_empty() {
            p.hint {
                "Also printed in: "
                @for (at, wording) in again.iter().enumerate() {
                    @if 0 < at { "; " }
                    (cited(plan, wording.source.as_str(), wording.line))
                }
                "."
            }
        }
    }
}

/// An e-mail to the office about this pledge, ready to send. `address` is where its page is.
pub fn report(plan: &Plan, pledge: &Pledge, address: &str) -> String {
    report::email(plan, opening(pledge), &format!("The pledge: {}", pledge.wording), address)
}

/// The pledges before and after this one. `order` is the list by position, `at` the place of this
/// pledge in it, `query` the list's address.
pub fn around(plan: &Plan, order: &[u32], at: usize, query: &str) -> Markup {
    let link = |at: usize, label: &str| {
        html! {
            @if let Some(&position) = order.get(at) {
                @let other = &plan.pledges()[position as usize];
                a href=(route::with_query(&route::pledge(&other.id), query)) { b { (label) } " " span { (other.summary) } }
            }
        }
    };
    html! {
        p {
            "Pledge " (at + 1) " of " (order.len())
            @if query.is_empty() { " in the plan. " } @else { " in your list. " }
            a href=(route::pledges(query)) { "Back to the list" }
        }
        div.around-links {
            @if let Some(before) = at.checked_sub(1) { (link(before, "Previous")) }
            (link(at + 1, "Next"))
        }
    }
}
