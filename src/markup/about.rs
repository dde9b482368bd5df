//! How the record was made: rules, what the statuses mean, the documents, the words.

use domain::dataset::Source;
use domain::plan::Plan;
use maud::{Markup, html};

use super::TITLE_ID;
use super::status::glyph;

/// The whole page.
pub fn page(plan: &Plan) -> Markup {
    let data = plan.data();
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "How we read the documents" }
        p.lede {
            "This site shows what became of the " (data.plan.title) " of the " (data.plan.organisation)
            ". It says what published documents say, and no more."
        }
        section.prose { h2 #method { "Our rules" } (rules()) }
        section.prose {
            h2 #statuses { "What the statuses mean" }
            dl.meanings {
                @for status in &data.statuses {
                    div {
                        dt class={ "status status-" (status.id.id()) } { (glyph(status.id)) (status.name) }
                        dd { (status.definition) }
                    }
                }
            }
        }
        section.prose {
            h2 #sources { "The documents" }
            ul.sources { @for it in &data.sources { li id=(it.id) { (source(it)) } } }
        }
        section.prose {
            h2 #wrong { "If something is wrong" }
            p {
                "Every pledge has a “Report a problem” link that opens an e-mail to the office. "
                "Please say which document shows what is right."
            }
        }
        section.prose {
            h2 #words { "Words and short forms" }
            dl.words {
                @for term in &data.glossary { div { dt { (term.term) } dd { (term.definition) } } }
            }
        }
    }
}

fn rules() -> Markup {
    html! {
        ul {
            li { "A pledge has a status only if a published document backs it. If we found nothing, we say “no update published”. That does not mean that nothing was done." }
            li { "The statuses are our reading of what is published. Each has room beside it for the office’s own." }
            li { "The wording of each pledge is quoted exactly, slips included. Everything else is in our own plain words." }
            li { "Something printed under one pledge but about another is shown with the pledge it is about. We say where it was printed." }
            li { "Figures are shown as printed. Where a document contradicts itself, we say so and do not choose." }
            li { "What happened before this plan is not evidence for it." }
        }
    }
}

fn source(source: &Source) -> Markup {
    html! {
        h3 { (source.title) }
        p {
            (source.publisher) ", "
            @match source.published {
                Some(date) => { "dated " (date) },
                None => "no date printed",
            }
            "."
        }
        @if let Some(covers) = &source.covers { p { "Covers " (covers) "." } }
        @if let Some(note) = &source.note { p.hint { (note) } }
    }
}
