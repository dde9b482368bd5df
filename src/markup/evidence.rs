//! Published achievements, in date order, each with its figures and its source.

use domain::dataset::{Evidence, Figure, Measure};
use domain::plan::Plan;
use maud::{Markup, html};

use super::citation::cited_at;
use super::explained::explained;
use crate::route;

/// The achievements given, as a dated line. Terms in them are explained; the page must hold
/// their definitions.
pub fn evidence<'a>(plan: &Plan, items: impl IntoIterator<Item = &'a Evidence>) -> Markup {
    html! {
        ol.evidence {
            @for item in items { li id=(item.id) { (entry(plan, item)) } }
        }
    }
}

fn entry(plan: &Plan, item: &Evidence) -> Markup {
    html! {
        p.evidence-when { (when(item)) }
        p.evidence-what { (explained(plan, &item.summary)) }
        @if !item.figures.is_empty() {
            ul.figures {
                @for figure in &item.figures { li { b { (figure.printed) } " " (figure_label(plan, item, figure)) } }
            }
        }
        @if let Some(note) = &item.note { p.evidence-note { b { "Note: " } (note) } }
        ul.evidence-sources {
            li { "Source: " (cited_at(plan, &item.source)) }
            @for citation in &item.also_printed { li { "Also printed in: " (cited_at(plan, citation)) } }
            @if let Some(under) = &item.printed_under { li { (printed_under(plan, under)) } }
        }
    }
}

/// What a figure is of; it leads to the figure's own page where the same line prints it.
fn figure_label(plan: &Plan, item: &Evidence, figure: &Figure) -> Markup {
    let is_it = |measure: &&Measure| measure.points.iter().any(|it| it.value == Some(figure.value));
    html! {
        @match plan.measures_at(&item.source).find(is_it) {
            Some(measure) => a href=(route::measure(&measure.id)) { (figure.label) },
            None => (figure.label),
        }
    }
}

/// The date as far as the source gives one, else the period.
pub fn when(item: &Evidence) -> String {
    item.date.map_or_else(|| item.period.to_string(), |date| date.to_string())
}

/// The source prints this under another heading than the pledge it is about.
fn printed_under(plan: &Plan, under: &str) -> Markup {
    html! {
        @match plan.pledge(under) {
            Some(pledge) => {
                "The document prints this under another pledge: "
                a href=(route::pledge(&pledge.id)) { (pledge.summary) }
            }
            None => { "The document prints this under the heading “" (under) "”, which is not a pledge." }
        }
    }
}
