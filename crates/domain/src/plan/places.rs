//! The places that pledges name: one entry each, whatever the case it is written in.

use crate::dataset::Pledge;
use crate::letter_case::lower;

/// The distinct places of a plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// As first written, in the order in which the pledges name them.
    pub(super) names: Vec<String>,
    /// In lower case and in alphabetical order, each with its position.
    known: Vec<(String, usize)>,
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
                let position = places.take_in(name);
                if !places.of_pledges[start..].contains(&(position as u32)) {
                    places.of_pledges.push(position as u32);
                }
            }
            places.ends.push(places.of_pledges.len() as u32);
        }
        places
    }

    /// The position of a name, which is put at the end if it is new.
    fn take_in(&mut self, name: &str) -> usize {
        let lower = lower(name);
        match self.place_of(&lower) {
            Ok(at) => self.known[at].1,
            Err(at) => {
                let position = self.names.len();
                self.known.insert(at, (lower, position));
                self.names.push(name.to_owned());
                position
            }
        }
    }

    /// Where the name is among those known, or where it belongs.
    fn place_of(&self, lower: &str) -> Result<usize, usize> {
        self.known.binary_search_by(|(known, _)| known.as_str().cmp(lower))
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.place_of(&lower(name)).ok().map(|at| self.known[at].1)
    }

    pub(super) fn of_pledge(&self, pledge: usize) -> &[u32] {
        let start = pledge.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.of_pledges[start..self.ends[pledge] as usize]
    }
}
