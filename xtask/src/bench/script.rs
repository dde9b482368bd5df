//! Calls the measuring script and reads its answer.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde::Serialize;

use super::answer::Answer;
use crate::project::Project;
use crate::run::run;

const SCRIPT: &str = "tests/bench/measure.mjs";

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Typing and ticking, also on a very large plan.
    Acts,
    /// The same on the plan's own list alone, which takes a third of the time.
    List,
    /// Opening a very large plan.
    Large,
    /// First and second visits over a slow network.
    Visits,
    /// Charts drawn again, and the page with all figures.
    Figures,
    /// Going through a survey.
    Form,
}

impl Part {
    /// What together is everything.
    pub const ALL: [Part; 5] = [Part::Acts, Part::Large, Part::Visits, Part::Figures, Part::Form];
    /// What can be named on the command line, in words.
    pub const NAMES: &str = "acts, list, large, visits, figures or form";
    const NAMED: [Part; 6] = [Part::Acts, Part::List, Part::Large, Part::Visits, Part::Figures, Part::Form];

    /// The part with this name on the command line.
    pub fn named(name: &str) -> Result<Part> {
        let part = Part::NAMED.into_iter().find(|it| format!("{it:?}").to_lowercase() == name);
        part.ok_or_else(|| anyhow!("`--only` needs {}, but `{name}` was given.", Part::NAMES))
    }
}

/// What the script is asked to do.
#[derive(Debug, Serialize)]
pub struct Task {
    pub rounds: u32,
    pub parts: Vec<Part>,
    /// Addresses of the site, of the site with the very large plan, and of its pages as plain files.
    pub site: String,
    pub large_site: String,
    pub still: String,
    /// Where the script puts those plain files.
    pub still_folder: PathBuf,
    pub pages: Vec<String>,
    /// The pages whose charts are drawn again.
    pub chart_pages: Vec<String>,
    /// How many figures are published.
    pub figures: usize,
    /// The survey that is gone through.
    pub survey: String,
    pub lists: Vec<TaskList>,
    /// How many themes there are to tick.
    pub themes: usize,
    /// Where the script writes its answer.
    pub answer: PathBuf,
}

/// Two lists of the same pledges.
#[derive(Debug, Serialize)]
pub struct TaskList {
    pub size: usize,
    pub site: String,
    pub peer: String,
    /// Whether a few words will do: on a very large plan the peer takes minutes for all of them.
    pub few_words: bool,
}

/// Has it measured.
pub fn run_for(project: &Project, chromium: &Path, task: &Task) -> Result<Answer> {
    let file = task.answer.with_file_name("task.json");
    fs::write(&file, serde_json::to_string(task)?)
        .with_context(|| format!("{} cannot be written", project.short(&file)))?;
    let mut node = project.command("node");
    node.arg(SCRIPT).arg(&file).env("CHROMIUM", chromium);
    run(&mut node, "What went wrong stands above.")?;
    let text = fs::read_to_string(&task.answer).context("the script wrote no answer")?;
    serde_json::from_str(&text).with_context(|| format!("{} is not as expected", project.short(&task.answer)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        #[track_caller]
        fn check(name: &str, expected: Option<Part>) {
            assert_eq!(Part::named(name).ok(), expected, "{name}");
        }
        check("acts", Some(Part::Acts));
        check("list", Some(Part::List));
        check("large", Some(Part::Large));
        check("visits", Some(Part::Visits));
        check("figures", Some(Part::Figures));
        check("form", Some(Part::Form));
        check("Visits", None);
        check("", None);
    }
}
