use std::collections::VecDeque;
use std::pin::Pin;

use domain::queue::{Event, Millis, Queue, Unwritten};
use domain::survey::wire::ResponseId;
use futures_channel::oneshot;
use leptos::prelude::*;

use super::ears::Ears;
use super::effects;
use super::{Disk, NotKept, Promise, Reach, Standing};
use crate::browser::clock::{self, Alarm};
use crate::browser::store::{Store, Trouble};
use crate::browser::{chance, promise};

/// Something to do with the disk. All that is, is done in turn: what was read is told before
/// anything else is written, so it is never older than what is already known.
pub(super) type Turn = Pin<Box<dyn Future<Output = ()>>>;

/// Who waits to hear whether a response is on the disk.
pub(super) struct Waiting {
    pub id: ResponseId,
    /// The key under which the same answers were kept unfinished, if they were.
    pub draft: String,
    pub tell: oneshot::Sender<Result<(), Unwritten>>,
}

/// All that one tab holds of the queue.
pub(super) struct Held {
    pub queue: Queue,
    pub store: Store,
    pub ears: Ears,
    pub alarm: Option<Alarm>,
    pub waiting: Vec<Waiting>,
    /// The keys of the unfinished answers that this tab has kept or brought back.
    pub unfinished: Vec<String>,
    /// Without the summary and the reasons, which the queue knows.
    pub standing: Standing,
    /// When one was last sent, in any tab.
    pub last_sent: Option<Millis>,
    turns: VecDeque<Turn>,
    is_at_work: bool,
    has_asked: bool,
}

impl Held {
    /// The key of the unfinished answer that is finished once the response with this id is on the disk.
    pub fn finished_by(&self, id: &ResponseId) -> Option<String> {
        let draft = &self.waiting.iter().find(|it| it.id == *id)?.draft;
        self.unfinished.contains(draft).then(|| draft.clone())
    }

    /// This tab has kept or brought back the unfinished answer with this key.
    pub fn note_unfinished(&mut self, key: &str) {
        if !self.unfinished.iter().any(|it| it == key) {
            self.unfinished.push(key.to_owned());
        }
    }

    /// What anyone may know.
    pub fn standing(&self) -> Standing {
        let mut summary = self.queue.summary();
        summary.last_sent = summary.last_sent.max(self.last_sent);
        Standing { summary, aside: self.queue.aside(), ..self.standing.clone() }
    }
}

/// Hands on what it holds to whoever asks, wherever that is.
#[derive(Clone, Copy)]
pub(super) struct Driver {
    held: StoredValue<Held, LocalStorage>,
    changed: Trigger,
}

impl Driver {
    pub fn new() -> Driver {
        let held = Held {
            queue: new_queue(),
            store: Store::default(),
            ears: Ears::default(),
            alarm: None,
            waiting: Vec::new(),
            unfinished: Vec::new(),
            standing: Standing::default(),
            last_sent: None,
            turns: VecDeque::new(),
            is_at_work: false,
            has_asked: false,
        };
        Driver { held: StoredValue::new_local(held), changed: Trigger::new() }
    }

    /// Looks at what it holds, and again whenever that changes.
    pub fn watch<T>(self, look: impl FnOnce(&Held) -> T) -> T {
        self.changed.track();
        self.held.with_value(look)
    }

    /// Looks, without being told of changes.
    pub fn look<T>(self, look: impl FnOnce(&Held) -> T) -> T {
        self.held.with_value(look)
    }

    /// Changes what is shown.
    pub fn change<T>(self, act: impl FnOnce(&mut Held) -> T) -> T {
        let done = self.hold(act);
        self.changed.notify();
        done
    }

    /// Changes what nobody sees.
    pub fn hold<T>(self, act: impl FnOnce(&mut Held) -> T) -> T {
        let mut done = None;
        self.held.update_value(|held| done = Some(act(held)));
        done.expect("the driver lives as long as the tab")
    }

    /// Tells the state machine what happened, and does what it says.
    pub fn tell(self, event: Event) {
        let (now, chance) = (now(), chance::number());
        for effect in self.hold(|it| it.queue.step(event, now, chance)) {
            effects::obey(self, effect);
        }
        self.changed.notify();
    }

    /// Forgets everything, once it was wiped.
    pub fn forget(self) {
        self.change(|it| {
            it.queue = new_queue();
            // Whoever waits to hear that something was kept hears that it was not.
            it.waiting.clear();
            it.unfinished.clear();
            it.last_sent = None;
            it.alarm = None;
            it.standing = Standing { disk: Disk::Empty, promise: it.standing.promise, ..Standing::default() };
        });
    }

    /// Does something with the disk when its turn comes.
    pub fn in_turn(self, turn: Turn) {
        let begin = self.hold(|it| {
            it.turns.push_back(turn);
            !std::mem::replace(&mut it.is_at_work, true)
        });
        if begin {
            leptos::task::spawn_local(self.work());
        }
    }

    async fn work(self) {
        while let Some(turn) = self.hold(|it| it.turns.pop_front()) {
            turn.await;
        }
        self.hold(|it| it.is_at_work = false);
    }

    /// Notes how the disk is.
    pub fn note<T>(self, done: &Result<T, Trouble>) {
        let disk = match done {
            Ok(_) | Err(Trouble::Full) => Disk::Open,
            Err(trouble) => disk_after(*trouble),
        };
        self.change(|it| it.standing.disk = disk);
    }

    /// Asks the browser to keep what is stored: once, because some ask the person.
    pub async fn ask_for_promise(self) {
        let is_kept = self.look(|it| it.standing.promise == Promise::Kept);
        if !is_kept && !self.hold(|it| std::mem::replace(&mut it.has_asked, true)) {
            let given = promise::ask().await;
            self.change(|it| it.standing.promise = promise_of(given));
        }
    }

    /// Learns what it has promised before.
    pub async fn recall_promise(self) {
        let given = promise::given().await;
        self.change(|it| it.standing.promise = promise_of(given));
    }

    /// Notes what a request said of the way to the collector.
    pub fn reached(self, reach: Reach) {
        self.change(|it| it.standing.reach = reach);
    }
}

pub(super) fn now() -> Millis {
    clock::now() as Millis
}

fn promise_of(given: Option<bool>) -> Promise {
    match given {
        Some(true) => Promise::Kept,
        Some(false) => Promise::NotGiven,
        None => Promise::Unknown,
    }
}

/// A tab has a new name whenever it is loaded.
fn new_queue() -> Queue {
    // Natively nothing is ever kept, and no name is needed.
    let bytes = if cfg!(target_arch = "wasm32") { chance::bytes() } else { [0; 16] };
    Queue::new(ResponseId::from_random(bytes).as_str(), None)
}

fn disk_after(trouble: Trouble) -> Disk {
    match trouble {
        Trouble::Full => Disk::Open,
        Trouble::Refused => Disk::Refused,
        Trouble::Newer => Disk::NewerSite,
        Trouble::Held => Disk::HeldByAnotherTab,
    }
}

/// What a person is told when nothing could be kept.
pub(super) fn not_kept(trouble: Trouble) -> NotKept {
    let words = match trouble {
        Trouble::Full => return NotKept::Full,
        Trouble::Refused => {
            "This browser does not let websites keep anything. A private window can be the reason."
        }
        Trouble::Newer => {
            "This site has been updated in another tab. Copy your answers, then reload this page."
        }
        Trouble::Held => {
            "Another tab still has an older version of this site open. Close it, then try again."
        }
    };
    NotKept::Refused(words.to_owned())
}
