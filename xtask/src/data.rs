//! From `seeds/` to the open data.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Error, Result, anyhow};
use charts::{Scheme, svg};
use dataset::{OpenFile, Problems};
use domain::chart::{Chart, of};
use domain::dataset::Dataset;
use domain::plan::Plan;

use crate::build::{compress, page};
use crate::options::Options;
use crate::project::Project;
use crate::say;

/// Trunk names the folder in which it puts the site together when it calls us back.
const STAGE: &str = "TRUNK_STAGING_DIR";
/// Names the collector for one build, in the place of what `seeds/site.json` says.
pub const COLLECTOR: &str = "COLLECTOR_URL";
/// The folder of the open data in a built site.
const FOLDER: &str = "data";
/// The width of a picture, in pixels of a page.
const PICTURE_WIDTH: i32 = 800;

/// `cargo xtask data`
pub fn verb(project: &Project, options: Options) -> Result<()> {
    options.finish()?;
    if let Some(stage) = env::var_os(STAGE) {
        return write(project, Path::new(&stage)).map(|_| ());
    }
    let files = write(project, &project.dist())?;
    // What a server may be showing right now must not stay the old version.
    for file in files.iter().filter(|it| site::compressible(it)) {
        compress::file(file)?;
    }
    say::line(format!("Wrote {} files into {}", files.len(), project.short(&project.dist().join(FOLDER))));
    Ok(())
}

/// Checks `seeds/` and writes the open data into a built site. Gives back where the files are.
pub fn write(project: &Project, site: &Path) -> Result<Vec<PathBuf>> {
    let seeds = project.path("seeds");
    let data = dataset::build(&seeds).map_err(unpublishable)?;
    let mut files = dataset::open_data(&data, style_of(site).as_deref()).context("the open data")?;
    files.extend(pictures(&data)?);
    files.push(surveys(&seeds)?);
    files.push(settings(&seeds)?);
    let folder = site.join(FOLDER);
    dataset::write_files(&files, &folder)
        .with_context(|| format!("{} cannot be written", folder.display()))?;
    Ok(files.iter().map(|it| folder.join(&it.path)).collect())
}

fn unpublishable(problems: Problems) -> Error {
    anyhow!("The record in seeds/ cannot be published yet:\n\n{problems}")
}

/// What the app and the collector ask.
fn surveys(seeds: &Path) -> Result<OpenFile> {
    let text = dataset::surveys_json(&dataset::surveys(seeds).map_err(unpublishable)?)?;
    Ok(OpenFile { path: "surveys.json".to_owned(), bytes: text.into_bytes() })
}

/// Where the app sends answers.
fn settings(seeds: &Path) -> Result<OpenFile> {
    let mut site = dataset::site(seeds).map_err(unpublishable)?;
    if let Ok(address) = env::var(COLLECTOR) {
        site.collector = address.parse().map_err(|problem| anyhow!("{COLLECTOR}: {problem}"))?;
    }
    let text = dataset::site_json(&site)?;
    Ok(OpenFile { path: "site.json".to_owned(), bytes: text.into_bytes() })
}

/// The pictures of the charts, `charts/<id>.svg`: drawn natively from the same values as in the app.
fn pictures(data: &Dataset) -> Result<Vec<OpenFile>> {
    let plan =
        Plan::new(data.clone()).map_err(|broken| anyhow!("{} references lead nowhere", broken.len()))?;
    let drawn = of::every(&plan).into_iter().filter(Chart::is_drawn);
    Ok(drawn.map(|chart| picture(&chart, &plan.info().organisation)).collect())
}

fn picture(chart: &Chart, organisation: &str) -> OpenFile {
    let bytes = svg::file(chart, PICTURE_WIDTH, Scheme::Light, organisation).into_bytes();
    OpenFile { path: format!("charts/{}.svg", chart.id), bytes }
}

/// The address of the site's style sheet, which has a new name whenever it changes. There is none
/// before the site has been built.
fn style_of(site: &Path) -> Option<String> {
    let html = fs::read_to_string(site.join("index.html")).ok()?;
    let tags = page::tags(&html);
    let style = tags.iter().find(|it| it.is("link") && it.get("rel") == Some("stylesheet"))?;
    style.get("href").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_of_a_site() {
        #[track_caller]
        fn check(html: Option<&str>, expected: Option<&str>) {
            let site = tempfile::tempdir().unwrap();
            if let Some(html) = html {
                fs::write(site.path().join("index.html"), html).unwrap();
            }
            assert_eq!(style_of(site.path()).as_deref(), expected, "{html:?}");
        }
        check(None, None);
        check(Some("<title>Plan</title>"), None);
        let html = r#"<link rel="icon" href="/a.svg"><link rel="stylesheet" href="/main-1.css"/>"#;
        check(Some(html), Some("/main-1.css"));
    }
}
