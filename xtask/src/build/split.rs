//! Cuts the app into what every visit needs and the parts that most visits never open.
//!
//! Trunk knows nothing of parts: it has compiled the app whole (with the feature `split` and with what
//! the linker knows about addresses), and has put that into the site. Here the compiled file is cut
//! apart, each piece is made small, and the pieces take the place of the whole.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use super::{files_below, pieces, rename, uncalled};
use crate::project::Project;
use crate::run::run;

const ADVICE: &str = "What went wrong stands above.";
/// What the linker must be asked for, so that the file can be cut.
pub const LINKER_FLAGS: &str = "-Clink-args=--emit-relocs";
/// What browsers of the last years can run, and nothing newer: `wasm-opt --all-features` would turn on
/// encodings that they refuse.
pub const BROWSERS_KNOW: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Puts the pieces in the place of the whole app.
pub fn cut(project: &Project) -> Result<()> {
    let dist = project.dist();
    let whole = name_of_whole(&dist)?;
    let work = target(project).join("split");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("{} cannot be emptied", work.display()))?;
    }
    let parts = take_apart(&compiled(project), &work)?;

    let mut bind = project.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"]);
    bind.args(["--out-name", "app", "--out-dir"]).arg(work.join("bound")).arg(work.join("main.wasm"));
    run(&mut bind, ADVICE)?;
    let (app, script) = (work.join("bound/app_bg.wasm"), work.join("bound/app.js"));
    uncalled::leave_out(project, &app, &script, &work.join("parts.js"))?;
    rename::imports(&app, &script)?;
    for file in parts.iter().chain([&app]) {
        let mut opt = project.command("wasm-opt");
        opt.args(["-O3", "--strip-producers", "--strip-target-features"]).args(BROWSERS_KNOW);
        run(opt.arg(file).arg("-o").arg(file), ADVICE)?;
    }

    let scripts = [script, work.join("parts.js")];
    pieces::put(&dist, &whole, &app, &parts, &scripts)
}

/// `plan-explorer-0123456789abcdef`, which trunk has named the app.
fn name_of_whole(dist: &Path) -> Result<String> {
    let names = files_below(dist)?.into_iter().filter_map(|it| Some(it.file_name()?.to_str()?.to_owned()));
    let mut whole = names.filter_map(|it| it.strip_suffix("_bg.wasm").map(str::to_owned));
    match (whole.next(), whole.next()) {
        (Some(name), None) => Ok(name),
        _ => bail!("one file `…_bg.wasm` was expected in dist/, as trunk writes it"),
    }
}

fn target(project: &Project) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.path("target"), |it| project.path(it))
}

fn compiled(project: &Project) -> PathBuf {
    target(project).join("wasm32-unknown-unknown/wasm-release/plan-explorer.wasm")
}

/// Cuts the file into `main.wasm` and the parts, with the script that brings them. Gives back the parts.
fn take_apart(compiled: &Path, work: &Path) -> Result<Vec<PathBuf>> {
    let program = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let main = work.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&program);
    options.output_dir = work;
    options.main_out_path = &main;
    options.main_module = pieces::APP;
    options.link_name = pieces::PARTS;
    let cut = wasm_split_cli_support::transform(options)
        .map_err(|problem| anyhow!("{} cannot be cut apart: {problem:#}", compiled.display()))?;
    Ok(cut.split_modules)
}
