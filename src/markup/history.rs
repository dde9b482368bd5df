//! How we got here: the plan before, what happened, whom the public met, what they were asked,
//! what inspectors said, and the threats that every force must be ready for.

use domain::dataset::{Citation, Event, EventKind, Inspection, PreviousPlan, Priority};
use domain::plan::Plan;
use maud::{Markup, html};

use super::TITLE_ID;
use super::citation::cited_at;
use super::explained::{definitions, explained};

/// The whole page.
pub fn page(plan: &Plan) -> Markup {
    let data = plan.data();
    let parts = [
        ("events", "What happened", EventKind::Event),
        ("meetings", "Public meetings", EventKind::PublicMeeting),
        ("consultations", "What people were asked", EventKind::Consultation),
    ];
    let of_kind = |kind: EventKind| data.events.iter().filter(|it| it.kind == kind).collect::<Vec<_>>();
    let parts = parts.map(|(id, title, kind)| (id, title, of_kind(kind)));
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "How we got here" }
        p.lede { "What came before this plan, and what the documents tell besides pledges and figures." }
        nav.contents aria-label="On this page" {
            ul {
                @for before in &data.previous_plans { li { a href={ "#plan-" (before.id) } { "The plan before" } } }
                @for (id, title, events) in &parts { @if !events.is_empty() { li { a href={ "#" (id) } { (title) } } } }
                @if !data.inspections.is_empty() { li { a href="#inspections" { "What inspectors found" } } }
                @if !data.threats.is_empty() { li { a href="#threats" { "National threats" } } }
            }
        }
        @for before in &data.previous_plans { (previous(plan, before)) }
        @for (id, title, events) in &parts {
            @if !events.is_empty() {
                section { h2 id=(id) { (title) } (timeline(plan, events)) }
            }
        }
        @if !data.inspections.is_empty() { (inspections(plan)) }
        @if !data.threats.is_empty() { (threats(plan)) }
        (definitions(plan, texts(plan)))
    }
}

/// Every text on the page whose terms are explained.
fn texts(plan: &Plan) -> impl Iterator<Item = &str> {
    let data = plan.data();
    let priorities = data.previous_plans.iter().flat_map(|it| &it.priorities);
    let updates = priorities.flat_map(|it| &it.updates).map(|it| it.summary.as_str());
    let events = data.events.iter().map(|it| it.summary.as_str());
    updates.chain(events).chain(data.inspections.iter().map(|it| it.summary.as_str()))
}

/// Where it is printed, under a text.
fn source(plan: &Plan, source: &Citation, note: Option<&str>) -> Markup {
    html! {
        @if let Some(note) = note { p.evidence-note { b { "Note: " } (note) } }
        p.evidence-sources { "Source: " (cited_at(plan, source)) }
    }
}

fn previous(plan: &Plan, before: &PreviousPlan) -> Markup {
    html! {
        section.prose {
            h2 id={ "plan-" (before.id) } { (before.title) }
            p { "It came before this plan. Nothing in it counts as done for this one." }
            figure.quote {
                blockquote { p { "“" (before.vision) "”" } }
                figcaption { "Its vision. " (cited_at(plan, &before.vision_source)) }
            }
            @if !before.outcomes.is_empty() {
                p { "What it aimed at:" }
                ul { @for outcome in &before.outcomes { li { (outcome) } } }
            }
            @if let Some(note) = &before.note { p.hint { (note) } }
            h3 { "Its priorities, and what was reported" }
            @for priority in &before.priorities { (reported(plan, priority)) }
            p.evidence-sources { "Title: " (cited_at(plan, &before.title_source)) }
        }
    }
}

/// A priority with what was reported of it, one tap away.
fn reported(plan: &Plan, priority: &Priority) -> Markup {
    html! {
        details.priority {
            summary {
                @if let Some(number) = priority.number { (number) ". " }
                (priority.name)
                span.hint { @match priority.updates.len() { 1 => " (1 report)", n => { " (" (n) " reports)" } } }
            }
            @if let Some(note) = &priority.note { p.evidence-note { b { "Note: " } (note) } }
            ul.reports {
                @for update in &priority.updates {
                    li {
                        p.evidence-what { (explained(plan, &update.summary)) }
                        (source(plan, &update.source, update.note.as_deref()))
                    }
                }
            }
        }
    }
}

/// Events as a dated line, oldest first; what has no date comes last.
fn timeline(plan: &Plan, events: &[&Event]) -> Markup {
    html! {
        ol.evidence {
            @for event in events {
                li id=(event.id) {
                    p.evidence-when {
                        @match (event.date, &event.period) {
                            (Some(date), _) => (date),
                            (None, Some(period)) => (period),
                            (None, None) => "No date printed",
                        }
                    }
                    h3.event-title { (event.title) }
                    p.evidence-what { (explained(plan, &event.summary)) }
                    (source(plan, &event.source, event.note.as_deref()))
                    @for citation in &event.also_printed { p.evidence-sources { "Also printed in: " (cited_at(plan, citation)) } }
                }
            }
        }
    }
}

/// What inspectors said, under the headings of the report.
fn inspections(plan: &Plan) -> Markup {
    let all = &plan.data().inspections;
    let is_first = |at: usize| all[..at].iter().all(|it| it.area != all[at].area);
    let areas = (0..all.len()).filter(|at| is_first(*at)).map(|at| all[at].area.as_str());
    let of_area = |area: &str| all.iter().filter(|it| it.area == area).collect::<Vec<&Inspection>>();
    html! {
        section {
            h2 #inspections { "What inspectors found" }
            div.areas {
                @for area in areas {
                    div {
                        h3 { (area) }
                        ul.reports {
                            @for item in of_area(area) {
                                li id=(item.id) {
                                    p.evidence-what { (explained(plan, &item.summary)) }
                                    (source(plan, &item.source, item.note.as_deref()))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn threats(plan: &Plan) -> Markup {
    html! {
        section.prose {
            h2 #threats { "National threats" }
            p { "Every police force must be ready for these." }
            dl.meanings {
                @for threat in &plan.data().threats {
                    div id=(threat.id) {
                        dt { (threat.name) }
                        dd { (threat.definition) p.evidence-sources { "Source: " (cited_at(plan, &threat.source)) } }
                    }
                }
            }
        }
    }
}
