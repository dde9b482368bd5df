//! Whether the record in `seeds/` says what the source documents say.

use anyhow::anyhow;

use super::outcome::Outcome;
use crate::project::Project;
use crate::say;

/// The documents lie beside the project, not in it, so they are not always there.
const DOCUMENTS: &str = "../shared/sources";

/// Compares every quotation and figure with the document that it cites.
pub fn audit(project: &Project) -> Outcome {
    let documents = project.path(DOCUMENTS);
    if !documents.is_dir() {
        say::line(format!(
            "There is no {DOCUMENTS} here, so the record could not be compared with its sources."
        ));
        return Outcome::left_out();
    }
    match dataset::audit(&project.path("seeds"), &documents) {
        Ok(report) => {
            report.to_string().lines().for_each(say::line);
            Outcome::from(Ok(()))
        }
        Err(problems) => {
            Outcome::from(Err(anyhow!("The record in seeds/ does not agree with its sources:\n\n{problems}")))
        }
    }
}
