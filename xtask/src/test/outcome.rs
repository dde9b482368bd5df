//! What a step came to.

use std::fmt;

use anyhow::Result;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
}

/// A step failed if it has a problem, whatever its counts say.
pub struct Outcome {
    /// For steps that run tests.
    pub counts: Option<Counts>,
    pub problem: Option<anyhow::Error>,
}

impl Outcome {
    /// The outcome for the summary.
    pub fn word(&self) -> &'static str {
        if self.problem.is_none() { "passed" } else { "FAILED" }
    }
}

impl From<Result<()>> for Outcome {
    fn from(result: Result<()>) -> Outcome {
        Outcome { counts: None, problem: result.err() }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}
