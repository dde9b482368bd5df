//! What may be told of the answers: counts, and none that tells of a few people.
//!
//! A count from 1 to 4 is not told. That is not enough: whoever knows that 40 people answered and
//! 37 said yes knows that 3 did not. So all that anyone can work out is written down as sums over
//! what is counted ([`ledger`]), also across questions where one is only asked after another, and
//! further counts are left out until no small one can be worked out any more, or even narrowed
//! down to two values. Where those who are asked a question are no such sum, nothing is told of it.
//! Words are never told. Responses are counted five at a time, so that nobody can watch the counts
//! while a neighbour answers. Answers about pledges are counted for each pledge by itself and never
//! added up, so that no sum over pledges tells of a small one.

mod bands;
mod counts;
mod ledger;
mod sums;

use super::definition::Definition;
use super::response::Response;
use super::wire::{ResultsV1, SCHEMA};
use crate::slug::Slug;
use counts::Counts;

/// How careful to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Counts from 1 to below this are not told, and responses are counted so many at a time.
    pub small: u32,
    /// Below so many counted responses nothing is told.
    pub least: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { small: 5, least: 10 }
    }
}

/// Counts the responses to one version of a survey; those about one pledge, if it is about pledges.
#[derive(Clone, Debug)]
pub struct Tally<'d> {
    definition: &'d Definition,
    pledge: Option<Slug>,
    limits: Limits,
    counts: Counts,
    /// Those that are not counted yet.
    waiting: Vec<Response>,
}

impl<'d> Tally<'d> {
    /// Before the first response.
    pub fn new(definition: &'d Definition, pledge: Option<Slug>, limits: Limits) -> Tally<'d> {
        Tally { definition, pledge, limits, counts: Counts::new(definition), waiting: Vec::new() }
    }

    /// Takes in a response, in the order in which they came. One to another survey or version, or
    /// about another pledge, is passed over.
    pub fn add(&mut self, response: Response) {
        let (survey, version) = (self.definition.id(), self.definition.version());
        if response.survey != *survey || response.version != version || response.pledge != self.pledge {
            return;
        }
        self.waiting.push(response);
        if self.waiting.len() >= self.limits.small.max(1) as usize {
            for response in self.waiting.drain(..) {
                self.counts.add(self.definition, &response);
            }
        }
    }

    /// What may be told.
    pub fn results(&self) -> ResultsV1 {
        let waiting = u32::try_from(self.waiting.len()).unwrap_or(u32::MAX);
        let counted = self.counts.responses;
        let enough = counted > 0 && counted >= self.limits.least;
        let questions =
            if enough { sums::told(self.definition, &self.counts, self.limits.small) } else { Vec::new() };
        ResultsV1 {
            schema: SCHEMA,
            survey: self.definition.id().clone(),
            survey_version: self.definition.version(),
            pledge: self.pledge.clone(),
            responses: counted.saturating_add(waiting),
            counted,
            least: self.limits.least,
            small: self.limits.small,
            questions,
        }
    }
}
