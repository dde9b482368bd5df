//! Leaves out of the app what nobody can call.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::split::BROWSERS_KNOW;
use crate::project::Project;
use crate::run::{ask, run};

/// Libraries give classes to scripts that this site does not have. Without them the tools see what of
/// the app nobody can call any more, and leave that out of the script and of the WebAssembly.
pub fn leave_out(project: &Project, app: &Path, script: &Path, parts: &Path) -> Result<()> {
    let read =
        |path: &Path| fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()));
    let whole = read(script)?;
    let write = |path: &Path, text: &str| {
        fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
    };
    write(script, &without_classes_for_others(&whole))?;
    let mut terser = project.command("terser");
    terser.arg(script).args(["--module", "--compress", "passes=2,pure_new=true", "--output"]);
    run(terser.arg(script), "What went wrong stands above.")?;
    let called = called(&whole, &read(script)?, &read(parts)?)?;
    let roots = called.iter().map(|it| serde_json::json!({ "name": it, "export": it, "root": true }));
    let graph = script.with_extension("graph.json");
    write(&graph, &serde_json::Value::from_iter(roots).to_string())?;
    let mut reduce = project.command("wasm-metadce");
    reduce.arg(app).arg("--graph-file").arg(graph).arg("-o").arg(app).args(BROWSERS_KNOW);
    // It names everything that it leaves out, on hundreds of lines.
    ask(&mut reduce).map(|_| ()).context("`wasm-metadce` failed, which `npm ci` brings with binaryen")
}

/// The script with its classes for itself alone, and without the lines that would tie them in.
fn without_classes_for_others(script: &str) -> String {
    let lines = script.lines().filter(|it| !it.starts_with("if (Symbol.dispose)"));
    lines
        .map(|it| {
            [it.strip_prefix("export ").filter(|it| it.starts_with("class ")).unwrap_or(it), "\n"].concat()
        })
        .collect()
}

/// The exports of the app that the finished script, or the one that brings parts, still calls.
fn called(whole: &str, finished: &str, parts: &str) -> Result<BTreeSet<String>> {
    let name = |text: &str| -> String {
        text.chars().take_while(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '$')).collect()
    };
    let after = |text: &str, mark: &str| text.split(mark).skip(1).map(name).collect::<BTreeSet<_>>();
    let still = after(finished, ".");
    let mut called = after(whole, "wasm.");
    called.retain(|it| still.contains(it));
    let shared = parts.split("const {").nth(1).and_then(|it| it.split('}').next());
    let shared = shared.context("the script that brings parts was expected to say what they share")?;
    called.extend(shared.split(',').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()));
    Ok(called)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_for_this_script_alone() {
        let script = "export class A {\n}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\nexport { init };";
        assert_eq!(without_classes_for_others(script), "class A {\n}\nexport { init };\n");
    }

    #[test]
    fn only_what_is_called_stays() {
        let whole = "wasm.memory; wasm.start(); export class A { free() { wasm.free_a(); } } wasm.starter()";
        let finished = "e.memory;e.start();e.starter()";
        let parts = "const { __table, memory,  } = initSync(undefined);";
        let called = called(whole, finished, parts).unwrap();
        assert_eq!(called.into_iter().collect::<Vec<_>>(), ["__table", "memory", "start", "starter"]);
    }
}
