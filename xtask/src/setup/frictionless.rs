//! The program that reads the open data as other people's programs do.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::apt;
use crate::project::Project;
use crate::run::{ask, run};
use crate::say;

/// What it is made of, with checksums.
const LIST: &str = "xtask/frictionless.txt";
/// Where it is put.
const FOLDER: &str = ".tools/frictionless";
/// Asks for all that making an environment takes, and for the oldest version that the list is for.
const IS_FIT: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
const ADVICE: &str = "Install Python 3.11 or newer with venv (on Debian and Ubuntu: `sudo apt-get install \
    python3-venv`) and check the connection to the Python package index.";

/// Finds it, or installs exactly what the list names.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let list = fs::read(project.path(LIST)).with_context(|| format!("{LIST} cannot be read"))?;
    let wanted = format!("{:x}", Sha256::digest(list));
    let folder = project.path(FOLDER);
    let (program, stamp) = (folder.join("bin/frictionless"), folder.join(".installed"));
    if program.is_file() && fs::read_to_string(&stamp).is_ok_and(|it| it == wanted) {
        return Ok(program);
    }
    let python = python(project)?;
    say::heading(
        "Installing frictionless (half a minute, once): it reads the open data as other programs do",
    );
    install(project, &python, &folder)?;
    fs::write(&stamp, wanted).with_context(|| format!("{} cannot be written", project.short(&stamp)))?;
    Ok(program)
}

/// The Python to make an environment with.
fn python(project: &Project) -> Result<PathBuf> {
    // Debian's own is also asked for by its path: another one, without venv, may stand before it.
    let find = || {
        let mut names = ["python3", "/usr/bin/python3"].into_iter().map(PathBuf::from);
        names.find(|it| ask(project.command(&it.to_string_lossy()).args(["-c", IS_FIT])).is_some())
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    if apt::may_install(project) {
        say::heading(
            "Installing Python (half a minute, once): a program that reads the open data is written in it",
        );
        apt::install(project, &["python3-venv"], ADVICE)?;
        if let Some(found) = find() {
            return Ok(found);
        }
    }
    bail!("Python was not found. {ADVICE}")
}

fn install(project: &Project, python: &Path, folder: &Path) -> Result<()> {
    let (python, target) = (python.to_string_lossy(), folder.to_string_lossy());
    run(project.command(&python).args(["-m", "venv", "--clear", &target]), ADVICE)?;
    let own = folder.join("bin/python");
    let mut pip = project.command(&own.to_string_lossy());
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    pip.args(["--require-hashes", "--only-binary", ":all:", "--requirement", LIST]);
    run(&mut pip, ADVICE)
}
