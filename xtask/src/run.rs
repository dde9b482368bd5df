//! Calling other programs, and saying what to do when one fails.

use std::io::ErrorKind;
use std::process::{Command, Stdio};

use anyhow::{Result, anyhow, bail};

/// Runs the command with its output shown. `advice` tells a person what to do if it fails.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    let line = in_words(command);
    println!("  $ {line}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => bail!("`{line}` failed ({status}). {advice}"),
        Err(problem) => Err(not_started(&line, &problem, advice)),
    }
}

/// Runs the command quietly and gives back what it wrote, or nothing where it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Why a program could not be started at all.
pub fn not_started(line: &str, problem: &std::io::Error, advice: &str) -> anyhow::Error {
    match problem.kind() {
        ErrorKind::NotFound => anyhow!("`{line}` could not start: the program was not found. {advice}"),
        _ => anyhow!("`{line}` could not start: {problem}. {advice}"),
    }
}

/// The command as it would be typed.
pub fn in_words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|it| it.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
