use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names of what lies in a folder, without `mod.rs` and without endings.
pub fn names_in(folder: &str) -> Vec<String> {
    let stem = |path: &PathBuf| path.file_stem().map(|it| it.to_string_lossy().into_owned());
    let mut names: Vec<String> = entries(&root().join(folder)).iter().filter_map(stem).collect();
    names.retain(|it| it != "mod");
    names.sort();
    names
}

/// The files below a folder with this ending (all, if it is empty), from the root of the project.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
            } else if ending.is_empty() || path.extension().is_some_and(|it| it == ending) {
                found.extend(path.strip_prefix(root()).map(Path::to_owned));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no file that ends in `{ending}`: has it moved?");
    found.sort();
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).and_then(|it| it.map(|it| it.map(|it| it.path())).collect());
    entries.unwrap_or_else(|it| panic!("{}: {it}", folder.display()))
}

pub fn read(file: &Path) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|it| panic!("{}: {it}", file.display()))
}

/// The text without what stands in comments; lines keep their numbers.
pub fn code(file: &Path) -> String {
    let text = read(file);
    let kept = text.lines().map(|line| match line.trim_start() {
        comment if comment.starts_with("//") => "",
        _ => line.split(" // ").next().unwrap_or(line),
    });
    kept.collect::<Vec<_>>().join("\n")
}
