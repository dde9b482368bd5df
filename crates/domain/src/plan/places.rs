//! The places that pledges name: one entry each, whatever the case it is written in.

use std::collections::BTreeMap;

use crate::dataset::Pledge;

/// The distinct places of a plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// As first written, in the order in which the pledges name them.
    pub(super) names: Vec<String>,
    positions: BTreeMap<String, usize>,
}

impl Places {
    pub(super) fn of(pledges: &[Pledge]) -> Places {
        let mut places = Places::default();
        for name in pledges.iter().flat_map(|pledge| &pledge.places) {
            let next = places.names.len();
            if *places.positions.entry(name.to_lowercase()).or_insert(next) == next {
                places.names.push(name.clone());
            }
        }
        places
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(&name.to_lowercase()).copied()
    }
}
