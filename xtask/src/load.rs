//! `cargo xtask load`: how many responses a second the collector takes on this machine.

use anyhow::Result;

use crate::options::Options;
use crate::project::Project;
use crate::run::run;
use crate::{say, setup};

/// Builds the collector as it is used, and loads it. What is typed behind the verb goes to the program.
pub fn verb(project: &Project, options: Options) -> Result<()> {
    setup::postgres(project)?;
    say::heading("Building the collector as it is used");
    let packages = ["--package", "collector", "--package", "collector-trial"];
    let mut cargo = project.command("cargo");
    run(
        cargo.args(["build", "--release", "--locked", "--bins"]).args(packages),
        "What is wrong stands above.",
    )?;
    say::heading("Sending responses as fast as they are taken (leave the machine alone meanwhile)");
    let mut cargo = project.command("cargo");
    cargo.args([
        "run",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        "collector-trial",
        "--bin",
        "load",
        "--",
    ]);
    run(cargo.args(options.rest()), "What is wrong stands above.")
}
