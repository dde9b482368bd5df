//! Whether other people's programs can read the open data.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::outcome::Outcome;
use super::steps::Workplace;
use crate::project::Project;
use crate::run::in_words;
use crate::{data, say, setup};

/// What is checked: the description with the files beside it, and all of them in one.
const ENTRIES: [&str; 2] = ["datapackage.json", "plan-data.zip"];

/// Has every table read by its description: types, keys, references, sizes.
pub fn validate(workplace: &Workplace) -> Outcome {
    let project = workplace.project;
    match setup::frictionless(project) {
        Ok(program) => check(project, &program).into(),
        // The tests in Rust have read the same files by the same description.
        Err(problem) => {
            say::line(format!("No other program could be had to read the open data. {problem:#}"));
            Outcome::left_out()
        }
    }
}

fn check(project: &Project, program: &Path) -> Result<()> {
    let folder = project.path("target/open-data");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} is in the way", project.short(&folder)))?;
    }
    data::write(project, &folder)?;
    for entry in ENTRIES {
        validate_one(project, program, &folder.join("data").join(entry))?;
        say::line(format!("{entry} is valid"));
    }
    Ok(())
}

/// Its long table of what is well is only shown where something is not.
fn validate_one(project: &Project, program: &Path, entry: &Path) -> Result<()> {
    let mut command = project.command(&program.to_string_lossy());
    command.arg("validate").arg(entry);
    let line = in_words(&command);
    let output = command.output().with_context(|| format!("`{line}` could not start"))?;
    if !output.status.success() {
        println!("{}", String::from_utf8_lossy(&output.stdout));
        eprintln!("{}", String::from_utf8_lossy(&output.stderr));
        bail!("`{line}` found the open data wrong. How stands above.");
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_finds_wrong_is_a_failure() {
        let project = Project::find().unwrap();
        let entry = Path::new("some.json");
        assert!(validate_one(&project, Path::new("true"), entry).is_ok());
        let problem = validate_one(&project, Path::new("false"), entry).unwrap_err().to_string();
        assert_eq!(problem, "`false validate some.json` found the open data wrong. How stands above.");
        assert!(validate_one(&project, Path::new("/no/such/program"), entry).is_err());
    }
}
