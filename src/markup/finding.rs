//! A place where the published figures do not add up: what is printed, where, and what follows
//! from it. It never says which reading is right.

use domain::dataset::{About, Finding};
use domain::plan::Plan;
use domain::slug::Slug;
use maud::{Markup, html};

use super::citation::cited_at;
use super::verdict;
use crate::route;

/// What we say wherever we show one.
pub const DO_NOT_KNOW: &str = "We do not know which is right.";

/// What stands before a likely reading.
pub const LIKELY: &str = "A likely reading, which we use nowhere: ";

/// Everything that does not hold about one measure or table, in a box that nobody can miss.
pub fn boxed(plan: &Plan, findings: &[&Finding], title: &Markup) -> Markup {
    html! {
        article.flag {
            (title)
            @for finding in findings { div id=(finding.id) .flag-part { (inside(plan, finding)) } }
        }
    }
}

/// Everything that does not hold about this measure or table, if anything.
pub fn boxed_about(plan: &Plan, subject: &Slug) -> Markup {
    let findings: Vec<&Finding> = plan.findings_about(subject).collect();
    html! { @if !findings.is_empty() { (boxed(plan, &findings, &html! { h3.flag-title { (DO_NOT_KNOW) } })) } }
}

/// What is printed, what the arithmetic gives, each reading with its place, and the note.
fn inside(plan: &Plan, finding: &Finding) -> Markup {
    let note = finding.note.as_deref().unwrap_or_default();
    // The note begins with the likely reading, if there is one.
    let likely = plan.measure(finding.subject.as_str()).and_then(|it| it.likely.as_deref());
    let behind = likely.and_then(|it| note.strip_prefix(it));
    let (likely, note) = behind.map_or((None, note), |rest| (likely, rest.trim_start()));
    html! {
        p.flag-printed { (finding.printed) }
        p { b { "Worked out: " } (finding.worked_out) }
        ul.readings {
            @for same in finding.readings.chunk_by(|left, right| left.source == right.source) {
                li {
                    @for reading in same { b { (reading.text) } }
                    @match &same[0].source {
                        Some(source) => (cited_at(plan, source)),
                        None => span.cited { "Worked out from what is printed" },
                    }
                }
            }
        }
        @if let Some(likely) = likely { p { b { (LIKELY) } (likely) } }
        @if !note.is_empty() { p { b { "Note: " } (note) } }
    }
}

/// What a finding is about, as a link.
pub fn subject(plan: &Plan, finding: &Finding) -> Markup {
    let id = finding.subject.as_str();
    html! {
        @match finding.about {
            About::Measure => @if let Some(it) = plan.measure(id) { a href=(route::measure(&it.id)) { (it.label) } },
            About::Table => @if let Some(it) = plan.table(id) { a href=(route::table(&it.id)) { (it.title) } },
        }
    }
}

/// The title of a box: the sign, and what it is about.
pub fn title(plan: &Plan, finding: &Finding) -> Markup {
    html! {
        h3 class={ "flag-title " (verdict::class(finding.verdict)) } {
            (verdict::glyph(finding.verdict))
            span { (subject(plan, finding)) }
        }
        p.flag-verdict { (verdict::name(finding.verdict)) }
    }
}
