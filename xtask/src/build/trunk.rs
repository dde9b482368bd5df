//! Trunk compiles the app and the style sheet and puts the site together.

use anyhow::Result;

use crate::project::Project;
use crate::run::run;

const ADVICE: &str = "What went wrong stands above.";

/// The site as visitors get it. Trunk empties `dist/` first, and calls `cargo xtask data` back before it fills it.
pub fn release(project: &Project) -> Result<()> {
    let mut trunk = project.command("trunk");
    trunk.args(["build", "--release", "--offline", "--locked", "--features", "csr,split"]);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", super::split::LINKER_FLAGS);
    run(&mut trunk, ADVICE)
}

/// The site while it is being changed: rebuilt and shown until stopped.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    let mut trunk = project.command("trunk");
    trunk.args([
        "serve",
        "--offline",
        "--features",
        "csr",
        "--address",
        "127.0.0.1",
        "--port",
        &port.to_string(),
    ]);
    // Much faster to compile and a little larger. For this target alone, so that nothing native is compiled anew.
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "--cfg erase_components");
    run(&mut trunk, ADVICE)
}
