//! From the sources to the site in `dist/`.

pub mod compress;
mod first_visit;
mod minify;
pub mod page;
mod pieces;
mod policy;
mod rename;
mod split;
mod start_script;
pub mod trunk;
mod uncalled;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::fingerprint;
use crate::options::Options;
use crate::project::Project;
use crate::{data, say, setup};

/// `cargo xtask build`
pub fn verb(project: &Project, options: Options) -> Result<()> {
    options.finish()?;
    setup::for_building(project)?;
    build(project)
}

/// Builds the site, unless nothing that it is made from has changed since the last time.
pub fn if_changed(project: &Project) -> Result<()> {
    let made_from = fingerprint::of_inputs(project)?;
    if fingerprint::is_current(project, &made_from) {
        say::line("The site in dist/ is up to date.");
        return Ok(());
    }
    build(project)
}

/// Builds the site as [`if_changed`] does, and fails where a phone would have to download too much of it.
pub fn within_limits(project: &Project) -> Result<()> {
    if_changed(project)?;
    first_visit::check(project)
}

/// Builds the site.
pub fn build(project: &Project) -> Result<()> {
    let start = Instant::now();
    // Taken before the build: a file saved meanwhile must lead to another build, not be missed.
    let made_from = fingerprint::of_inputs(project)?;

    say::heading("Checking the record in seeds/");
    data::write(project, &project.dist())?;

    say::heading("Building the app (2 to 4 minutes the first time, seconds after that)");
    trunk::release(project)?;
    finish(project)?;

    say::heading("Compressing");
    let packed = compress::folder(&project.dist())?;
    say::line(format!("{packed} files packed with brotli and gzip"));

    fingerprint::store(project, &made_from)?;
    first_visit::report(project)?;
    say::line(format!("Built in {}.", say::time(start.elapsed())));
    Ok(())
}

/// Makes trunk's output fit for the address it is served from: nothing hidden, no script inside a page.
fn finish(project: &Project) -> Result<()> {
    let dist = project.dist();
    for file in files_below(&dist)? {
        if file.file_name().is_some_and(|it| it.to_string_lossy().starts_with('.')) {
            fs::remove_file(&file).with_context(|| format!("{} cannot be removed", project.short(&file)))?;
        }
    }
    split::cut(project)?;
    start_script::move_out(&dist)?;
    policy::check(project, &dist)?;
    minify::folder(project, &dist)
}

/// Every file in a folder and the folders in it, in a fixed order.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
        for entry in entries {
            let path = entry.with_context(|| format!("{} cannot be read", folder.display()))?.path();
            match path.is_dir() {
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    files.sort();
    Ok(files)
}
