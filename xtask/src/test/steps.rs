//! What `cargo xtask test` checks, in this order: the quickest first.

use std::path::PathBuf;

use super::outcome::Outcome;
use super::{api, browser, native, open_data, record};
use crate::project::Project;
use crate::{build, licences};

/// One thing to check.
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    pub needs_browser: bool,
    pub needs_postgres: bool,
    pub check: fn(&Workplace) -> Outcome,
}

/// What the steps work with.
pub struct Workplace<'a> {
    pub project: &'a Project,
    /// The browser, where a step needs one.
    pub chromium: Option<PathBuf>,
}

pub const STEPS: [Step; 11] = [
    step("fmt", "the code is formatted", |it| native::format(it.project).into()),
    step("licences", "we may use all that we use", |it| licences::check(it.project).into()),
    step("clippy", "the linter finds nothing", |it| native::lint(it.project).into()),
    step("clippy-wasm", "nor in the app as the browser gets it", |it| native::lint_app(it.project).into()),
    step("doc", "the documentation has no broken links", |it| native::document(it.project).into()),
    Step { needs_postgres: true, ..step("unit", "the tests in Rust pass", |it| native::test(it.project)) },
    step("audit", "the record says what its sources say", |it| record::audit(it.project)),
    step("open-data", "other programs can read the open data", open_data::validate),
    step("api", "the collector does what it says, whatever it is sent", api::fuzz),
    step("build", "the site can be built, and is small enough", |it| build::within_limits(it.project).into()),
    Step {
        needs_browser: true,
        ..step("e2e", "the journeys through the site work in Chromium", browser::test)
    },
];

const fn step(name: &'static str, about: &'static str, check: fn(&Workplace) -> Outcome) -> Step {
    Step { name, about, needs_browser: false, needs_postgres: false, check }
}
