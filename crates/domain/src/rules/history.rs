//! The plan before, events, inspections and threats: tidy, short, and dated in one way.

use super::breach::{Breaches, Item};
use super::tidy::{optional, own_text, quoted, summary};
use crate::dataset::{Dataset, Event};

/// The most words in a summary of what came before or around.
pub const HISTORY_WORDS: usize = 35;
/// The most letters in the title of an event.
pub const TITLE_LETTERS: usize = 60;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    previous_plans(data, found);
    for (at, event) in data.events.iter().enumerate() {
        events(event, Item::Event(at), found);
    }
    for (at, it) in data.inspections.iter().enumerate() {
        let item = Item::Inspection(at);
        own_text(found, item, "area", &it.area);
        summary(found, item, "summary", HISTORY_WORDS, &it.summary);
        optional(found, item, "note", it.note.as_deref());
    }
    for (at, it) in data.threats.iter().enumerate() {
        own_text(found, Item::Threat(at), "name", &it.name);
        summary(found, Item::Threat(at), "definition", HISTORY_WORDS, &it.definition);
    }
}

fn previous_plans(data: &Dataset, found: &mut Breaches) {
    for (at, plan) in data.previous_plans.iter().enumerate() {
        let item = Item::PreviousPlan(at);
        quoted(found, item, "title", &plan.title);
        own_text(found, item, "period", &plan.period);
        quoted(found, item, "vision", &plan.vision);
        optional(found, item, "note", plan.note.as_deref());
        for (n, outcome) in plan.outcomes.iter().enumerate() {
            own_text(found, item, &format!("outcomes[{n}]"), outcome);
        }
        for (p, priority) in plan.priorities.iter().enumerate() {
            let path = format!("priorities[{p}]");
            own_text(found, item, &format!("{path}.name"), &priority.name);
            optional(found, item, &format!("{path}.note"), priority.note.as_deref());
            for (n, update) in priority.updates.iter().enumerate() {
                let path = format!("{path}.updates[{n}]");
                summary(found, item, &format!("{path}.summary"), HISTORY_WORDS, &update.summary);
                optional(found, item, &format!("{path}.note"), update.note.as_deref());
            }
        }
    }
}

fn events(event: &Event, item: Item, found: &mut Breaches) {
    own_text(found, item, "title", &event.title);
    let letters = event.title.chars().count();
    if letters > TITLE_LETTERS {
        found.add(item, "title", format!("{letters} letters"), format!("at most {TITLE_LETTERS} letters"));
    }
    summary(found, item, "summary", HISTORY_WORDS, &event.summary);
    optional(found, item, "note", event.note.as_deref());
    optional(found, item, "period", event.period.as_deref());
    match (&event.date, &event.period) {
        (None, None) => found.add_missing(item, "period", "when it was, in words, because there is no date"),
        (Some(_), Some(period)) => found.add(item, "period", period, "null, because there is a date"),
        _ => (),
    }
}
