//! Trunk compiles the app and the style sheet and puts the site together.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::project::Project;
use crate::run::run;

const ADVICE: &str = "What went wrong stands above.";

/// The site as visitors get it. Trunk empties `dist/` first, and calls `cargo xtask data` back before it fills it.
pub fn release(project: &Project) -> Result<()> {
    let mut trunk = project.command("trunk");
    trunk.args(["build", "--release", "--offline", "--locked", "--features", "csr,split"]);
    let flags =
        [vec![super::split::LINKER_FLAGS.to_owned()], without_places(&sources_of_libraries())].concat();
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    run(&mut trunk, ADVICE)
}

/// The folders that cargo keeps the sources of libraries in, one for each registry.
fn sources_of_libraries() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let folders = home.and_then(|it| fs::read_dir(it.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> = folders.into_iter().flatten().flatten().map(|it| it.path()).collect();
    folders.sort();
    folders
}

/// The app names its sources where it fails. Where they were on this machine would tell of whoever built
/// it, and make another app on each machine.
fn without_places(folders: &[PathBuf]) -> Vec<String> {
    let names = folders.iter().filter_map(|it| it.to_str());
    // Cargo takes the flags apart at spaces.
    let names = names.filter(|it| !it.contains(char::is_whitespace));
    names.map(|it| format!("--remap-path-prefix={it}=")).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_left_out() {
        #[track_caller]
        fn check(folder: &str, expected: &[&str]) {
            assert_eq!(without_places(&[PathBuf::from(folder)]), expected);
        }
        check(
            "/home/kim/.cargo/registry/src/a-1",
            &["--remap-path-prefix=/home/kim/.cargo/registry/src/a-1="],
        );
        check("/home/kim lee/.cargo/registry/src/a-1", &[]);
    }
}
