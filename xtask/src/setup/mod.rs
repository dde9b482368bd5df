//! Brings what the other verbs need, and only what is missing, saying what and why.

mod apt;
mod chromium;
mod npm;
mod postgres;
mod python;
mod rust;
mod tools;
mod versions;

use std::path::PathBuf;

use anyhow::Result;

use crate::options::Options;
use crate::project::Project;
use crate::say;

/// `cargo xtask setup`
pub fn verb(project: &Project, mut options: Options) -> Result<()> {
    let for_tests = options.flag("--tests");
    options.finish()?;
    for_building(project)?;
    if for_tests {
        for_linting(project)?;
        browser(project)?;
        self::postgres(project)?;
        // The tests can do without them, and say so.
        for found in [frictionless(project), schemathesis(project)] {
            if let Err(problem) = found {
                say::line(format!("{problem:#}"));
            }
        }
    }
    say::line("Everything is in place.");
    Ok(())
}

/// What `build`, `serve` and `dev` need. Quick where nothing is missing.
pub fn for_building(project: &Project) -> Result<()> {
    rust::ensure_target(project)?;
    tools::ensure(project)?;
    npm::ensure(project)
}

/// The formatter and the linter.
pub fn for_linting(project: &Project) -> Result<()> {
    rust::ensure_components(project)
}

/// The browser to test with, installed where it is missing and no one's password is needed.
pub fn browser(project: &Project) -> Result<PathBuf> {
    chromium::ensure(project)
}

/// The database server to try the collector on, installed likewise.
pub fn postgres(project: &Project) -> Result<()> {
    postgres::ensure(project)
}

/// What reads the open data as other programs do, installed where it is missing.
pub fn frictionless(project: &Project) -> Result<PathBuf> {
    python::ensure(project, &python::FRICTIONLESS)
}

/// What tries the collector with made-up requests, installed likewise.
pub fn schemathesis(project: &Project) -> Result<PathBuf> {
    python::ensure(project, &python::SCHEMATHESIS)
}
