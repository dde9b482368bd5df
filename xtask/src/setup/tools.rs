//! The two programs that cargo must build: trunk and wasm-bindgen.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::versions;
use crate::project::Project;
use crate::run::{ask, run};
use crate::say;

/// Names a folder with built tools that may be shared between copies of the project.
const SHARED: &str = "PLAN_EXPLORER_TOOLS";

struct Tool {
    program: &'static str,
    package: &'static str,
    version: String,
    extra: &'static [&'static str],
    /// The tools run for seconds; building them well would take minutes longer than that saves.
    optimisation: &'static str,
    about: &'static str,
}

/// Finds or builds the tools, so that `.tools/bin` holds the wanted version of each.
pub fn ensure(project: &Project) -> Result<()> {
    let tools = [
        Tool {
            program: "trunk",
            package: "trunk",
            version: versions::TRUNK.to_owned(),
            // Without its default features trunk cannot download, and it never has to here.
            extra: &["--locked", "--no-default-features"],
            optimisation: "0",
            about: "it puts the site together",
        },
        Tool {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: versions::wasm_bindgen(project)?,
            // Not `--locked`: this package's own lock file names versions that no longer build.
            extra: &["--bin", "wasm-bindgen"],
            optimisation: "1",
            about: "it joins WebAssembly and JavaScript",
        },
    ];
    tools.iter().try_for_each(|tool| ensure_one(project, tool))
}

fn ensure_one(project: &Project, tool: &Tool) -> Result<()> {
    let own = project.tools().join(file_name(tool.program));
    if is_wanted(&own, tool) {
        return Ok(());
    }
    match elsewhere().into_iter().map(|it| it.join(file_name(tool.program))).find(|it| is_wanted(it, tool)) {
        Some(found) => {
            say::line(format!("Using {} {} from {}", tool.program, tool.version, found.display()));
            link(&found, &own)
                .with_context(|| format!("{} could not be linked to {}", found.display(), own.display()))
        }
        None => install(project, tool),
    }
}

fn install(project: &Project, tool: &Tool) -> Result<()> {
    let Tool { package, version, about, .. } = tool;
    say::heading(&format!("Building {package} {version} (about 2 minutes on two cores, once): {about}"));
    let scratch = project.path(".tools/build");
    let mut cargo = project.command("cargo");
    cargo.args(["install", package, "--version", version, "--root", ".tools", "--force"]).args(tool.extra);
    cargo.env("CARGO_TARGET_DIR", &scratch);
    for (setting, value) in [
        ("OPT_LEVEL", tool.optimisation),
        ("LTO", "off"),
        ("CODEGEN_UNITS", "16"),
        ("DEBUG", "0"),
        ("STRIP", "symbols"),
    ] {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    run(
        &mut cargo,
        &format!(
            "Check the connection to the package registry and try again: what is built so far is kept. \
             If you have {package} {version} already, name its folder in {SHARED}."
        ),
    )?;
    // A few hundred megabytes that nothing needs any more. It does no harm if they stay.
    let _ = fs::remove_dir_all(scratch);
    Ok(())
}

/// Where a tool may lie that someone has built before.
fn elsewhere() -> Vec<PathBuf> {
    let shared = env::var_os(SHARED).map(PathBuf::from);
    let on_path = env::var_os("PATH").unwrap_or_default();
    shared.into_iter().flat_map(|it| [it.join("bin"), it]).chain(env::split_paths(&on_path)).collect()
}

fn is_wanted(program: &Path, tool: &Tool) -> bool {
    program.is_file()
        && ask(Command::new(program).arg("--version")).is_some_and(|it| says_version(&it, &tool.version))
}

/// `trunk 0.21.14`, `wasm-bindgen 0.2.130 (2b1d6a2 2026-01-01)`
fn says_version(output: &str, version: &str) -> bool {
    output.split_whitespace().nth(1) == Some(version)
}

fn file_name(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}

fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to.with_file_name(""))?;
    // Whatever lies there is of the wrong version, or a link to something that has gone.
    if to.symlink_metadata().is_ok() {
        fs::remove_file(to)?;
    }
    #[cfg(unix)]
    return std::os::unix::fs::symlink(from.canonicalize()?, to);
    #[cfg(not(unix))]
    return fs::copy(from, to).map(|_| ());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_tools_print_them() {
        #[track_caller]
        fn check(output: &str, version: &str, expected: bool) {
            assert_eq!(says_version(output, version), expected, "{output}");
        }
        check("trunk 0.21.14", "0.21.14", true);
        check("wasm-bindgen 0.2.130 (2b1d6a2 2026-01-01)", "0.2.130", true);
        check("trunk 0.21.1", "0.21.14", false);
        check("trunk 0.21.140", "0.21.14", false);
        check("", "0.21.14", false);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_replaces_one_that_leads_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        let link_to = folder.path().join("bin/trunk");
        fs::write(&new, "new").unwrap();
        fs::create_dir(folder.path().join("bin")).unwrap();
        std::os::unix::fs::symlink(old, &link_to).unwrap();
        link(&new, &link_to).unwrap();
        assert_eq!(fs::read_to_string(&link_to).unwrap(), "new");
    }
}
