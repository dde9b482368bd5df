//! From `seeds/` to the open dataset.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::build::compress;
use crate::options::Options;
use crate::project::Project;
use crate::say;

/// Trunk names the folder in which it puts the site together when it calls us back.
const STAGE: &str = "TRUNK_STAGING_DIR";

/// `cargo xtask data`
pub fn verb(project: &Project, options: Options) -> Result<()> {
    options.finish()?;
    match env::var_os(STAGE) {
        Some(stage) => write(project, Path::new(&stage)).map(|_| ()),
        None => {
            let file = write(project, &project.dist())?;
            // What a server may be showing right now must not stay the old version.
            compress::file(&file)?;
            say::line(format!("Wrote {}", project.short(&file)));
            Ok(())
        }
    }
}

/// Checks `seeds/` and writes the dataset into a built site.
pub fn write(project: &Project, site: &Path) -> Result<PathBuf> {
    let file = site.join("data/plan.json");
    let data = dataset::build(&project.path("seeds"))
        .map_err(|problems| anyhow!("The record in seeds/ cannot be published yet:\n\n{problems}"))?;
    dataset::write(&data, &file).with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(file)
}
