//! Which value of a chart is read out: the one that is pinned, by hand or by the address.

use domain::chart::{Chart, Key, Mark, address as in_address, walk};
use leptos::prelude::*;

use super::Address;
use crate::browser::clock::Pause;

/// Walking reaches the address after this pause, in milliseconds: browsers allow an address only
/// so many changes a minute.
const WALKING_PAUSE: u64 = 300;

/// A value that was walked to, until the address says so. It holds only for the address that it was
/// walked to at, so that Back wins over it.
#[derive(Clone, PartialEq)]
struct Step {
    mark: Option<Mark>,
    at: String,
}

/// The pinned value of one chart.
#[derive(Clone, Copy)]
pub struct Point {
    /// The value that is pinned.
    pub pinned: Memo<Option<Mark>>,
    chart: StoredValue<Chart>,
    address: Address,
    step: RwSignal<Option<Step>>,
    pause: Pause,
}

impl Point {
    pub fn new(chart: StoredValue<Chart>, address: Address) -> Point {
        let step = RwSignal::new(None::<Step>);
        let pinned = Memo::new(move |_| {
            address.query.with(|query| match &*step.read() {
                Some(step) if step.at == *query => step.mark,
                _ => chart.with_value(|it| in_address::pinned(query, it)),
            })
        });
        Point { pinned, chart, address, step, pause: Pause::new(WALKING_PAUSE) }
    }

    /// Pins a value, or none.
    pub fn pin(self, mark: Option<Mark>) {
        self.step.set(Some(Step { mark, at: self.address.query.get_untracked() }));
        self.settle();
    }

    /// Goes where a key leads.
    pub fn walk(self, key: Key) {
        let mark = self.chart.with_value(|it| walk(it, self.pinned.get_untracked(), key));
        self.step.set(Some(Step { mark, at: self.address.query.get_untracked() }));
        self.pause.then(move || self.settle());
    }

    /// Writes what was walked to into the address at once.
    pub fn settle(self) {
        self.pause.cancel();
        // A chart that is taken off the page loses the focus, and is gone by then.
        let Some(step) = self.step.try_get_untracked().flatten() else { return };
        let query = self.address.query.get_untracked();
        if step.at == query {
            let new = self.chart.with_value(|it| in_address::with_point(&query, it, step.mark));
            if new != query.trim_start_matches('?') {
                self.address.change.run(new);
            }
        }
    }
}
