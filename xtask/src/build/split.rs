//! Cuts the app into what every visit needs and the parts that most visits never open.
//!
//! Trunk knows nothing of parts: it has compiled the app whole (with the feature `split` and with what
//! the linker knows about addresses), and has put that into the site. Here the compiled file is cut
//! apart, each piece is made small, and the pieces take the place of the whole. All are named after
//! what is in all of them, so that no cache ever mixes two versions.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};

use super::{files_below, rename};
use crate::project::Project;
use crate::run::{ask, run};

const ADVICE: &str = "What went wrong stands above.";
/// What the linker must be asked for, so that the file can be cut.
pub const LINKER_FLAGS: &str = "-Clink-args=--emit-relocs";
/// What browsers of the last years can run, and nothing newer: `wasm-opt --all-features` would turn on
/// encodings that they refuse.
const BROWSERS_KNOW: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// The names of the scripts while they have no hash.
const APP: &str = "./app.js";
const PARTS: &str = "./parts.js";

/// A file of the app under its lasting name.
struct Piece {
    name: String,
    content: Vec<u8>,
}

/// Puts the pieces in the place of the whole app.
pub fn cut(project: &Project) -> Result<()> {
    let dist = project.dist();
    let whole = name_of_whole(&dist)?;
    let work = target(project).join("split");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("{} cannot be emptied", work.display()))?;
    }
    let parts = take_apart(&compiled(project), &work)?;

    let mut bind = project.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"]);
    bind.args(["--out-name", "app", "--out-dir"]).arg(work.join("bound")).arg(work.join("main.wasm"));
    run(&mut bind, ADVICE)?;
    let (app, script) = (work.join("bound/app_bg.wasm"), work.join("bound/app.js"));
    leave_out_the_uncalled(project, &app, &script, &work.join("parts.js"))?;
    rename::imports(&app, &script)?;
    for file in parts.iter().chain([&app]) {
        let mut opt = project.command("wasm-opt");
        opt.args(["-O3", "--strip-producers", "--strip-target-features"]).args(BROWSERS_KNOW);
        run(opt.arg(file).arg("-o").arg(file), ADVICE)?;
    }

    let scripts = [script, work.join("parts.js")];
    let pieces = named(&app, &parts, &scripts)?;
    for piece in &pieces {
        fs::write(dist.join(&piece.name), &piece.content)
            .with_context(|| format!("dist/{} cannot be written", piece.name))?;
    }
    lead_to(&dist, &whole, &pieces)?;
    for file in [format!("{whole}.js"), format!("{whole}_bg.wasm")] {
        fs::remove_file(dist.join(&file)).with_context(|| format!("dist/{file} cannot be removed"))?;
    }
    Ok(())
}

/// `plan-explorer-0123456789abcdef`, which trunk has named the app.
fn name_of_whole(dist: &Path) -> Result<String> {
    let names = files_below(dist)?.into_iter().filter_map(|it| Some(it.file_name()?.to_str()?.to_owned()));
    let mut whole = names.filter_map(|it| it.strip_suffix("_bg.wasm").map(str::to_owned));
    match (whole.next(), whole.next()) {
        (Some(name), None) => Ok(name),
        _ => bail!("one file `…_bg.wasm` was expected in dist/, as trunk writes it"),
    }
}

fn target(project: &Project) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.path("target"), |it| project.path(it))
}

fn compiled(project: &Project) -> PathBuf {
    target(project).join("wasm32-unknown-unknown/wasm-release/plan-explorer.wasm")
}

/// Cuts the file into `main.wasm` and the parts, with the script that brings them. Gives back the parts.
fn take_apart(compiled: &Path, work: &Path) -> Result<Vec<PathBuf>> {
    let program = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let main = work.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&program);
    options.output_dir = work;
    options.main_out_path = &main;
    options.main_module = APP;
    options.link_name = PARTS;
    let cut = wasm_split_cli_support::transform(options)
        .map_err(|problem| anyhow!("{} cannot be cut apart: {problem:#}", compiled.display()))?;
    Ok(cut.split_modules)
}

/// Libraries give classes to scripts that this site does not have. Without them the tools see what of
/// the app nobody can call any more, and leave that out of the script and of the WebAssembly.
fn leave_out_the_uncalled(project: &Project, app: &Path, script: &Path, parts: &Path) -> Result<()> {
    let read =
        |path: &Path| fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()));
    let whole = read(script)?;
    let write = |path: &Path, text: &str| {
        fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
    };
    write(script, &without_classes_for_others(&whole))?;
    let mut terser = project.command("terser");
    terser.arg(script).args(["--module", "--compress", "passes=2,pure_new=true", "--output"]);
    run(terser.arg(script), ADVICE)?;
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

/// All pieces under names that follow from what is in them.
fn named(app: &Path, parts: &[PathBuf], scripts: &[PathBuf; 2]) -> Result<Vec<Piece>> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    let mut wasm = vec![("app_bg".to_owned(), read(app)?)];
    for part in parts {
        let stem = part.file_stem().and_then(|it| it.to_str()).context("a part has no name")?;
        wasm.push((stem.to_owned(), read(part)?));
    }
    wasm.sort();
    let [mut app_script, mut parts_script] =
        [String::from_utf8(read(&scripts[0])?)?, String::from_utf8(read(&scripts[1])?)?];
    let mut all = Sha256::new();
    for bytes in
        wasm.iter().map(|(_, it)| it.as_slice()).chain([app_script.as_bytes(), parts_script.as_bytes()])
    {
        all.update(bytes);
    }
    let base = format!("plan-explorer-{}", hexadecimal(&all.finalize()[..8]));

    replace(&mut app_script, &format!("from\"{PARTS}\""), &format!("from\"./{base}-parts.js\""))?;
    replace(&mut app_script, "app_bg.wasm", &format!("{base}_bg.wasm"))?;
    replace(&mut parts_script, &format!("from \"{APP}\""), &format!("from \"./{base}.js\""))?;
    let mut pieces = Vec::new();
    for (stem, content) in wasm {
        let name = match stem.as_str() {
            "app_bg" => format!("{base}_bg.wasm"),
            part => {
                let name = format!("{base}-{}.wasm", part.trim_start_matches("split_"));
                replace(&mut parts_script, &format!("\"./{part}.wasm\""), &format!("\"./{name}\""))?;
                name
            }
        };
        pieces.push(Piece { name, content });
    }
    pieces.push(Piece { name: format!("{base}.js"), content: app_script.into() });
    pieces.push(Piece { name: format!("{base}-parts.js"), content: parts_script.into() });
    Ok(pieces)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

/// Where what is replaced is not there, the tools have changed, and the site would not start.
fn replace(text: &mut String, old: &str, new: &str) -> Result<()> {
    if !text.contains(old) {
        bail!("`{old}` was expected in a script of the app");
    }
    *text = text.replace(old, new);
    Ok(())
}

/// Lets the page load the pieces, and the script that brings parts beside the app rather than after it.
fn lead_to(dist: &Path, whole: &str, pieces: &[Piece]) -> Result<()> {
    let name = |end: &str| {
        let piece = pieces.iter().find(|it| it.name.ends_with(end));
        piece.map(|it| it.name.as_str()).with_context(|| format!("no piece `…{end}` was made"))
    };
    let (app, parts) = (name("_bg.wasm")?.trim_end_matches("_bg.wasm"), name("-parts.js")?);
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).context("dist/index.html cannot be read")?;
    let preload =
        |script: &str| format!(r#"<link rel="modulepreload" href="/{script}" crossorigin="anonymous">"#);
    let own = preload(&format!("{whole}.js"));
    replace(&mut html, &own, &[own.clone(), preload(parts)].concat())?;
    replace(&mut html, whole, app)?;
    fs::write(&page, html).context("dist/index.html cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with what the tools leave behind.
    fn left_behind(app_script: &str) -> (tempfile::TempDir, Vec<PathBuf>, [PathBuf; 2]) {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("app_bg.wasm"), "main").unwrap();
        fs::write(at("split_record.wasm"), "record").unwrap();
        fs::write(at("chunk_3.wasm"), "shared").unwrap();
        fs::write(at("app.js"), app_script).unwrap();
        let parts = "import { initSync } from \"./app.js\";\nfetch(\"./chunk_3.wasm\"); fetch(\"./split_record.wasm\");";
        fs::write(at("parts.js"), parts).unwrap();
        let parts = vec![at("split_record.wasm"), at("chunk_3.wasm")];
        let scripts = [at("app.js"), at("parts.js")];
        (folder, parts, scripts)
    }

    const APP_SCRIPT: &str =
        "import*as import1 from\"./parts.js\";new URL(\"app_bg.wasm\"); ({\"./parts.js\": import1})";

    fn pieces(app_script: &str) -> Result<Vec<Piece>> {
        let (folder, parts, scripts) = left_behind(app_script);
        named(&folder.path().join("app_bg.wasm"), &parts, &scripts)
    }

    fn text(pieces: &[Piece], end: &str) -> String {
        let piece = pieces.iter().find(|it| it.name.ends_with(end)).unwrap();
        String::from_utf8(piece.content.clone()).unwrap()
    }

    #[test]
    fn pieces_lead_to_each_other() {
        let pieces = pieces(APP_SCRIPT).unwrap();
        let base = pieces.iter().find_map(|it| it.name.strip_suffix("_bg.wasm")).unwrap();
        assert_eq!(base.len(), "plan-explorer-0123456789abcdef".len());
        let app = text(&pieces, &format!("{base}.js"));
        assert!(app.contains(&format!("from\"./{base}-parts.js\"")), "{app}");
        assert!(app.contains(&format!("\"{base}_bg.wasm\"")), "{app}");
        assert!(app.contains("\"./parts.js\": import1"), "the name inside the WebAssembly stays: {app}");
        let parts = text(&pieces, "-parts.js");
        for name in [format!("{base}.js"), format!("{base}-chunk_3.wasm"), format!("{base}-record.wasm")] {
            assert!(parts.contains(&format!("\"./{name}\"")), "{parts}");
            assert!(pieces.iter().any(|it| it.name == name));
        }
        assert_eq!(text(&pieces, "-record.wasm"), "record");
    }

    #[test]
    fn every_name_changes_with_any_content() {
        let first = pieces(APP_SCRIPT).unwrap();
        let again = pieces(APP_SCRIPT).unwrap();
        let other = pieces(&format!("{APP_SCRIPT}\n")).unwrap();
        let names = |of: &[Piece]| of.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&first), names(&again));
        assert!(names(&first).iter().all(|it| !names(&other).contains(it)));
    }

    #[test]
    fn the_page_loads_the_pieces() {
        let dist = tempfile::tempdir().unwrap();
        let page = r#"<script>import init from '/old.js'; init('/old_bg.wasm');</script><link rel="modulepreload" href="/old.js" crossorigin="anonymous"><link rel="preload" href="/old_bg.wasm">"#;
        fs::write(dist.path().join("index.html"), page).unwrap();
        let pieces = pieces(APP_SCRIPT).unwrap();
        lead_to(dist.path(), "old", &pieces).unwrap();
        let html = fs::read_to_string(dist.path().join("index.html")).unwrap();
        assert!(!html.contains("old"), "{html}");
        for piece in pieces.iter().filter(|it| it.name.ends_with(".js") || it.name.ends_with("_bg.wasm")) {
            assert!(html.contains(&format!("/{}", piece.name)), "{} is not in {html}", piece.name);
        }
    }

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

    #[test]
    fn other_scripts_than_expected_stop_the_build() {
        let problem = pieces("import x from './elsewhere.js'").map(|_| ()).unwrap_err().to_string();
        assert!(problem.contains("was expected in a script"), "{problem}");
    }
}
