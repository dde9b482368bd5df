//! Where things are, and how programs are called from there.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The checked-out project.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that this program belongs to. Cargo says where when it runs the program,
    /// which stays right when two copies of the project share a target folder.
    pub fn find() -> Result<Project> {
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = own.parent().context("xtask must lie in the project's folder")?;
        Ok(Project { root: root.to_owned() })
    }

    /// The path of something in the project, named from its top.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.root.join(name)
    }

    /// The built site.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Where `setup` puts the programs that cargo builds, or links to them.
    pub fn tools(&self) -> PathBuf {
        self.path(".tools/bin")
    }

    /// The same with forward slashes and without the way to the project, for people to read.
    pub fn short(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string().replace('\\', "/")
    }

    /// A call that runs at the top of the project and finds the project's own tools first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.search_path());
        command
    }

    fn search_path(&self) -> OsString {
        let own = [self.tools(), self.path("node_modules/.bin")];
        let others = env::var_os("PATH").unwrap_or_default();
        let folders = own.into_iter().chain(env::split_paths(&others));
        // Only a folder with the separator in its name cannot be joined, and no PATH holds one.
        env::join_paths(folders).unwrap_or(others)
    }
}
