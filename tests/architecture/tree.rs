use std::path::{Path, PathBuf};

use crate::files::{code, files, names_in, read, root};

/// The most lines that a Rust file may have before its tests.
const LONGEST_FILE: usize = 500;

#[test]
fn every_page_has_its_place_in_the_site_map() {
    let map = code(Path::new("src/app.rs"));
    let start = code(Path::new("src/main.rs"));
    for page in names_in("src/pages") {
        let shown = map.contains(&format!("{page}::page("));
        assert!(shown || start.contains(&format!("pages::{page}::")), "no address leads to src/pages/{page}");
    }
}

#[test]
fn every_rust_file_is_part_of_the_code() {
    // A test in no module would never run, and never fail.
    for folder in source_folders().into_iter().chain(test_folders()) {
        for file in files(&folder, "rs") {
            let Some((parents, name)) = declared_in(&file) else { continue };
            let declared = parents.iter().filter(|it| root().join(it).is_file()).any(|parent| {
                let text = code(parent);
                text.lines().any(|line| declares(line, &name))
            });
            assert!(declared, "{} is in no module: declare it or delete it", file.display());
        }
    }
}

/// `mod name;`, `pub mod name;`, `pub(crate) mod name; // what it is`
fn declares(line: &str, name: &str) -> bool {
    let rest = line.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
    rest.strip_prefix("mod ").and_then(|it| it.split(';').next()) == Some(name)
}

/// The files that may declare this one, and the name by which they do; `None` for the root of a crate.
fn declared_in(file: &Path) -> Option<(Vec<PathBuf>, String)> {
    let stem = file.file_stem()?.to_string_lossy().into_owned();
    let folder = file.parent()?;
    let (folder, name) = match stem.as_str() {
        "mod" => (folder.parent()?, folder.file_name()?.to_string_lossy().into_owned()),
        _ => (folder, stem),
    };
    let is_root = (folder.ends_with("src") && (name == "lib" || name == "main")) || folder.ends_with("bin");
    let is_tests = folder.ends_with("tests") || (folder.parent()?.ends_with("tests") && name == "main");
    (!is_root && !is_tests)
        .then(|| (["mod.rs", "lib.rs", "main.rs"].map(|it| folder.join(it)).to_vec(), name))
}

#[test]
fn no_file_is_too_long_to_read() {
    for folder in source_folders().into_iter().chain(test_folders()) {
        for file in files(&folder, "rs") {
            let text = read(&file);
            let lines = text.lines().take_while(|line| *line != "#[cfg(test)]").count();
            assert!(lines <= LONGEST_FILE, "{} has {lines} lines, {LONGEST_FILE} at most", file.display());
        }
    }
}

/// The folders with the Rust that is shipped or run.
fn source_folders() -> Vec<String> {
    let crates = names_in("crates").into_iter().map(|it| format!("crates/{it}/src"));
    ["src".to_owned(), "xtask/src".to_owned()].into_iter().chain(crates).collect()
}

/// The folders with tests that are programs of their own.
fn test_folders() -> Vec<String> {
    let crates = names_in("crates").into_iter().map(|it| format!("crates/{it}/tests"));
    let with_tests = crates.filter(|it| root().join(it).is_dir());
    ["tests".to_owned()].into_iter().chain(with_tests).collect()
}
