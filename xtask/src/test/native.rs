//! The steps that cargo does.
//!
//! They name the same features everywhere, so that what one step compiled the next can use.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};

use super::outcome::{Counts, Outcome};
use crate::project::Project;
use crate::run::{in_words, not_started, run};

const ALL: [&str; 3] = ["--workspace", "--features", "plan-explorer/ssr"];
const APP: [&str; 6] =
    ["--package", "plan-explorer", "--target", "wasm32-unknown-unknown", "--features", "csr,split"];
const STRICT: [&str; 3] = ["--", "-D", "warnings"];
const SEE_ABOVE: &str = "What is wrong stands above.";

/// Formatting.
pub fn format(project: &Project) -> Result<()> {
    run(project.command("cargo").args(["fmt", "--all", "--check"]), "`cargo fmt --all` puts it right.")
}

/// The linter, over all that runs natively.
pub fn lint(project: &Project) -> Result<()> {
    let mut cargo = project.command("cargo");
    cargo.args(["clippy", "--locked"]).args(ALL).arg("--all-targets").args(STRICT);
    run(&mut cargo, SEE_ABOVE)
}

/// The linter, over the app as it is compiled for the browser.
pub fn lint_app(project: &Project) -> Result<()> {
    let mut cargo = project.command("cargo");
    cargo.args(["clippy", "--locked"]).args(APP).args(STRICT);
    run(&mut cargo, SEE_ABOVE)
}

/// The documentation of our own code.
pub fn document(project: &Project) -> Result<()> {
    let mut cargo = project.command("cargo");
    cargo.args(["doc", "--locked", "--no-deps"]).args(ALL).env("RUSTDOCFLAGS", "-D warnings");
    run(&mut cargo, SEE_ABOVE)
}

/// The collector as the tests have built it, or nearly.
pub fn build_collector(project: &Project) -> Result<()> {
    let mut cargo = project.command("cargo");
    run(cargo.args(["build", "--locked"]).args(ALL).args(["--bin", "collector"]), SEE_ABOVE)
}

/// Every test written in Rust. One that fails does not keep the others from running.
pub fn test(project: &Project) -> Outcome {
    let mut cargo = project.command("cargo");
    cargo.args(["test", "--locked", "--no-fail-fast"]).args(ALL);
    let mut counts = Counts::default();
    let problem = count(&mut cargo, &mut counts).err();
    Outcome::of_tests(counts, problem)
}

/// Shows what the command writes, and adds up the tests it reports.
fn count(command: &mut Command, counts: &mut Counts) -> Result<()> {
    let line = in_words(command);
    println!("  $ {line}");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|problem| not_started(&line, &problem, "Is Rust installed?"))?;
    let output = child.stdout.take().context("the output could not be read")?;
    let mut reports = 0;
    for text in BufReader::new(output).lines() {
        let text = text.context("the output could not be read")?;
        println!("{text}");
        if let Some((passed, failed)) = result(&text) {
            counts.passed += passed;
            counts.failed += failed;
            reports += 1;
        }
    }
    let status = child.wait().context("the tests could not be waited for")?;
    match (status.success(), reports) {
        (true, 0) => bail!("`{line}` reported no result that could be read."),
        (true, _) => Ok(()),
        (false, _) => Err(anyhow!("`{line}` failed ({status}). {SEE_ABOVE}")),
    }
}

/// `test result: ok. 16 passed; 0 failed; 0 ignored; …`
fn result(line: &str) -> Option<(usize, usize)> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |word: &str| {
        let part = numbers.split(';').find_map(|part| part.trim().strip_suffix(word))?;
        part.trim().parse().ok()
    };
    Some((number("passed")?, number("failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_as_the_test_programs_print_them() {
        #[track_caller]
        fn check(line: &str, expected: Option<(usize, usize)>) {
            assert_eq!(result(line), expected, "{line}");
        }
        let rest = "0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        check(&format!("test result: ok. 16 passed; 0 failed; {rest}"), Some((16, 0)));
        check(&format!("test result: FAILED. 22 passed; 1 failed; {rest}"), Some((22, 1)));
        check("test dates ... ok", None);
        check("test result: ok.", None);
        check("running 23 tests", None);
    }

    #[cfg(unix)]
    #[test]
    fn counting() {
        #[track_caller]
        fn check(script: &str, expected: &str, problem: Option<&str>) {
            let mut counts = Counts::default();
            let found =
                count(Command::new("sh").args(["-c", script]), &mut counts).err().map(|it| it.to_string());
            assert_eq!(counts.to_string(), expected, "{script}");
            assert_eq!(found.is_some(), problem.is_some(), "{script}: {found:?}");
            assert!(found.unwrap_or_default().contains(problem.unwrap_or_default()), "{script}");
        }
        let two = "echo 'test result: ok. 2 passed; 0 failed; 0 ignored';";
        let bad = "echo 'test result: FAILED. 1 passed; 3 failed; 0 ignored';";
        check(&format!("{two} {two}"), "4 passed, 0 failed", None);
        check(&format!("{two} {bad} exit 101"), "3 passed, 3 failed", Some("101"));
        check("true", "0 passed, 0 failed", Some("reported no result"));
    }
}
