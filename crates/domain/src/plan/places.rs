//! The places that pledges name: one entry each, whatever the case it is written in.

use std::collections::BTreeMap;

use crate::dataset::Pledge;

/// The distinct places of a plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// As first written, in the order in which the pledges name them.
    pub(super) names: Vec<String>,
    positions: BTreeMap<String, usize>,
    /// The positions of each pledge's places, one pledge after the other.
    of_pledges: Vec<u32>,
    /// Where each pledge's end.
    ends: Vec<u32>,
}

impl Places {
    pub(super) fn of(pledges: &[Pledge]) -> Places {
        let mut places = Places::default();
        for pledge in pledges {
            let start = places.of_pledges.len();
            for name in &pledge.places {
                let next = places.names.len();
                let position = *places.positions.entry(name.to_lowercase()).or_insert(next);
                if position == next {
                    places.names.push(name.clone());
                }
                if !places.of_pledges[start..].contains(&(position as u32)) {
                    places.of_pledges.push(position as u32);
                }
            }
            places.ends.push(places.of_pledges.len() as u32);
        }
        places
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(&name.to_lowercase()).copied()
    }

    pub(super) fn of_pledge(&self, pledge: usize) -> &[u32] {
        let start = pledge.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.of_pledges[start..self.ends[pledge] as usize]
    }
}
