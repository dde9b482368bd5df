//! What a record must obey to be published. Each file is one group of rules.
//!
//! All rules run, and every breach is reported, so that all can be mended at once. The rules know
//! no files: whoever holds the record turns a [`Breach`] into "this file, this field".

mod breach;
mod cited;
mod evidence;
mod figure_links;
mod figures;
mod help;
mod history;
mod measures;
mod money;
mod numbers;
mod places;
mod plain_words;
mod references;
mod sources;
mod stated_period;
mod status;
mod tables;
mod themes;
mod tidy;
mod vocabulary;

pub use breach::{Breach, Item, excerpt};
pub use cited::{Cited, cited, cited_in_claims, row_lines};
pub use history::{HISTORY_WORDS, TITLE_LETTERS};
pub use places::places_in;
pub use plain_words::plain_words;
pub use tables::breaches_of_claims;
pub use tidy::{EVIDENCE_WORDS, PLEDGE_WORDS, untidy, word_count};

use crate::dataset::Dataset;

/// Every breach of every rule.
pub fn breaches(data: &Dataset) -> Vec<Breach> {
    let mut found = breach::Breaches::default();
    references::check(data, &mut found);
    themes::check(data, &mut found);
    sources::check(data, &mut found);
    status::check(data, &mut found);
    evidence::check(data, &mut found);
    figures::check(data, &mut found);
    places::check(data, &mut found);
    tidy::check(data, &mut found);
    vocabulary::check(data, &mut found);
    help::check(data, &mut found);
    figure_links::check(data, &mut found);
    measures::check(data, &mut found);
    tables::check(data, &mut found);
    money::check(data, &mut found);
    history::check(data, &mut found);
    found.into_list()
}
