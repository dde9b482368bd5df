//! The collector as a program of its own, which serves the built site and receives responses.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run::run;

/// Where responses are kept that were given to `serve`, so that they outlive it and the build.
const FOLDER: &str = ".collector";

/// Compiles it, where that is needed. The first time takes minutes.
pub fn build(project: &Project) -> Result<()> {
    let mut cargo = project.command("cargo");
    run(cargo.args(["build", "--locked", "--package", "collector"]), "What is wrong stands above.")
}

/// A call that serves the built site on this port of this machine, and keeps responses in SQLite.
pub fn command(project: &Project, port: u16) -> Result<Command> {
    let folder = project.path(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("{FOLDER}/ cannot be made"))?;
    let mut cargo = project.command("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "collector"]);
    cargo.env("COLLECTOR_LISTEN", format!("127.0.0.1:{port}")).env("COLLECTOR_SITE_DIR", project.dist());
    // What is set already is someone's wish.
    let database = format!("sqlite:{}", folder.join("responses.sqlite").display());
    for (name, value) in [
        ("DATABASE_URL", database),
        ("COLLECTOR_STAFF_TOKEN", staff_token(project)?),
        ("COLLECTOR_LOG", "warn".to_owned()),
    ] {
        if std::env::var_os(name).is_none() {
            cargo.env(name, value);
        }
    }
    Ok(cargo)
}

/// The token of this checkout, made once. It opens no more than what was answered on this machine.
pub fn staff_token(project: &Project) -> Result<String> {
    if let Ok(set) = std::env::var("COLLECTOR_STAFF_TOKEN") {
        return Ok(set);
    }
    let file: PathBuf = project.path(FOLDER).join("staff-token");
    if let Ok(token) = fs::read_to_string(&file) {
        return Ok(token.trim().to_owned());
    }
    // Each has keys that the system has drawn.
    let draw = || RandomState::new().hash_one(&file);
    let token = format!("{:016x}{:016x}", draw(), draw());
    fs::write(&file, &token).with_context(|| format!("{} cannot be written", project.short(&file)))?;
    Ok(token)
}
