use std::cell::OnceCell;

use domain::moment::Moment;
use domain::queue::{Content, Envelope, Event, Unwritten};
use domain::survey::wire::{ResponseId, ResponseV1};
use domain::survey::{Draft, Response};
use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use super::driver::{Driver, Held, Waiting, not_kept, now};
use super::ears::Ears;
use super::effects::WIPED;
use super::{Disk, Fate, Kept, NotKept, Standing};
use crate::browser::chance;
use crate::browser::store::{Store, Trouble};

/// What this device keeps for one person, and sends: one for the whole app, whatever page is shown.
#[derive(Clone, Copy)]
pub struct Outbox(Driver);

/// The outbox. The first call starts it: it reads the disk and sends what waits, for as long as the
/// tab is open. Natively it is empty and does nothing.
pub fn outbox() -> Outbox {
    thread_local! {
        static OUTBOX: OnceCell<Outbox> = const { OnceCell::new() };
    }
    if is_native() {
        return Outbox(Driver::new());
    }
    OUTBOX.with(|it| *it.get_or_init(start))
}

/// Nothing may end it, so it belongs to no page.
fn start() -> Outbox {
    let root = Owner::new_root(None);
    let driver = root.with(Driver::new);
    std::mem::forget(root);
    driver.hold(|it| it.ears = Ears::open(driver));
    driver.tell(Event::Awake);
    Outbox(driver)
}

fn is_native() -> bool {
    !cfg!(target_arch = "wasm32")
}

impl Outbox {
    /// Writes a response to the disk. Resolves when it is durably there, or certainly not; it is then
    /// sent by itself.
    ///
    /// # Errors
    /// It is not there: nobody may be thanked.
    pub async fn keep(self, response: Response) -> Result<Kept, NotKept> {
        if is_native() {
            return Err(not_kept(Trouble::Refused));
        }
        loop {
            let (kept, envelope) = envelope(&response);
            let (tell, told) = oneshot::channel();
            let draft = Draft::key(response.survey(), response.pledge());
            let waiting = Waiting { id: kept.id.clone(), draft, tell };
            self.0.hold(|it| it.waiting.push(waiting));
            self.0.tell(Event::Answered(envelope));
            match told.await {
                Ok(Ok(())) => {
                    leptos::task::spawn_local(self.0.ask_for_promise());
                    return Ok(kept);
                }
                // By a chance that never comes, another response has this id.
                Ok(Err(Unwritten::Taken)) => (),
                Ok(Err(Unwritten::Full)) => return Err(NotKept::Full),
                Ok(Err(Unwritten::Unavailable)) | Err(_) => {
                    return Err(self.0.look(|it| refused(&it.standing)));
                }
            }
        }
    }

    /// Where a response stands that [`Outbox::keep`] has kept, as it changes.
    pub fn fate(self, id: ResponseId) -> Signal<Fate> {
        Memo::new(move |_| self.0.watch(|it| it.queue.fate(&id))).into()
    }

    /// What anyone may know, as it changes.
    pub fn standing(self) -> Signal<Standing> {
        Memo::new(move |_| self.0.watch(Held::standing)).into()
    }

    /// Sends what waits now, not later.
    pub fn try_now(self) {
        self.0.tell(Event::ByHand);
        self.0.tell(Event::Awake);
    }

    /// Sends once more what was not accepted, such as after the collector was updated.
    pub fn try_aside(self) {
        self.0.tell(Event::TryAside);
    }

    /// All that has not reached the office, as lines of JSON, for staff: it holds answers.
    pub async fn unsent_as_file(self) -> String {
        // Other tabs may have kept some that this one has not heard of.
        self.0.tell(Event::Awake);
        self.with_store(async |_| ()).await;
        self.0.look(|it| it.queue.export())
    }

    /// Keeps an unfinished answer under its key, [`Draft::key`]; only where the person agreed.
    ///
    /// # Errors
    /// It is not on the disk.
    pub async fn keep_draft(self, key: String, text: String) -> Result<(), NotKept> {
        self.0.hold(|it| it.note_unfinished(&key));
        let done = self.with_store(async move |store| store.keep_draft(&key, &text).await).await;
        done.unwrap_or(Err(Trouble::Refused)).map_err(not_kept)
    }

    /// The unfinished answer with this key, if it is kept here.
    pub async fn draft(self, key: String) -> Option<String> {
        let wanted = key.clone();
        let text = self.with_store(async move |store| store.draft(&wanted).await).await?.ok()??;
        self.0.hold(|it| it.note_unfinished(&key));
        Some(text)
    }

    /// Deletes the unfinished answer with this key.
    pub async fn delete_draft(self, key: String) {
        self.with_store(async move |store| store.delete_draft(&key).await).await;
    }

    /// Deletes everything of everyone on this device, unsent answers too.
    pub async fn wipe(self) {
        self.with_store(async |store| store.wipe().await).await;
        self.0.forget();
        self.0.look(|it| it.ears.tell(WIPED));
    }

    /// Does something with the disk when its turn comes. Natively there is none.
    async fn with_store<T: 'static>(self, act: impl AsyncFnOnce(Store) -> T + 'static) -> Option<T> {
        if is_native() {
            return None;
        }
        let store = self.0.look(|it| it.store.clone());
        let (tell, told) = oneshot::channel();
        self.0.in_turn(Box::pin(async move {
            let _ = tell.send(act(store).await);
        }));
        told.await.ok()
    }
}

/// Answers, on their way from here.
fn envelope(response: &Response) -> (Kept, Envelope) {
    let (id, now) = (ResponseId::from_random(chance::bytes()), now());
    let answered_at = Moment::from_unix(now.div_euclid(1_000));
    let body = ResponseV1::new(id.clone(), answered_at, response).to_json();
    let envelope = Envelope::new(id.clone(), Content::Open(body), now);
    (Kept { id, answered_at }, envelope)
}

fn refused(standing: &Standing) -> NotKept {
    not_kept(match standing.disk {
        Disk::NewerSite => Trouble::Newer,
        Disk::HeldByAnotherTab => Trouble::Held,
        _ => Trouble::Refused,
    })
}
