//! The parts of the Rust toolchain that a plain installation may lack.

use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run::{ask, run};
use crate::say;

const TARGET: &str = "wasm32-unknown-unknown";
const ADVICE: &str = "Install Rust with rustup (https://rustup.rs), then try again. \
    With another kind of installation, add the missing part by its own means.";

/// The compiler's libraries for WebAssembly.
pub fn ensure_target(project: &Project) -> Result<()> {
    let sysroot = ask(project.command("rustc").args(["--print", "sysroot"]))
        .context(format!("rustc is missing. {ADVICE}"))?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    say::heading("Adding WebAssembly to the Rust toolchain (seconds): the app is compiled to it");
    run(project.command("rustup").args(["target", "add", TARGET]), ADVICE)
}

/// The formatter and the linter.
pub fn ensure_components(project: &Project) -> Result<()> {
    for (component, program) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if ask(project.command(program).arg("--version")).is_none() {
            say::heading(&format!("Adding {component} to the Rust toolchain (seconds): the tests call it"));
            run(project.command("rustup").args(["component", "add", component]), ADVICE)?;
        }
    }
    Ok(())
}
