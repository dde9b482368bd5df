//! From a filter to a list of pledges, with the counts beside the options, in one pass.

use crate::filter::{Facets, Filter, Sort, Tally};
use crate::plan::Plan;
use crate::search::{Index, Query, best_first};

/// The pledges that a filter selects, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The positions of the pledges in [`Plan::pledges`].
    pub order: Vec<u32>,
    /// How many pledges each option would give.
    pub facets: Facets,
    /// What was searched for, for marking it in texts.
    pub query: Query,
}

/// Selects the pledges that a filter asks for. The index must be of the same plan.
pub fn select(plan: &Plan, index: &Index, filter: &Filter) -> Selection {
    let filter = filter.normalised(plan);
    let found = index.search(&filter.query);
    let mut tally = Tally::new(plan, &index.attributes, &filter);
    let n_pledges = index.attributes.len();
    let mut kept: Vec<u32> = Vec::with_capacity(n_pledges);
    match &found.scores {
        None => kept.extend((0..n_pledges as u32).filter(|pledge| tally.keeps(*pledge as usize))),
        Some(scores) => {
            kept.extend((0..).zip(scores).filter(|(_, score)| **score > 0).map(|(pledge, _)| pledge));
            kept.retain(|pledge| tally.keeps(*pledge as usize));
        }
    }
    let order = match (filter.sort, &found.scores) {
        (Sort::Match, Some(scores)) => best_first(scores, &kept),
        _ => sorted(plan, index, filter.sort, kept),
    };
    Selection { order, facets: tally.facets(), query: found.query }
}

fn sorted(plan: &Plan, index: &Index, sort: Sort, kept: Vec<u32>) -> Vec<u32> {
    let Some(order) = index.order(plan, sort) else { return kept };
    let mut is_kept = vec![false; order.len()];
    kept.iter().for_each(|pledge| is_kept[*pledge as usize] = true);
    order.iter().copied().filter(|pledge| is_kept[*pledge as usize]).collect()
}
