use domain::queue::Event;

use super::Reach;
use super::driver::Driver;
use super::effects::{NEWS, WIPED};
use crate::browser::listen::{self, Held};
use crate::browser::tabs::Tabs;

/// What wakes the queue: the network, the person who comes back to the tab, other tabs.
#[derive(Default)]
pub(super) struct Ears {
    tabs: Option<Tabs>,
    _held: Vec<Held>,
}

impl Ears {
    /// Listens for as long as the tab is open.
    pub fn open(driver: Driver) -> Ears {
        let on = |name, act: fn(Driver)| listen::on_window(name, Box::new(move |_| act(driver)));
        let held = [
            on("online", |it| {
                if it.look(|held| held.standing.reach == Reach::Offline) {
                    it.reached(Reach::NotTried);
                }
                it.tell(Event::Online);
            }),
            on("offline", |it| {
                it.reached(Reach::Offline);
                it.tell(Event::Offline);
            }),
            on("visibilitychange", |it| it.tell(Event::Awake)),
            // The page may be kept for Back. With a channel open it would not be.
            on("pagehide", |it| {
                it.tell(Event::Closing);
                it.hold(|held| held.ears.tabs = None);
            }),
            on("pageshow", |it| {
                it.hold(|held| held.ears.tabs = tabs(it));
                it.tell(Event::Awake);
            }),
        ];
        Ears { tabs: tabs(driver), _held: held.into_iter().flatten().collect() }
    }

    /// Tells the other tabs.
    pub fn tell(&self, word: &str) {
        if let Some(tabs) = &self.tabs {
            tabs.tell(word);
        }
    }
}

fn tabs(driver: Driver) -> Option<Tabs> {
    Tabs::hear(Box::new(move |word| match word.as_str() {
        NEWS => driver.tell(Event::Awake),
        WIPED => {
            driver.forget();
            driver.tell(Event::Awake);
        }
        // A newer version of this site may say more.
        _ => (),
    }))
}
