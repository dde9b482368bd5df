//! What someone has answered in this visit: it stands above the pages, so that nothing is lost by
//! leaving the form and coming back. It is in memory alone.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use domain::moment::Moment;
use domain::slug::Slug;
use domain::survey::{Definition, Draft, Response};
use leptos::prelude::use_context;

use super::queue::Kept;

/// What lies open.
#[derive(Clone, Default)]
pub struct Desk(Arc<Mutex<Papers>>);

#[derive(Default)]
struct Papers {
    drafts: Vec<Draft>,
    finished: Vec<Finished>,
    /// The keys of the unfinished answers that may be kept on this device.
    kept: Vec<String>,
}

/// Answers that are on the disk of this device, or already further.
#[derive(Clone, Debug)]
pub struct Finished {
    /// The answers.
    pub response: Response,
    /// Their id, and when they were given.
    pub kept: Kept,
}

/// The desk of this tab. Natively it is that of whoever renders a page, or empty.
pub fn desk() -> Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    if cfg!(target_arch = "wasm32") {
        DESK.get_or_init(Desk::default).clone()
    } else {
        use_context().unwrap_or_default()
    }
}

/// What time it is. Natively it is what whoever renders a page says, for pages that are made ahead.
pub fn now() -> Moment {
    if cfg!(target_arch = "wasm32") {
        #[expect(clippy::cast_possible_truncation, reason = "clocks stay far below 2^52")]
        return Moment::from_unix((crate::browser::clock::now() / 1000.0) as i64);
    }
    use_context().unwrap_or(Moment::from_unix(0))
}

impl Desk {
    fn papers(&self) -> MutexGuard<'_, Papers> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The answers so far, if there are any.
    pub fn begun(&self, definition: &Definition, pledge: Option<&Slug>) -> Option<Draft> {
        self.papers().drafts.iter().find(|it| it.is_of_same(definition, pledge)).cloned()
    }

    /// The answers so far.
    pub fn draft(&self, definition: &Definition, pledge: Option<&Slug>) -> Draft {
        self.begun(definition, pledge).unwrap_or_else(|| Draft::new(definition, pledge.cloned()))
    }

    /// Puts answers in the place of those before.
    pub fn put(&self, definition: &Definition, draft: Draft) {
        let mut papers = self.papers();
        papers.drafts.retain(|it| !it.is_of_same(definition, draft.pledge()));
        papers.drafts.push(draft);
    }

    /// Forgets the answers so far.
    pub fn clear(&self, definition: &Definition, pledge: Option<&Slug>) {
        self.papers().drafts.retain(|it| !it.is_of_same(definition, pledge));
    }

    /// The answers that were sent in this visit.
    pub fn finished(&self, definition: &Definition, pledge: Option<&Slug>) -> Option<Finished> {
        self.papers().finished.iter().find(|it| it.is_of(definition, pledge)).cloned()
    }

    /// The answers are on the disk.
    pub fn finish(&self, definition: &Definition, finished: Finished) {
        let pledge = finished.response.pledge();
        self.clear(definition, pledge);
        self.forget(definition, pledge);
        self.papers().finished.push(finished);
    }

    /// Forgets answers that were sent: someone answers once more.
    pub fn forget(&self, definition: &Definition, pledge: Option<&Slug>) {
        self.papers().finished.retain(|it| !it.is_of(definition, pledge));
    }

    /// Whether the unfinished answers may be kept on this device.
    pub fn keeps(&self, definition: &Definition, pledge: Option<&Slug>) -> bool {
        self.papers().kept.contains(&Draft::key(definition.id(), pledge))
    }

    /// Whether they may is the person's to say.
    pub fn set_keeps(&self, definition: &Definition, pledge: Option<&Slug>, keeps: bool) {
        let key = Draft::key(definition.id(), pledge);
        let mut papers = self.papers();
        papers.kept.retain(|it| *it != key);
        if keeps {
            papers.kept.push(key);
        }
    }
}

impl Finished {
    fn is_of(&self, definition: &Definition, pledge: Option<&Slug>) -> bool {
        self.response.survey() == definition.id() && self.response.pledge() == pledge
    }
}
