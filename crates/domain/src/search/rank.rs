//! How good a match is.
//!
//! A pledge's score is the sum over the words of the query; for each word the best of its matches
//! counts. A match is worth more in a wording than in a summary, there more than in evidence, and
//! so on, and more if it is the word itself than a form of it, the beginning of another, what the
//! plan says for it, or a guess at a slip. A word in several fields is worth a little more than in
//! the best of them alone.

use super::postings::N_FIELDS;

/// How a word of the plan came to match a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It is the word.
    Exact,
    /// It is the word written with or without a hyphen or a space.
    Joined,
    /// It is another form of the word.
    Form,
    /// It begins with the word, which may still be in the making.
    Beginning,
    /// It is what the plan says for what residents say.
    Synonym,
    /// It is a slip away.
    Slip,
}

/// What a field is worth, in the order of [`super::postings::Field`].
const FIELDS: [u16; N_FIELDS as usize] = [30, 24, 14, 10, 6];

impl Way {
    /// In twelfths of what the word itself is worth.
    fn twelfths(self) -> u16 {
        match self {
            Way::Exact => 12,
            Way::Joined => 11,
            Way::Form => 10,
            Way::Beginning => 8,
            Way::Synonym => 5,
            Way::Slip => 4,
        }
    }

    /// The score of a posting, by its bits for the fields.
    pub(super) fn scores(self) -> [u16; 1 << N_FIELDS] {
        let mut scores = [0; 1 << N_FIELDS];
        for (fields, score) in scores.iter_mut().enumerate() {
            let has = |field: &usize| fields >> field & 1 == 1;
            let worth = (0..FIELDS.len()).filter(has).map(|field| FIELDS[field]);
            let more = (fields.count_ones() as u16).saturating_sub(1);
            *score = worth.max().unwrap_or(0) * self.twelfths() + 3 * more;
        }
        scores
    }
}

/// The positions of the pledges that have a score, the best first; ties in the order of the plan.
pub(crate) fn best_first(scores: &[u16], kept: &[u32]) -> Vec<u32> {
    // Scores are small, so counting how many have each is faster than comparing.
    let best = kept.iter().map(|&pledge| scores[pledge as usize]).max().unwrap_or(0);
    let mut starts = vec![0_u32; usize::from(best) + 2];
    let place = |pledge: u32| usize::from(best - scores[pledge as usize]);
    for &pledge in kept {
        starts[place(pledge) + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut order = vec![0; kept.len()];
    for &pledge in kept {
        let next = &mut starts[place(pledge)];
        order[*next as usize] = pledge;
        *next += 1;
    }
    order
}
