//! The database server that the collector is tried on, beside SQLite.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::apt;
use crate::project::Project;
use crate::say;

const ADVICE: &str = "Install it (on Debian and Ubuntu: `sudo apt-get install postgresql`), \
    or set POSTGRES_BIN to the folder with `initdb` and `postgres`.";

/// Makes sure that there is a PostgreSQL to start; none has to run.
pub fn ensure(project: &Project) -> Result<()> {
    if is_there() {
        return Ok(());
    }
    if apt::may_install(project) {
        say::heading("Installing PostgreSQL (a minute or two): the collector is tried on it");
        apt::install(project, &["postgresql"], ADVICE)?;
        if is_there() {
            return Ok(());
        }
    }
    bail!("PostgreSQL was not found, and the collector is tried on it. {ADVICE}")
}

/// Debian keeps the programs off the PATH.
fn is_there() -> bool {
    let has_it = |folder: &Path| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    if let Some(named) = env::var_os("POSTGRES_BIN") {
        return has_it(Path::new(&named));
    }
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let versions = versions.map(|it| it.path().join("bin"));
    let path = env::var_os("PATH").unwrap_or_default();
    versions.chain(env::split_paths(&path)).any(|it: PathBuf| has_it(&it))
}
