//! The index itself, and the orders of pledges that take long to work out.

use std::sync::OnceLock;

use super::build::IndexBuilder;
use super::postings::{Postings, Sequence};
use super::synonyms::Synonyms;
use super::vocabulary::Vocabulary;
use crate::filter::{Attributes, Sort};
use crate::letter_case::lower_letters;
use crate::order;
use crate::plan::Plan;

/// Answers searches of one plan. Built once, it never changes.
#[derive(Clone, Debug)]
pub struct Index {
    /// What the facets need to know of each pledge.
    pub attributes: Attributes,
    pub(super) vocabulary: Vocabulary,
    pub(super) postings: Postings,
    pub(super) sequence: Sequence,
    pub(super) synonyms: Synonyms,
    pub(super) orders: Orders,
}

/// All pledges in an order that does not depend on the search; worked out when first asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Orders {
    by_evidence: OnceLock<Vec<u32>>,
    newest_first: OnceLock<Vec<u32>>,
    a_to_z: OnceLock<Vec<u32>>,
}

impl Index {
    /// Reads the whole plan at once.
    pub fn new(plan: &Plan) -> Index {
        IndexBuilder::new(plan).finish(plan)
    }

    /// About how many bytes of memory it takes.
    pub fn bytes(&self) -> usize {
        let orders = [&self.orders.by_evidence, &self.orders.newest_first, &self.orders.a_to_z];
        let orders: usize = orders.into_iter().filter_map(OnceLock::get).map(|it| 4 * it.capacity()).sum();
        self.attributes.bytes()
            + self.vocabulary.bytes()
            + self.postings.bytes()
            + self.sequence.bytes()
            + self.synonyms.bytes()
            + orders
    }

    /// All pledges in this order; nothing for the plan's own and for the best match first.
    pub(crate) fn order(&self, plan: &Plan, sort: Sort) -> Option<&[u32]> {
        let Attributes { n_evidence, newest, .. } = &self.attributes;
        let most_first =
            |numbers: &[u32]| order::sorted(numbers.len(), &|left, right| numbers[right].cmp(&numbers[left]));
        match sort {
            Sort::Plan | Sort::Match => None,
            Sort::Evidence => Some(self.orders.by_evidence.get_or_init(|| most_first(n_evidence))),
            Sort::Newest => Some(self.orders.newest_first.get_or_init(|| most_first(newest))),
            Sort::Az => Some(self.orders.a_to_z.get_or_init(|| {
                let letters = |at: usize| lower_letters(&plan.pledges()[at].summary);
                // Comparing eight letters as one number settles most comparisons.
                let first: Vec<u64> = plan.pledges().iter().map(|it| beginning(&it.summary)).collect();
                order::sorted(first.len(), &|left, right| {
                    first[left].cmp(&first[right]).then_with(|| letters(left).cmp(letters(right)))
                })
            })),
        }
    }
}

/// The first letters of a text as a number that sorts as they do.
fn beginning(text: &str) -> u64 {
    let mut letters = text.bytes().map(|byte| byte.to_ascii_lowercase());
    (0..8).fold(0, |number, _| number << 8 | u64::from(letters.next().unwrap_or(0)))
}
