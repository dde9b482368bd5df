//! Whether the site in `dist/` was built from what lies in the project now.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::build::files_below;
use crate::project::Project;

/// All that has a say in what the built site looks like. A name that is not there counts as empty.
const INPUTS: [&str; 18] = [
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "package-lock.json",
    "src",
    "style",
    "public",
    "seeds",
    "crates/domain",
    "crates/charts",
    "crates/dataset",
    "xtask/Cargo.toml",
    "xtask/src/build",
    "xtask/src/data.rs",
    "xtask/src/setup/versions.rs",
];

/// A digest of every input's name and content.
pub fn of_inputs(project: &Project) -> Result<String> {
    let collector = std::env::var(crate::data::COLLECTOR).unwrap_or_default();
    Ok(of(&project.path(""), &INPUTS)? + &collector)
}

/// Whether the last build was made from inputs with this digest.
pub fn is_current(project: &Project, digest: &str) -> bool {
    fs::read_to_string(stored_at(project)).is_ok_and(|it| it == digest)
}

/// Whether the site was built to the end at all. What `dev` shows is not: browsers would refuse parts of it here.
pub fn is_stored(project: &Project) -> bool {
    stored_at(project).is_file()
}

/// Notes what the site was built from.
pub fn store(project: &Project, digest: &str) -> Result<()> {
    fs::write(stored_at(project), digest).context("dist/.fingerprint cannot be written")
}

/// In `dist/` itself, so that whoever empties the folder also forgets the digest.
fn stored_at(project: &Project) -> PathBuf {
    project.dist().join(".fingerprint")
}

fn of(root: &Path, inputs: &[&str]) -> Result<String> {
    let mut digest = Sha256::new();
    for input in inputs {
        let path = root.join(input);
        let files = match path.is_dir() {
            true => files_below(&path)?,
            false => vec![path],
        };
        for file in files {
            let content = match file.is_file() {
                true => fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?,
                false => Vec::new(),
            };
            let name = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().into_owned();
            // The lengths keep the end of one thing from passing for the start of the next.
            for part in [name.as_bytes(), &content] {
                digest.update(part.len().to_le_bytes());
                digest.update(part);
            }
        }
    }
    Ok(format!("{:x}", digest.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_shows() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let write = |name: &str, text: &str| {
            let path = root.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let mut seen = Vec::new();
        let mut check_new = |what: &str| {
            let digest = of(root, &["index.html", "src"]).unwrap();
            assert!(!seen.contains(&digest), "{what}");
            assert_eq!(of(root, &["index.html", "src"]).unwrap(), digest, "{what}: the same again");
            seen.push(digest);
        };
        check_new("nothing there");
        write("index.html", "ab");
        check_new("a file");
        write("src/main.rs", "");
        check_new("an empty file in a folder");
        write("src/pages/home.rs", "cd");
        check_new("a file deeper down");
        write("src/pages/home.rs", "ce");
        check_new("another content");
        fs::rename(root.join("src/pages/home.rs"), root.join("src/pages/about.rs")).unwrap();
        check_new("another name");
    }

    #[test]
    fn what_is_no_input_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let before = of(folder.path(), &["src"]).unwrap();
        fs::write(folder.path().join("README.md"), "new").unwrap();
        assert_eq!(of(folder.path(), &["src"]).unwrap(), before);
    }
}
