use domain::queue::{Effect, Envelope, Event, Failure, Notice, Reply, Stored, Unwritten};

use super::driver::{Driver, now};
use super::{Disk, Promise, Reach};
use crate::api::responses;
use crate::browser::clock::Alarm;
use crate::browser::store::{Found, Trouble};

/// What other tabs hear when they should look at the disk.
pub(super) const NEWS: &str = "news";
/// What other tabs hear when everything was deleted.
pub(super) const WIPED: &str = "wiped";

/// Does what the state machine says.
pub(super) fn obey(driver: Driver, effect: Effect) {
    match effect {
        Effect::Load => driver.in_turn(Box::pin(load(driver))),
        Effect::Write { before, after } => driver.in_turn(Box::pin(write(driver, before, after))),
        Effect::Delete { id, sent_at } => driver.in_turn(Box::pin(async move {
            let store = driver.look(|it| it.store.clone());
            let done = store.delete(id.as_str(), sent_at).await;
            driver.note(&done);
            driver.tell(if done.is_ok() { Event::Deleted(id) } else { Event::NotDeleted(id) });
            driver.look(|it| it.ears.tell(NEWS));
        })),
        Effect::Send { id, content, start_by } => {
            driver.hold(|it| {
                it.alarm = None;
                it.standing.next_try = None;
            });
            leptos::task::spawn_local(async move {
                // Between the word and the deed a tab can be stopped for hours.
                let in_time = now() < start_by;
                let reply = if in_time {
                    responses::put(&id, content.text()).await
                } else {
                    Reply::Failed(Failure::Late, None)
                };
                match &reply {
                    Reply::Kept(_) | Reply::Refused(_) => driver.reached(Reach::Reached),
                    Reply::Failed(Failure::Late, _) => (),
                    Reply::Failed(why, _) => driver.reached(Reach::Failed(*why)),
                }
                driver.tell(Event::Replied(id, reply));
            });
        }
        Effect::WaitUntil(time) => driver.hold(|it| {
            it.standing.next_try = Some(time);
            it.alarm = Some(Alarm::after((time - now()).max(0), move || {
                driver.hold(|it| it.standing.next_try = None);
                driver.tell(Event::Awake);
            }));
        }),
        Effect::Announce(notice) => announce(driver, notice),
    }
}

async fn load(driver: Driver) {
    let store = driver.look(|it| it.store.clone());
    let done = store.load().await;
    driver.note(&done);
    // While the disk cannot be read there is nothing to go by; it is tried again when the tab wakes.
    let Ok(stored) = done else { return };
    match stored {
        None => {
            driver.hold(|it| it.standing.disk = Disk::Empty);
            driver.tell(Event::Loaded(Vec::new()));
        }
        Some(stored) => {
            driver.hold(|it| it.last_sent = stored.last_sent);
            driver.tell(Event::Loaded(stored.responses.iter().map(|it| Stored::read(it)).collect()));
            if driver.look(|it| it.standing.promise == Promise::NotAsked) {
                leptos::task::spawn_local(driver.recall_promise());
            }
        }
    }
}

async fn write(driver: Driver, before: Option<Envelope>, after: Envelope) {
    let id = after.id.clone();
    let store = driver.look(|it| it.store.clone());
    let before = before.map(|it| it.to_json());
    let finished = driver.look(|it| it.finished_by(&id));
    let done = store.write(id.as_str(), before, after.to_json(), finished).await;
    driver.note(&done);
    driver.tell(match done {
        Ok(Ok(())) => Event::Written(id),
        Ok(Err(Found(there))) => Event::Changed(id, there.map(|it| Stored::read(&it))),
        Err(Trouble::Full) => Event::NotWritten(id, Unwritten::Full),
        Err(_) => Event::NotWritten(id, Unwritten::Unavailable),
    });
}

fn announce(driver: Driver, notice: Notice) {
    let (id, saved) = match notice {
        Notice::Saved(id) => (id, Ok(())),
        Notice::NotSaved(id, why) => (id, Err(why)),
        // What is shown says it too.
        Notice::Sent(_) => return,
        Notice::SetAside(..) => return driver.look(|it| it.ears.tell(NEWS)),
    };
    if saved.is_ok() {
        driver.look(|it| it.ears.tell(NEWS));
    }
    let waiting = driver.hold(|it| {
        let place = it.waiting.iter().position(|waiting| waiting.id == id)?;
        Some(it.waiting.swap_remove(place))
    });
    if let Some(waiting) = waiting {
        let _ = waiting.tell.send(saved);
    }
}
