//! Published achievements, in date order, each with its figures and its source.

use domain::dataset::{Evidence, Figure};
use domain::plan::Plan;
use leptos::prelude::*;

use crate::components::cited::CitedAt;
use crate::components::explained::Explained;
use crate::route;

/// The achievements given, as a dated line. Terms in them are explained if the page has
/// their definitions.
#[component]
pub fn EvidenceList(plan: &'static Plan, items: Vec<&'static Evidence>) -> impl IntoView {
    let items = items.into_iter().map(|item| view! { <EvidenceItem plan item/> });
    view! { <ol class="evidence">{items.collect_view()}</ol> }
}

#[component]
fn EvidenceItem(plan: &'static Plan, item: &'static Evidence) -> impl IntoView {
    let when = item.date.map_or_else(|| item.period.to_string(), |date| date.to_string());
    let also = item.also_printed.iter().map(|citation| {
        view! { <li>"Also printed in: " <CitedAt plan citation/></li> }
    });
    view! {
        <li id=item.id.to_string()>
            <p class="evidence-when">{when}</p>
            <p class="evidence-what"><Explained plan text=item.summary.as_str()/></p>
            {(!item.figures.is_empty()).then(|| view! { <Figures figures=&item.figures/> })}
            {item.note.as_deref().map(|note| view! { <p class="evidence-note">{note}</p> })}
            <ul class="evidence-sources">
                <li>"Source: " <CitedAt plan citation=&item.source/></li>
                {also.collect_view()}
                {item.printed_under.as_deref().map(|under| view! { <li><PrintedUnder plan under/></li> })}
            </ul>
        </li>
    }
}

/// The numbers as printed, with what they are of.
#[component]
fn Figures(figures: &'static [Figure]) -> impl IntoView {
    let items = figures.iter().map(|figure| {
        view! { <li><b>{figure.printed.as_str()}</b> " " {figure.label.as_str()}</li> }
    });
    view! { <ul class="figures">{items.collect_view()}</ul> }
}

/// The source prints this under another heading than the pledge it is about.
#[component]
fn PrintedUnder(plan: &'static Plan, under: &'static str) -> impl IntoView {
    match plan.pledge(under) {
        Some(pledge) => view! {
            "The document prints this under another pledge: "
            <a href=route::pledge(&pledge.id)>{pledge.summary.as_str()}</a>
        }
        .into_any(),
        None => view! { "The document prints this under the heading “" {under} "”, which is not a pledge." }.into_any(),
    }
}
