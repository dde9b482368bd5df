//! The files of the app under their lasting names. All are named after what is in all of them, so that
//! no cache ever mixes two versions.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

/// The names of the scripts while they have no hash.
pub const APP: &str = "./app.js";
pub const PARTS: &str = "./parts.js";

/// A file of the app under its lasting name.
struct Piece {
    name: String,
    content: Vec<u8>,
}

/// Puts the pieces into the site, in the place of the whole app.
pub fn put(dist: &Path, whole: &str, app: &Path, parts: &[PathBuf], scripts: &[PathBuf; 2]) -> Result<()> {
    let pieces = named(app, parts, scripts)?;
    for piece in &pieces {
        fs::write(dist.join(&piece.name), &piece.content)
            .with_context(|| format!("dist/{} cannot be written", piece.name))?;
    }
    lead_to(dist, whole, &pieces)?;
    for file in [format!("{whole}.js"), format!("{whole}_bg.wasm")] {
        fs::remove_file(dist.join(&file)).with_context(|| format!("dist/{file} cannot be removed"))?;
    }
    Ok(())
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
    fn other_scripts_than_expected_stop_the_build() {
        let problem = pieces("import x from './elsewhere.js'").map(|_| ()).unwrap_err().to_string();
        assert!(problem.contains("was expected in a script"), "{problem}");
    }
}
