//! The folders to serve: the site, the site with a very large plan, and the peers of both.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::script::{Part, Task, TaskList};
use crate::build::{compress, files_below};
use crate::project::Project;
use crate::say;

/// 43 forces with 5 plans each.
const LARGE: usize = 25_000;
const SEED: u64 = 1;
const PLAN: &str = "data/plan.json";
const PEER: &str = "tests/bench/vanilla";
/// The pages that are also measured as plain files.
const PAGES: [&str; 2] = ["/", "/pledges"];

/// The page that is opened first, the one with the most charts, and the one with the largest.
const CHART_PAGES: [&str; 3] = ["/", "/money", "/workforce"];

/// Everything that is served while it is measured.
pub struct Sites {
    site: PathBuf,
    large_site: PathBuf,
    peer: PathBuf,
    large_peer: PathBuf,
    still: PathBuf,
    n_pledges: usize,
    n_themes: usize,
    n_figures: usize,
    survey: String,
    answer: PathBuf,
}

impl Sites {
    /// Puts the folders together, from nothing each time.
    pub fn prepare(project: &Project) -> Result<Sites> {
        let top = project.path("target/bench");
        if top.exists() {
            fs::remove_dir_all(&top).with_context(|| format!("{} cannot be emptied", project.short(&top)))?;
        }
        let site = project.dist();
        let plan = fs::read(site.join(PLAN)).with_context(|| format!("dist/{PLAN} cannot be read"))?;
        let real: Value = serde_json::from_slice(&plan).with_context(|| format!("dist/{PLAN}"))?;
        let length = |name: &str| real[name].as_array().map_or(0, Vec::len);
        let sites = Sites {
            large_site: top.join("large-site"),
            peer: top.join("peer"),
            large_peer: top.join("large-peer"),
            still: top.join("still"),
            n_pledges: length("pledges"),
            n_themes: length("themes"),
            n_figures: length("measures"),
            survey: survey_about_the_plan(&site)?,
            answer: top.join("answer.json"),
            site,
        };

        let large = dataset::to_json(&bench_plan::generate(SEED, LARGE))?;
        say::line(format!("a plan of {LARGE} pledges, {}", say::size(large.len() as u64)));
        copy(&sites.site, &sites.large_site, |it| !it.starts_with("data"))?;
        write(&sites.large_site.join(PLAN), large.as_bytes())?;
        for (folder, plan) in [(&sites.peer, plan.as_slice()), (&sites.large_peer, large.as_bytes())] {
            copy(&project.path(PEER), folder, |_| true)?;
            let style = style_sheet(&sites.site).context("dist/ has no style sheet")?;
            write(&folder.join("site.css"), &fs::read(style)?)?;
            copy(&sites.site, folder, |it| it == Path::new("icon.svg"))?;
            write(&folder.join(PLAN), plan)?;
        }
        copy(&sites.site, &sites.still, |it| {
            it.extension().is_none_or(|it| !["html", "js", "wasm", "json"].iter().any(|no| it == *no))
                && !it.to_string_lossy().contains("_bg.wasm")
        })?;
        compress::folder(&sites.peer)?;
        Ok(sites)
    }

    /// What to serve, in the order in which [`Sites::task`] takes the addresses.
    pub fn folders(&self) -> [PathBuf; 5] {
        [&self.site, &self.large_site, &self.peer, &self.large_peer, &self.still].map(Clone::clone)
    }

    /// What the script is to do with them.
    pub fn task(&self, addresses: [String; 5], parts: &[Part], rounds: u32) -> Task {
        let [site, large_site, peer, large_peer, still] = addresses;
        let mut lists = Vec::new();
        if parts.iter().any(|it| [Part::Acts, Part::List].contains(it)) {
            lists.push(TaskList { size: self.n_pledges, site: site.clone(), peer, few_words: false });
        }
        if parts.contains(&Part::Acts) {
            let site = large_site.clone();
            lists.push(TaskList { size: LARGE, site, peer: large_peer, few_words: true });
        }
        Task {
            rounds,
            parts: parts.to_vec(),
            lists,
            site,
            large_site,
            still,
            still_folder: self.still.clone(),
            pages: PAGES.map(str::to_owned).to_vec(),
            chart_pages: CHART_PAGES.map(str::to_owned).to_vec(),
            themes: self.n_themes,
            figures: self.n_figures,
            survey: self.survey.clone(),
            answer: self.answer.clone(),
        }
    }
}

/// The id of the first survey that can be opened from anywhere.
fn survey_about_the_plan(site: &Path) -> Result<String> {
    let file = site.join("data/surveys.json");
    let text = fs::read(&file).context("dist/data/surveys.json cannot be read")?;
    let all: Value = serde_json::from_slice(&text).context("dist/data/surveys.json")?;
    let surveys = all["surveys"].as_array().map(Vec::as_slice).unwrap_or_default();
    let found = surveys.iter().find(|it| it["about"] == "plan").and_then(|it| it["id"].as_str());
    found.map(str::to_owned).context("there is no survey about the plan")
}

/// Copies the files of a folder whose name below it is wanted.
fn copy(from: &Path, to: &Path, wanted: impl Fn(&Path) -> bool) -> Result<()> {
    for file in files_below(from)? {
        let name = file.strip_prefix(from).context("a file below a folder has its name first")?;
        if wanted(name) {
            write(&to.join(name), &fs::read(&file)?)?;
        }
    }
    Ok(())
}

fn write(file: &Path, content: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, content).with_context(|| format!("{} cannot be written", file.display()))
}

/// The style sheet of the built site, so that the peers carry the same weight of style.
fn style_sheet(site: &Path) -> Option<PathBuf> {
    files_below(site).ok()?.into_iter().find(|it| it.extension().is_some_and(|it| it == "css"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_wanted_is_copied() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        for name in ["index.html", "main.css", "data/plan.json"] {
            write(&from.join(name), name.as_bytes()).unwrap();
        }
        copy(&from, &to, |it| !it.starts_with("data")).unwrap();
        let names: Vec<PathBuf> = files_below(&to).unwrap();
        assert_eq!(names, [to.join("index.html"), to.join("main.css")]);
        assert_eq!(fs::read(to.join("main.css")).unwrap(), b"main.css");
        assert_eq!(style_sheet(&from), Some(from.join("main.css")));
    }
}
