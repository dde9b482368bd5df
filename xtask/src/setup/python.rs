//! Programs written in Python that tests call. Each has an environment of its own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::apt;
use crate::project::Project;
use crate::run::{ask, run};
use crate::say;

/// Where environments are put.
const FOLDER: &str = ".tools";
/// Asks for all that making an environment takes, and for the oldest version that the lists are for.
const IS_FIT: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
const ADVICE: &str = "Install Python 3.11 or newer with venv (on Debian and Ubuntu: `sudo apt-get install \
    python3-venv`) and check the connection to the Python package index.";

/// A program from the Python package index.
pub struct Program {
    pub name: &'static str,
    /// What it is made of, with checksums.
    list: &'static str,
    /// What it is for.
    about: &'static str,
}

/// Reads the open data as other people's programs do.
pub const FRICTIONLESS: Program = Program {
    name: "frictionless",
    list: "xtask/frictionless.txt",
    about: "it reads the open data as other programs do",
};

/// Sends the collector whatever its description allows, and what it does not.
pub const SCHEMATHESIS: Program = Program {
    name: "schemathesis",
    list: "xtask/schemathesis.txt",
    about: "it sends the collector all that its description allows, and more",
};

/// Finds it, or installs exactly what its list names.
pub fn ensure(project: &Project, wanted: &Program) -> Result<PathBuf> {
    let list =
        fs::read(project.path(wanted.list)).with_context(|| format!("{} cannot be read", wanted.list))?;
    let digest = format!("{:x}", Sha256::digest(list));
    let folder = project.path(FOLDER).join(wanted.name);
    let (program, stamp) = (folder.join("bin").join(wanted.name), folder.join(".installed"));
    if program.is_file() && fs::read_to_string(&stamp).is_ok_and(|it| it == digest) {
        return Ok(program);
    }
    let python = python(project, wanted)?;
    say::heading(&format!("Installing {} (half a minute, once): {}", wanted.name, wanted.about));
    install(project, &python, &folder, wanted.list)?;
    fs::write(&stamp, digest).with_context(|| format!("{} cannot be written", project.short(&stamp)))?;
    Ok(program)
}

/// The Python to make an environment with.
fn python(project: &Project, wanted: &Program) -> Result<PathBuf> {
    // Debian's own is also asked for by its path: another one, without venv, may stand before it.
    let find = || {
        let mut names = ["python3", "/usr/bin/python3"].into_iter().map(PathBuf::from);
        names.find(|it| ask(project.command(&it.to_string_lossy()).args(["-c", IS_FIT])).is_some())
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    if apt::may_install(project) {
        let name = wanted.name;
        say::heading(&format!("Installing Python (half a minute, once): {name} is written in it"));
        apt::install(project, &["python3-venv"], ADVICE)?;
        if let Some(found) = find() {
            return Ok(found);
        }
    }
    bail!("Python was not found. {ADVICE}")
}

fn install(project: &Project, python: &Path, folder: &Path, list: &str) -> Result<()> {
    let (python, target) = (python.to_string_lossy(), folder.to_string_lossy());
    run(project.command(&python).args(["-m", "venv", "--clear", &target]), ADVICE)?;
    let own = folder.join("bin/python");
    let mut pip = project.command(&own.to_string_lossy());
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    pip.args(["--require-hashes", "--only-binary", ":all:", "--requirement", list]);
    run(&mut pip, ADVICE)
}
