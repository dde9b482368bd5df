//! Search as residents type: case, plurals, slips and their own words do not matter.
//!
//! How it works, in the order in which a text travels:
//!
//! 1. `words` cuts every text of every pledge into words and `fold`s them, so that `Off‑Road`
//!    and `off-road` become the same `off`, `road` and, joined, `offroad`. Most words are `simple`
//!    and take a short cut.
//! 2. `vocabulary` gives each distinct word a number, by a `table` made for it. In the end the
//!    numbers are in alphabetical order, so that "all words that begin with `bur`" is a range.
//! 3. `postings` lists for each word the pledges that have it and in which of their fields. The
//!    lists lie one after the other in the order of the numbers, so that a range of words is one
//!    run of memory, read front to back.
//! 4. `query` turns what was typed into one clause per word: the word itself, its forms (by
//!    `stem`), words that begin with it, joined and split forms, what the plan says for it
//!    (`synonyms`), and if there is none of these, words a slip away (`typos`).
//! 5. `matches` walks the lists of each clause and keeps for each pledge the best score
//!    (`rank`). A pledge is found if every clause matches.
//! 6. `highlight` and `snippet` show what matched, with the same query.
//!
//! An [`Index`] is built once from a plan, by an [`IndexBuilder`] in slices if need be.

mod build;
mod fold;
mod highlight;
mod index;
mod matches;
mod postings;
mod query;
mod rank;
mod simple;
mod snippet;
mod stem;
mod synonyms;
mod table;
mod typos;
mod vocabulary;
mod words;

pub use build::IndexBuilder;
pub use index::Index;
pub use matches::Matches;
pub use query::Query;
pub(crate) use rank::best_first;
pub use snippet::{Snippet, SnippetKind};
pub(crate) use stem::stem;
pub(crate) use words::{is_stop_word, plain_words};
