//! What a record must obey to be published. Each file is one group of rules.
//!
//! All rules run, and every breach is reported, so that all can be mended at once. The rules know
//! no files: whoever holds the record turns a [`Breach`] into "this file, this field".

mod breach;
mod evidence;
mod figures;
mod help;
mod places;
mod plain_words;
mod references;
mod sources;
mod status;
mod themes;
mod tidy;
mod vocabulary;

pub use breach::{Breach, Item, excerpt};
pub use places::places_in;
pub use plain_words::plain_words;
pub use tidy::{EVIDENCE_WORDS, PLEDGE_WORDS, word_count};

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
    found.into_list()
}
