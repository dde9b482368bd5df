//! Where one is in a survey, and how one goes on.

use domain::survey::{Draft, Place};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::browser::{clock, item};
use crate::markup::survey::Asked;
use crate::markup::survey::question::{KEPT_ID, could_not_keep};
use crate::state::desk::{Desk, Finished};
use crate::state::unfinished;

/// A survey that someone is going through.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) asked: Asked,
    /// Counts up whenever a page is to be drawn anew although its address stays.
    pub(super) redrawn: RwSignal<u32>,
    desk: StoredValue<Desk>,
    open: StoredValue<Box<dyn Fn(String, bool) + Send + Sync>>,
}

impl Way {
    pub(super) fn new(asked: Asked, desk: Desk) -> Way {
        let navigate = use_navigate();
        let open = StoredValue::new(Box::new(move |address: String, replace: bool| {
            let options = NavigateOptions { replace, scroll: !replace, ..NavigateOptions::default() };
            navigate(&address, options);
        }) as Box<dyn Fn(String, bool) + Send + Sync>);
        Way { asked, redrawn: RwSignal::new(0), desk: StoredValue::new(desk), open }
    }

    pub(super) fn desk(self) -> Desk {
        // What is typed last is saved when the page is gone.
        self.desk.try_get_value().unwrap_or_default()
    }

    /// Whether there is no need to look for unfinished answers on the device.
    pub(super) fn is_known(self) -> bool {
        let (definition, pledge) = (self.asked.definition, self.asked.pledge_id());
        self.finished().is_some() || self.desk().begun(definition, pledge).is_some()
    }

    pub(super) fn draft(self) -> Draft {
        self.desk().draft(self.asked.definition, self.asked.pledge_id())
    }

    pub(super) fn put(self, draft: Draft) {
        self.desk().put(self.asked.definition, draft);
    }

    pub(super) fn finished(self) -> Option<Finished> {
        self.desk().finished(self.asked.definition, self.asked.pledge_id())
    }

    pub(super) fn keeps(self) -> bool {
        self.desk().keeps(self.asked.definition, self.asked.pledge_id())
    }

    /// Keeps the answers on this device as they are now, if they may be.
    pub(super) fn save(self) {
        if !self.keeps() {
            return;
        }
        let asked = self.asked;
        let saved = unfinished::keep(self.desk(), asked.definition, asked.pledge_id());
        let desk = self.desk();
        leptos::task::spawn_local(async move {
            if !saved.await {
                desk.set_keeps(asked.definition, asked.pledge_id(), false);
                item::write(KEPT_ID, &could_not_keep());
            }
        });
    }

    /// Deletes what is kept on this device. What was answered stays until the page is closed.
    pub(super) fn delete_kept(self) {
        let deleted = unfinished::delete(self.desk(), self.asked.definition, self.asked.pledge_id());
        leptos::task::spawn_local(async move {
            deleted.await;
            let _ = self.redrawn.try_update(|it| *it += 1);
        });
    }

    /// Forgets what was answered, here and on this device.
    pub(super) fn begin_again(self) {
        self.desk().clear(self.asked.definition, self.asked.pledge_id());
        self.delete_kept();
    }

    /// Opens a page.
    pub(super) fn go(self, place: Place<'_>, changing: bool) {
        let address = self.asked.at(place, changing);
        // Whoever left while something was being saved stays where they are.
        let _ = self.open.try_with_value(|open| open(address, false));
    }

    /// Goes on from a page.
    pub(super) fn go_on(self, place: Place<'_>, changing: bool) {
        let next = self.draft().after(self.asked.definition, place, changing);
        let changing = changing && matches!(next, Place::Questions(_));
        self.go(next, changing);
    }

    /// Has the address say which page is shown, if it asked for one that cannot be.
    pub(super) fn put_right(self, place: Place<'_>, changing: bool, search: Memo<String>) {
        let right = self.asked.at(place, changing);
        let query = right.split_once('?').map_or("", |(_, query)| query).to_owned();
        let is_right = search.with_untracked(|it| it.trim_start_matches('?') == query);
        if !is_right && cfg!(target_arch = "wasm32") {
            let way = self;
            // Not while the page is drawn that follows from the address.
            clock::soon(move || {
                let _ = way.open.try_with_value(|open| open(right, true));
            });
        }
    }
}
