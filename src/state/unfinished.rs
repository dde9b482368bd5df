//! Answers that are kept on this device before they are sent, where the person has agreed to it.

use domain::json;
use domain::slug::Slug;
use domain::survey::{Definition, Draft};

use super::desk::Desk;
use super::queue::outbox;

/// Brings back what is kept, if it is about the same.
pub async fn bring_back(desk: Desk, definition: &'static Definition, pledge: Option<&'static Slug>) {
    let Some(text) = outbox().draft(definition.id().clone()).await else { return };
    let Ok(draft) = json::read::<Draft>(&text) else { return };
    // Someone may have begun meanwhile.
    if draft.is_of_same(definition, pledge) && desk.begun(definition, pledge).is_none() {
        desk.put(definition, draft);
        desk.set_keeps(definition.id(), true);
    }
}

/// Keeps the answers as they are now, if they may be kept. Whether that worked.
pub async fn keep(desk: Desk, definition: &'static Definition, pledge: Option<&'static Slug>) -> bool {
    let id = definition.id();
    // Also before the first answer: whoever has agreed need not do so again after a reload.
    let draft = desk.draft(definition, pledge);
    !desk.keeps(id) || outbox().keep_draft(id.clone(), draft.to_json()).await.is_ok()
}

/// Deletes what is kept, and keeps nothing more.
pub async fn delete(desk: Desk, survey: &'static Slug) {
    if desk.keeps(survey) {
        desk.set_keeps(survey, false);
        outbox().delete_draft(survey.clone()).await;
    }
}
