//! Verdicts, and the findings that come of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod changes;
mod elsewhere;
mod findings;
mod made;
mod properties;
mod tables;
