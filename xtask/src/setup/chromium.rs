//! The browser that the journeys are tried in.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::apt;
use crate::project::Project;
use crate::say;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_A_MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const ADVICE: &str = "Install it (on Debian and Ubuntu: `sudo apt-get install chromium`), \
    or set CHROMIUM to the path of a Chromium or Chrome.";

/// Finds Chromium, or installs it where that needs no one's password.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        return match named.is_file() {
            true => Ok(named),
            false => bail!("CHROMIUM names {}, but there is no such file.", named.display()),
        };
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if apt::may_install(project) {
        say::heading("Installing Chromium (a minute or two): the journeys through the site are tried in it");
        apt::install(project, &["chromium", "fonts-liberation"], ADVICE)?;
        if let Some(found) = find() {
            return Ok(found);
        }
    }
    bail!("Chromium was not found, and the journeys through the site are tried in it. {ADVICE}")
}

fn find() -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let on_path = NAMES.iter().flat_map(|name| env::split_paths(&folders).map(move |it| it.join(name)));
    on_path.chain([PathBuf::from(ON_A_MAC)]).find(|it| it.is_file())
}
