//! The tools that npm brings: wasm-opt, sass, Playwright, axe.

use std::fs;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::project::Project;
use crate::run::{ask, run};
use crate::say;

const ADVICE: &str =
    "Install Node.js 20 or newer with npm (https://nodejs.org, or your system's packages), then try again.";

/// Installs exactly what `package-lock.json` names, unless that was done already.
pub fn ensure(project: &Project) -> Result<()> {
    let lock = fs::read(project.path("package-lock.json")).context("package-lock.json cannot be read")?;
    let wanted = format!("{:x}", Sha256::digest(lock));
    let stamp = project.path("node_modules/.installed");
    if fs::read_to_string(&stamp).is_ok_and(|it| it == wanted) {
        return Ok(());
    }
    check_node(project)?;
    say::heading("Installing npm packages (seconds): they make the WebAssembly small and test the site");
    run(
        project.command("npm").args(["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"]),
        "Check the connection to the npm registry and try again.",
    )?;
    fs::write(&stamp, wanted).with_context(|| format!("{} cannot be written", project.short(&stamp)))
}

fn check_node(project: &Project) -> Result<()> {
    let Some(version) = ask(project.command("node").arg("--version")) else {
        bail!("Node.js was not found. {ADVICE}");
    };
    match major(&version) {
        Some(20..) => Ok(()),
        _ => bail!("Node.js {version} is too old. {ADVICE}"),
    }
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.1.0"), Some(8));
        assert_eq!(major("nonsense"), None);
    }
}
