//! What happens between pages: the focus moves to the new page's title, and Back and reload
//! return to where a page was scrolled to.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_url};

use super::arrival::use_arrived;
use crate::browser::{address, clock, document};
use crate::components::live::{Text, effect};
use crate::markup::TITLE_ID;

#[derive(Clone, Copy)]
struct Moved(StoredValue<bool>);

#[derive(Clone, Copy)]
struct RowsShown(StoredValue<usize>);

/// Tells what to remember with the history entry: how many rows of the list are there.
pub fn set_rows_shown(rows: usize) {
    if let Some(RowsShown(shown)) = use_context::<RowsShown>() {
        shown.set_value(rows);
    }
}

/// How many rows the list had when this page was left; none on a new page.
pub fn rows_before() -> usize {
    if is_come_back_to() { address::rows() } else { 0 }
}

/// Whether the page is shown from its top, not from where it was left or from what a link names.
pub fn begins_at_the_top() -> bool {
    let is_left_scrolled = is_come_back_to() && address::is_left_scrolled();
    !is_left_scrolled && use_location().hash.with_untracked(String::is_empty)
}

/// Whether the page has a place in the history already. A new one gets its own once it is there; until
/// then the browser still tells of the page before.
fn is_come_back_to() -> bool {
    // Natively there is no history.
    cfg!(target_arch = "wasm32") && use_location().pathname.with_untracked(|it| *it == address::path())
}

/// Whether someone has gone from page to page: on the first one the focus is left alone, so that the
/// first stop of a keyboard is the way past the header.
pub fn has_come_from_within() -> bool {
    use_context::<Moved>().is_some_and(|Moved(moved)| moved.get_value())
}

/// Keeps places and focus for as long as the app runs.
pub fn keep_places() {
    let rows = StoredValue::new(0);
    provide_context(RowsShown(rows));
    let moved = StoredValue::new(false);
    provide_context(Moved(moved));
    let settled = clock::Pause::new(150);
    let remember = move || address::remember(rows.get_value());

    effect(Box::new(move || {
        address::restore_scroll_ourselves();
        clock::before_paint(address::return_to_place);
        let listeners = [
            window_event_listener(ev::scroll, move |_| settled.then(remember)),
            // Before anything is opened, so that the place is right even in mid-scroll.
            window_event_listener(ev::pointerdown, move |_| remember()),
            window_event_listener(ev::keydown, move |event| {
                if event.key() == "Enter" {
                    remember();
                }
            }),
            window_event_listener(ev::popstate, move |_| {
                settled.cancel();
                clock::before_paint(address::return_to_place);
            }),
        ];
        on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    }));

    let arrived = use_arrived();
    let mut before = None;
    effect(Box::new(move || {
        let path = arrived.get();
        if before.as_ref().is_some_and(|before| *before != path) {
            settled.cancel();
            moved.set_value(true);
            clock::before_paint(|| document::focus(TITLE_ID));
        }
        before = Some(path);
    }));

    let url = use_url();
    let mut is_first = true;
    effect(Box::new(move || {
        let shown = url.with(|url| crate::route::with_query(url.path(), url.search()));
        let is_there = arrived.with(|arrived| url.with(|url| url.path() == arrived));
        if !std::mem::take(&mut is_first) && is_there {
            clock::after_paint(move || {
                address::ensure_shown(&shown);
                // A chip that is taken back is gone, and a link in an empty list goes with it.
                document::focus_if_lost(TITLE_ID);
            });
        }
    }));
}

/// Gives the document its title for as long as the page is shown.
pub fn use_title(title: &str) {
    let title = title.to_owned();
    use_title_that_changes(Arc::new(move || title.clone()));
}

/// The same for a title that changes.
pub fn use_title_that_changes(title: Text) {
    let info = super::use_plan().info();
    let site = [" – ", &info.title, " for ", &info.area].concat();
    effect(Box::new(move || document::set_title(&[title().as_str(), &site].concat())));
}
