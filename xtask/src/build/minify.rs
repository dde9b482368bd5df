//! Takes out of scripts and style sheets what only people read. Their names stay: they are made from
//! what stands in them before, and the same tool makes the same of it.

use std::path::Path;

use anyhow::Result;

use super::files_below;
use crate::project::Project;
use crate::run::run;

const ADVICE: &str = "What went wrong stands above.";

/// Makes every script and style sheet in the folder smaller.
pub fn folder(project: &Project, folder: &Path) -> Result<()> {
    for file in files_below(folder)? {
        match file.extension().and_then(|it| it.to_str()) {
            Some("js") => {
                let options = ["--module", "--compress", "passes=2", "--mangle", "--output"];
                run(project.command("terser").arg(&file).args(options).arg(&file), ADVICE)?;
            }
            Some("css") => {
                let options = ["--no-source-map", "--style=compressed"];
                run(project.command("sass").args(options).arg(&file).arg(&file), ADVICE)?;
            }
            _ => (),
        }
    }
    Ok(())
}
