//! The journeys through the built site, tried in Chromium by Playwright.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::outcome::{Counts, Outcome};
use super::steps::Workplace;
use super::trial::Trial;
use crate::build;
use crate::project::Project;
use crate::run::run;

const CONFIG: &str = "tests/e2e/playwright.config.ts";
const REPORT: &str = "tests/e2e/results/report.json";
/// Beside the pictures and details of what failed.
const LOG: &str = "tests/e2e/results/collector.log";
const ADVICE: &str = "What went wrong stands above; pictures and details are in tests/e2e/results/.";

/// Has the collector serve the site on a free port, and runs every journey against it.
pub fn test(workplace: &Workplace) -> Outcome {
    // Run alone, this step would otherwise try yesterday's site.
    match build::if_changed(workplace.project).and_then(|()| with_collector(workplace)) {
        Ok((counts, problem)) => Outcome::of_tests(counts, problem),
        Err(problem) => Outcome::from(Err(problem)),
    }
}

fn with_collector(workplace: &Workplace) -> Result<(Counts, Option<anyhow::Error>)> {
    let project = workplace.project;
    let site = project.dist().to_string_lossy().into_owned();
    let collector = Trial::start(project, &[("COLLECTOR_SITE_DIR", &site)])?;
    let result = journeys(workplace, &collector);
    fs::write(project.path(LOG), collector.log()).with_context(|| format!("{LOG} cannot be written"))?;
    result
}

/// What the journeys are told is listed in `tests/e2e/README.md`.
fn journeys(workplace: &Workplace, collector: &Trial) -> Result<(Counts, Option<anyhow::Error>)> {
    let Workplace { project, chromium } = workplace;
    forget_last_report(project)?;
    let mut playwright = project.command("playwright");
    playwright.args(["test", "--config", CONFIG]);
    playwright.env("BASE_URL", collector.address()).env("COLLECTOR_TOKEN", collector.token);
    playwright.env("COLLECTOR_BIN", &collector.program).env("SITE_DIR", project.dist());
    if let Some(chromium) = chromium {
        playwright.env("CHROMIUM", chromium);
    }
    let problem = run(&mut playwright, ADVICE).err();
    match fs::read_to_string(project.path(REPORT)) {
        Ok(report) => Ok((
            read(&report).with_context(|| format!("{REPORT} is not as Playwright used to write it"))?,
            problem,
        )),
        // It did not even begin; then the reason is what matters, not the missing report.
        Err(missing) => Err(problem.unwrap_or_else(|| missing.into())).context("Playwright wrote no report"),
    }
}

fn forget_last_report(project: &Project) -> Result<()> {
    match fs::remove_file(project.path(Path::new(REPORT))) {
        Err(problem) if problem.kind() != ErrorKind::NotFound => {
            Err(problem).with_context(|| format!("{REPORT} cannot be removed"))
        }
        _ => Ok(()),
    }
}

/// The counts in Playwright's report.
fn read(report: &str) -> Result<Counts> {
    let report: Value = serde_json::from_str(report)?;
    let number = |name: &str| {
        let value = report["stats"][name].as_u64().with_context(|| format!("stats.{name} is no number"))?;
        Ok::<usize, anyhow::Error>(usize::try_from(value)?)
    };
    Ok(Counts { passed: number("expected")?, failed: number("unexpected")? + number("flaky")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports() {
        #[track_caller]
        fn check(report: &str, expected: Option<&str>) {
            assert_eq!(read(report).ok().map(|it| it.to_string()).as_deref(), expected, "{report}");
        }
        check(
            r#"{"stats": {"expected": 12, "unexpected": 2, "flaky": 0, "skipped": 1}}"#,
            Some("12 passed, 2 failed"),
        );
        check(r#"{"stats": {"expected": 12, "unexpected": 0, "flaky": 1}}"#, Some("12 passed, 1 failed"));
        check(r#"{"stats": {"expected": "12"}}"#, None);
        check("{}", None);
        check("", None);
    }
}
