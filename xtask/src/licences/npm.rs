//! The packages that npm installs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::Package;
use crate::project::Project;

/// What `package-lock.json` lists. Optional packages are left out, as the installation leaves them out.
pub fn packages(project: &Project) -> Result<Vec<Package>> {
    let lock =
        fs::read_to_string(project.path("package-lock.json")).context("package-lock.json cannot be read")?;
    read(&lock, &project.path("")).context("package-lock.json has a form that is not known here")
}

fn read(lock: &str, root: &Path) -> Result<Vec<Package>> {
    let lock: Value = serde_json::from_str(lock)?;
    let packages = lock["packages"].as_object().context("no list of packages")?;
    packages
        .iter()
        // The empty path is the project itself.
        .filter(|(path, value)| !path.is_empty() && value["optional"] != true)
        .map(|(path, value)| {
            let name = path.rsplit("node_modules/").next().unwrap_or(path).to_owned();
            let version = value["version"].as_str().context("a package without a version")?.to_owned();
            let licence =
                value["license"].as_str().map(str::to_owned).or_else(|| installed(&root.join(path)));
            Ok(Package { name, version, licence })
        })
        .collect()
}

/// The licence that the installed package states, where the lock file is silent.
fn installed(folder: &Path) -> Option<String> {
    let text = fs::read_to_string(folder.join("package.json")).ok()?;
    let package: Value = serde_json::from_str(&text).ok()?;
    package["license"].as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_or_else_the_package_states_the_licence() {
        let lock = r#"{"packages": {
            "": {"name": "ours", "license": "MIT"},
            "node_modules/a": {"version": "1.0.0", "license": "ISC"},
            "node_modules/a/node_modules/@scope/b": {"version": "2.0.0"},
            "node_modules/c": {"version": "3.0.0"},
            "node_modules/d": {"version": "4.0.0", "optional": true}
        }}"#;
        let folder = tempfile::tempdir().unwrap();
        let b = folder.path().join("node_modules/a/node_modules/@scope/b");
        fs::create_dir_all(&b).unwrap();
        fs::write(b.join("package.json"), r#"{"license": "Zlib"}"#).unwrap();

        let found = read(lock, folder.path()).unwrap();
        let found: Vec<_> = found.iter().map(|it| (it.name.as_str(), it.licence.as_deref())).collect();
        assert_eq!(found, [("a", Some("ISC")), ("@scope/b", Some("Zlib")), ("c", None)]);
        assert!(read("{}", folder.path()).is_err());
    }
}
