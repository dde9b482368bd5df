//! Turns the hand-edited record (`seeds/`) into the open dataset (`plan.json`). Read in this order.
//!
//! Nothing is published that breaks a rule: [`build`] returns every problem it finds, each with
//! the file, the field, what was found and what was expected. The rules themselves are the
//! domain's; this crate knows files.

mod seeds; // what people edit

mod derive; // what follows from it
mod figures; // and from the numbers in it

mod surveys; // what is asked

mod locate; // from a broken rule to a file and a field
mod problem; // what people are told when the record cannot be published

mod audit; // whether the record says what the documents say

mod open_data; // the record as files for other programs
mod schema; // what a text editor is told of the files
mod write;

pub use audit::{AuditReport, audit};
pub use open_data::{Listed, OpenFile, listed, open_data, write_files};
pub use problem::{Problem, Problems};
pub use schema::{schemas, write_schemas};
pub use surveys::{site, surveys};
pub use write::{site_json, surveys_json, to_json, write, write_site, write_surveys};

use std::path::Path;

use domain::dataset::Dataset;
use domain::rules;

use derive::Derived;
use seeds::Seeds;

/// Reads the seeds, checks them and derives the dataset.
///
/// # Errors
/// All problems of all files, if there are any.
pub fn build(seeds: &Path) -> Result<Dataset, Problems> {
    Ok(checked(&Seeds::read(seeds)?)?.data)
}

fn checked(seeds: &Seeds) -> Result<Derived, Problems> {
    let derived = derive::derive(seeds);
    let mut breaches = rules::breaches(&derived.data);
    breaches.extend(rules::breaches_of_claims(&derived.data, &derived.claims));
    let mut problems = locate::problems(&derived, breaches);
    problems.extend(surveys::problems(seeds));
    Problems::none_in(problems)?;
    Ok(derived)
}
