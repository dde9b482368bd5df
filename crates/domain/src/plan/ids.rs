//! From an id to where the thing stands.

use crate::order;
use crate::slug::Slug;

/// The positions of things, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    order: Vec<u32>,
}

impl Ids {
    pub(super) fn of(ids: &[&str]) -> Ids {
        Ids { order: order::sorted(ids.len(), &|left, right| ids[left].cmp(ids[right])) }
    }

    /// Where the thing with this id stands; `id_at` says which id one has.
    pub(super) fn position<'a>(&self, id: &str, id_at: &dyn Fn(usize) -> &'a Slug) -> Option<usize> {
        let found = self.order.binary_search_by(|&at| id_at(at as usize).as_str().cmp(id));
        found.ok().map(|place| self.order[place] as usize)
    }

    /// The positions of things with an id that an earlier one has.
    pub(super) fn repeated(&self, ids: &[&str]) -> Vec<u32> {
        let same = |pair: &&[u32]| ids[pair[0] as usize] == ids[pair[1] as usize];
        let mut repeated: Vec<u32> = self.order.windows(2).filter(same).map(|pair| pair[1]).collect();
        order::ascending(&mut repeated);
        repeated
    }

    /// The ids in their order.
    pub(super) fn in_order<'a>(&self, ids: &[&'a str]) -> Vec<&'a str> {
        self.order.iter().map(|&at| ids[at as usize]).collect()
    }
}
