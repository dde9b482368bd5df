//! The packages that cargo takes from a registry, on this machine and in the browser.

use anyhow::{Context, Result};
use serde_json::Value;

use super::Package;
use crate::project::Project;
use crate::run::ask;

const FOR_THE_BROWSER: &str = "wasm32-unknown-unknown";

/// What `cargo metadata` knows. Packages for other systems are left out, for nobody who builds here gets them.
pub fn packages(project: &Project) -> Result<Vec<Package>> {
    let compiler =
        ask(project.command("rustc").arg("-vV")).context("rustc could not be asked for its version")?;
    let this_machine =
        compiler.lines().find_map(|it| it.strip_prefix("host: ")).context("rustc named no host")?;
    let mut cargo = project.command("cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked", "--all-features"]);
    cargo.args(["--filter-platform", this_machine, "--filter-platform", FOR_THE_BROWSER]);
    let metadata = ask(&mut cargo).context("`cargo metadata` failed; run it by hand to see why")?;
    read(&metadata).context("`cargo metadata` answered in a form that is not known here")
}

fn read(metadata: &str) -> Result<Vec<Package>> {
    let metadata: Value = serde_json::from_str(metadata)?;
    let packages = metadata["packages"].as_array().context("no list of packages")?;
    // What has no source lies in this project.
    packages.iter().filter(|it| !it["source"].is_null()).map(package).collect()
}

fn package(value: &Value) -> Result<Package> {
    let text = |name: &str| value[name].as_str().map(str::to_owned);
    Ok(Package {
        name: text("name").context("a package without a name")?,
        version: text("version").context("a package without a version")?,
        licence: text("license"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_others_wrote() {
        let metadata = r#"{"packages": [
            {"name": "ours", "version": "0.1.0", "source": null, "license": "MIT"},
            {"name": "theirs", "version": "1.2.3", "source": "registry", "license": "ISC"},
            {"name": "silent", "version": "1.0.0", "source": "registry", "license": null}
        ]}"#;
        let found = read(metadata).unwrap();
        let found: Vec<_> = found.iter().map(|it| (it.name.as_str(), it.licence.as_deref())).collect();
        assert_eq!(found, [("theirs", Some("ISC")), ("silent", None)]);
        assert!(read("{}").is_err());
    }
}
