//! The audit: does everything that is quoted and cited stand in the documents, and does the
//! record leave nothing out?
//!
//! The rules can be checked without the documents; this cannot, so it is a step of its own. What
//! it looks for in which part of which document is said in `audit.json`, not here.

mod citations;
mod completeness;
mod document;
mod figures;
mod heading;
mod parts;
mod printed_under;
mod report;
mod set_aside;

pub use report::AuditReport;

use std::path::Path;

use domain::rules::Breach;

use crate::derive::Derived;
use crate::problem::{Problem, Problems};
use crate::seeds::Seeds;
use crate::{checked, locate};
use document::Documents;
use parts::Parts;

/// Checks the seeds as a build does, and then compares them with the documents in a folder.
///
/// # Errors
/// All problems, if there are any.
pub fn audit(seeds: &Path, documents: &Path) -> Result<AuditReport, Problems> {
    let seeds = Seeds::read(seeds)?;
    let derived = checked(&seeds)?;
    let mut audit = Audit::default();
    let documents = Documents::read(&derived.data.sources, documents, &mut audit);
    let parts = Parts::find(&seeds.audit, &derived.data, &documents, &mut audit);
    if !audit.others.is_empty() {
        // Without its parts, a document seems to lack everything in them.
        return audit.end(&derived);
    }
    citations::check(&derived.data, &documents, &mut audit);
    citations::surveys(&seeds, &documents, &mut audit);
    printed_under::check(&derived.data, &documents, &parts, &mut audit);
    figures::check(&seeds, &derived.data, &derived.claims, &documents, &parts, &mut audit);
    completeness::check(&seeds, &derived.data, &documents, &parts, &mut audit);
    audit.end(&derived)
}

/// What the audit has found so far.
#[derive(Default)]
struct Audit {
    report: AuditReport,
    /// Problems with items of the dataset.
    breaches: Vec<Breach>,
    /// Problems with anything else.
    others: Vec<Problem>,
}

impl Audit {
    fn end(self, derived: &Derived) -> Result<AuditReport, Problems> {
        let mut problems = locate::problems(derived, self.breaches);
        problems.extend(self.others);
        Problems::none_in(problems)?;
        Ok(self.report)
    }
}
