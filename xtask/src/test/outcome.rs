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
    /// Whether there was nothing to check it with.
    pub left_out: bool,
}

impl Outcome {
    /// The outcome of a step that runs tests.
    pub fn of_tests(counts: Counts, problem: Option<anyhow::Error>) -> Outcome {
        Outcome { counts: Some(counts), problem, left_out: false }
    }

    /// The outcome of a step that could not do its work here, and said why.
    pub fn left_out() -> Outcome {
        Outcome { counts: None, problem: None, left_out: true }
    }

    /// The outcome for the summary.
    pub fn word(&self) -> &'static str {
        match (&self.problem, self.left_out) {
            (Some(_), _) => "FAILED",
            (None, true) => "left out",
            (None, false) => "passed",
        }
    }
}

impl From<Result<()>> for Outcome {
    fn from(result: Result<()>) -> Outcome {
        Outcome { counts: None, problem: result.err(), left_out: false }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}
