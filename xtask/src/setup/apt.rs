//! What Debian has that the tests need, installed where that needs no one's password.

use std::path::Path;

use anyhow::Result;

use crate::project::Project;
use crate::run::{ask, run};

/// Whether we may install packages here without asking anyone.
pub fn may_install(project: &Project) -> bool {
    let is_root = ask(project.command("id").arg("-u")).is_some_and(|it| it == "0");
    is_root && Path::new("/etc/debian_version").exists()
}

/// Installs packages. `advice` tells a person what to do if that fails.
pub fn install(project: &Project, packages: &[&str], advice: &str) -> Result<()> {
    let apt = |arguments: &[&str]| {
        run(project.command("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"), advice)
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}
