//! Answers that are kept on this device before they are sent, where the person has agreed to it.

use domain::json;
use domain::slug::Slug;
use domain::survey::{Definition, Draft};

use super::desk::Desk;
use super::queue::outbox;

/// Brings back what is kept, if it is about the same.
pub async fn bring_back(desk: Desk, definition: &'static Definition, pledge: Option<&'static Slug>) {
    let Some(text) = outbox().draft(Draft::key(definition.id(), pledge)).await else { return };
    let Ok(draft) = json::read::<Draft>(&text) else { return };
    // Someone may have begun meanwhile.
    if draft.is_of_same(definition, pledge) && desk.begun(definition, pledge).is_none() {
        desk.put(definition, draft);
        desk.set_keeps(definition, pledge, true);
    }
}

/// Keeps the answers as they are now, if they may be kept. Whether that worked.
pub async fn keep(desk: Desk, definition: &'static Definition, pledge: Option<&'static Slug>) -> bool {
    // Also before the first answer: whoever has agreed need not do so again after a reload.
    let draft = desk.draft(definition, pledge);
    let key = Draft::key(definition.id(), pledge);
    !desk.keeps(definition, pledge) || outbox().keep_draft(key, draft.to_json()).await.is_ok()
}

/// Deletes what is kept, and keeps nothing more.
pub async fn delete(desk: Desk, definition: &'static Definition, pledge: Option<&'static Slug>) {
    if desk.keeps(definition, pledge) {
        desk.set_keeps(definition, pledge, false);
        outbox().delete_draft(Draft::key(definition.id(), pledge)).await;
    }
}
