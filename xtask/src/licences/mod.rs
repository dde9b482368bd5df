//! Whether we may use everything that we use: each package's licence against a list of accepted ones.

mod cargo;
mod npm;

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, bail};
use spdx::{Expression, ParseMode};

use crate::project::Project;
use crate::say;

const LIST: &str = "xtask/licences.txt";

/// A package that someone else wrote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// As the package states it, for instance `MIT OR Apache-2.0`.
    pub licence: Option<String>,
}

/// Looks at every package of cargo's and npm's lock files.
pub fn check(project: &Project) -> Result<()> {
    let list = fs::read_to_string(project.path(LIST)).with_context(|| format!("{LIST} cannot be read"))?;
    let accepted = Accepted::read(&list);
    let packages: BTreeSet<Package> =
        cargo::packages(project)?.into_iter().chain(npm::packages(project)?).collect();
    let problems: Vec<String> = packages.iter().filter_map(|it| accepted.problem_with(it)).collect();
    if problems.is_empty() {
        say::line(format!("{} packages, all under licences of {LIST}", packages.len()));
        return Ok(());
    }
    bail!(
        "{LIST} does not cover these. Choose other packages, or add a licence there if it is as free:\n{}",
        problems.join("\n")
    )
}

struct Accepted<'a> {
    licences: BTreeSet<&'a str>,
}

impl<'a> Accepted<'a> {
    /// One licence on a line; lines that start with `#` are for people.
    fn read(list: &'a str) -> Accepted<'a> {
        let lines = list.lines().map(str::trim);
        Accepted { licences: lines.filter(|it| !it.is_empty() && !it.starts_with('#')).collect() }
    }

    fn problem_with(&self, package: &Package) -> Option<String> {
        let Package { name, version, licence } = package;
        let problem = match licence.as_deref().map(|it| (it, Expression::parse_mode(it, ParseMode::LAX))) {
            None => "states no licence".to_owned(),
            Some((text, Err(_))) => format!("states `{text}`, which is no SPDX licence expression"),
            Some((_, Ok(terms))) if terms.evaluate(|it| self.licences.contains(it.to_string().as_str())) => {
                return None;
            }
            Some((text, Ok(_))) => format!("is under `{text}`"),
        };
        Some(format!("  {name} {version} {problem}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions() {
        #[track_caller]
        fn check(licence: &str, expected: &str) {
            let accepted =
                Accepted::read("# ours\nMIT\n\nApache-2.0\nApache-2.0 WITH LLVM-exception\nUnicode-3.0\n");
            let package = Package {
                name: "thing".to_owned(),
                version: "1.0.0".to_owned(),
                licence: (!licence.is_empty()).then(|| licence.to_owned()),
            };
            assert_eq!(accepted.problem_with(&package).unwrap_or_default().trim(), expected, "{licence}");
        }
        check("MIT", "");
        check("MIT OR Apache-2.0", "");
        check("MIT/Apache-2.0", "");
        check("GPL-3.0-only OR MIT", "");
        check("(MIT OR Apache-2.0) AND Unicode-3.0", "");
        check("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only", "");
        check("GPL-3.0-only", "thing 1.0.0 is under `GPL-3.0-only`");
        check("MIT AND GPL-3.0-only", "thing 1.0.0 is under `MIT AND GPL-3.0-only`");
        check(
            "Apache-2.0 WITH GCC-exception-3.1",
            "thing 1.0.0 is under `Apache-2.0 WITH GCC-exception-3.1`",
        );
        check(
            "SEE LICENSE IN x",
            "thing 1.0.0 states `SEE LICENSE IN x`, which is no SPDX licence expression",
        );
        check("", "thing 1.0.0 states no licence");
    }
}
