//! Which versions of the tools are wanted.

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

/// Newer ones want a newer Rust than the project is pinned to.
pub const TRUNK: &str = "0.21.14";

/// The program must be of the very version that the app is compiled against, so the lock file decides.
pub fn wasm_bindgen(project: &Project) -> Result<String> {
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("Cargo.lock cannot be read")?;
    locked(&lock, "wasm-bindgen").context("Cargo.lock names no `wasm-bindgen` package, but the app needs it")
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|it| it.trim() != format!("name = \"{package}\""));
    let version = lines.nth(1)?.trim().strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_in_a_lock_file() {
        let lock = r#"
version = 4

[[package]]
name = "wasm-bindgen-backend"
version = "0.1.0"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "cfg-if",
]

[[package]]
name = "odd"
source = "registry"
"#;
        #[track_caller]
        fn check(lock: &str, package: &str, expected: Option<&str>) {
            assert_eq!(locked(lock, package).as_deref(), expected, "{package}");
        }
        check(lock, "wasm-bindgen", Some("0.2.130"));
        check(lock, "wasm-bindgen-backend", Some("0.1.0"));
        check(lock, "wasm", None);
        check(lock, "cfg-if", None);
        check(lock, "odd", None);
        check(&lock.replace('\n', "\r\n"), "wasm-bindgen", Some("0.2.130"));
    }

    #[test]
    fn trunk_is_told_the_versions_that_npm_installs() {
        let project = Project::find().unwrap();
        let packages = fs::read_to_string(project.path("package.json")).unwrap();
        let packages: serde_json::Value = serde_json::from_str(&packages).unwrap();
        let version = |name: &str| packages["devDependencies"][name].as_str().unwrap().to_owned();
        let trunk = fs::read_to_string(project.path("Trunk.toml")).unwrap();

        let sass = format!("sass = \"{}\"", version("sass"));
        assert!(trunk.contains(&sass), "Trunk.toml should say {sass}");
    }
}
