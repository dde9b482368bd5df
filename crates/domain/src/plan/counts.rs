//! How many pledges have each status.

use crate::dataset::{Pledge, Status};
use crate::letter_case::lower;

/// How many pledges have each status. Never shown as one number without the three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Pledges delivered.
    pub delivered: usize,
    /// Pledges in progress.
    pub in_progress: usize,
    /// Pledges with no update published.
    pub no_update: usize,
}

impl Counts {
    /// Counts the pledges given.
    pub fn of<'a>(pledges: impl IntoIterator<Item = &'a Pledge>) -> Counts {
        let mut counts = Counts::default();
        for pledge in pledges {
            match pledge.status {
                Status::Delivered => counts.delivered += 1,
                Status::InProgress => counts.in_progress += 1,
                Status::NoUpdate => counts.no_update += 1,
            }
        }
        counts
    }

    /// How many have this status.
    pub fn get(self, status: Status) -> usize {
        match status {
            Status::Delivered => self.delivered,
            Status::InProgress => self.in_progress,
            Status::NoUpdate => self.no_update,
        }
    }

    /// One of them in words, to stand among others: `6 with no update published`. `name` is what the
    /// plan calls the status.
    pub fn told(number: &str, status: Status, name: &str) -> String {
        let joint = if status == Status::NoUpdate { " with " } else { " " };
        [number, joint, &lower(name)].concat()
    }

    /// How many there are in all.
    pub fn total(self) -> usize {
        self.delivered + self.in_progress + self.no_update
    }
}
