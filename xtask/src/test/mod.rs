//! `cargo xtask test`: everything that must hold before a change is shared.

mod api;
mod browser;
mod native;
mod open_data;
mod outcome;
mod record;
mod steps;
mod trial;

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail};

use crate::options::Options;
use crate::project::Project;
use crate::{say, setup};
use outcome::{Counts, Outcome};
use steps::{STEPS, Step, Workplace};

/// Runs the steps in order, and stops at the first that fails.
pub fn verb(project: &Project, mut options: Options) -> Result<()> {
    let list = options.flag("--list");
    let only: Option<String> = options.value("--only", "the name of a step")?;
    options.finish()?;
    if list {
        STEPS.iter().for_each(|it| say::line(format!("{:<12} {}", it.name, it.about)));
        return Ok(());
    }
    let steps: Vec<&Step> =
        STEPS.iter().filter(|it| only.as_deref().is_none_or(|only| only == it.name)).collect();
    if steps.is_empty() {
        bail!("There is no step `{}`. `cargo xtask test --list` names them.", only.unwrap_or_default());
    }
    let workplace = prepare(project, &steps)?;
    conclude(&run(&workplace, &steps))
}

/// Everything that any step needs is brought first, so that nothing stops half way for want of it.
fn prepare<'a>(project: &'a Project, steps: &[&Step]) -> Result<Workplace<'a>> {
    setup::for_building(project)?;
    setup::for_linting(project)?;
    if steps.iter().any(|it| it.needs_postgres) {
        setup::postgres(project)?;
    }
    let chromium = match steps.iter().any(|it| it.needs_browser) {
        true => Some(setup::browser(project)?),
        false => None,
    };
    Ok(Workplace { project, chromium })
}

/// What a step came to, and how long it took.
struct Report {
    step: &'static str,
    taken: Duration,
    outcome: Outcome,
}

fn run(workplace: &Workplace, steps: &[&Step]) -> Vec<Report> {
    let mut reports = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        say::heading(&format!("{} of {}, {}: {}", number + 1, steps.len(), step.name, step.about));
        let start = Instant::now();
        let outcome = (step.check)(workplace);
        let report = Report { step: step.name, taken: start.elapsed(), outcome };
        say::line(format!("{} in {}", report.outcome.word(), say::time(report.taken)));
        let failed = report.outcome.problem.is_some();
        reports.push(report);
        if failed {
            break;
        }
    }
    reports
}

/// The summary. Its last line counts tests; a step that is no test counts as one where it fails.
fn conclude(reports: &[Report]) -> Result<()> {
    say::heading("Summary");
    for Report { step, taken, outcome } in reports {
        let tests = outcome.counts.map(|it| format!("{it}")).unwrap_or_default();
        say::line(format!("{step:<12} {:<8} {:>12}  {tests}", outcome.word(), say::time(*taken)));
    }
    let total = total(reports);
    match reports.iter().find_map(|it| it.outcome.problem.as_ref().map(|problem| (it.step, problem))) {
        None => {
            println!("\n{total}");
            Ok(())
        }
        Some((step, problem)) => Err(anyhow!(
            "{problem:#}\n\nStopped at {step}. `cargo xtask test --only {step}` repeats it alone.\n{total}"
        )),
    }
}

fn total(reports: &[Report]) -> Counts {
    reports.iter().fold(Counts::default(), |sum, Report { outcome, .. }| {
        let counts = outcome.counts.unwrap_or_default();
        let step_itself = usize::from(outcome.problem.is_some() && counts.failed == 0);
        Counts { passed: sum.passed + counts.passed, failed: sum.failed + counts.failed + step_itself }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(counts: Option<(usize, usize)>, problem: Option<&'static str>) -> Report {
        let problem = problem.map(|it| anyhow!(it));
        let outcome = match counts {
            Some((passed, failed)) => Outcome::of_tests(Counts { passed, failed }, problem),
            None => Outcome::from(problem.map_or(Ok(()), Err)),
        };
        Report { step: "unit", taken: Duration::ZERO, outcome }
    }

    #[test]
    fn totals() {
        #[track_caller]
        fn check(reports: &[Report], expected: &str) {
            assert_eq!(total(reports).to_string(), expected);
        }
        check(&[], "0 passed, 0 failed");
        check(
            &[report(None, None), report(Some((7, 0)), None), report(Some((3, 0)), None)],
            "10 passed, 0 failed",
        );
        check(&[report(Some((7, 2)), Some("two failed"))], "7 passed, 2 failed");
        check(&[report(Some((7, 0)), None), report(None, Some("the linter"))], "7 passed, 1 failed");
    }

    #[test]
    fn a_failure_says_where_and_ends_with_the_count() {
        let problem = conclude(&[report(Some((7, 2)), Some("two failed"))]).unwrap_err().to_string();
        assert!(problem.starts_with("two failed\n"), "{problem}");
        assert!(problem.contains("cargo xtask test --only unit"), "{problem}");
        assert!(problem.ends_with("\n7 passed, 2 failed"), "{problem}");
    }
}
