//! The rules of ARCHITECTURE.md, as tests: what may know what, and what may stand where.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The most lines that a Rust file may have before its tests.
const LONGEST_FILE: usize = 500;

// What depends on what.

/// What a library for every place must never bring along: a browser, a server, a database.
const OUTSIDE: [&str; 11] = [
    "wasm-bindgen",
    "web-sys",
    "js-sys",
    "gloo-net",
    "leptos",
    "maud",
    "tokio",
    "hyper",
    "axum",
    "sqlx",
    "getrandom",
];

/// What is too large, or of no use, for a visitor's phone.
const NOT_FOR_PHONES: [&str; 8] =
    ["tokio", "hyper", "axum", "sqlx", "schemars", "chrono", "dataset", "console_error_panic_hook"];

#[test]
fn the_domain_depends_on_neither_browser_nor_server() {
    let packages = packages_in_the_browser(&["--package", "domain"]);
    assert!(packages.contains("serde"), "`cargo tree` was not understood: {packages:?}");
    lacks(&packages, &OUTSIDE);
}

#[test]
fn charts_know_the_domain_and_no_browser_unless_asked() {
    // For the browser plotters itself brings the browser's interfaces along; natively nothing does.
    let packages = packages_of(&["--package", "charts", "--features", "svg"]);
    assert!(packages.contains("plotters"), "`cargo tree` was not understood: {packages:?}");
    lacks(&packages, &OUTSIDE);
    lacks(&packages, &["plan-explorer", "dataset", "site", "bench-plan", "xtask"]);
    lacks(&packages_in_the_browser(&["--package", "charts"]), &["plotters-canvas", "plotters-svg", "leptos"]);
    for file in files("crates/charts/src", "rs").iter().filter(|it| !it.ends_with("canvas.rs")) {
        for word in ["web_sys", "js_sys", "wasm_bindgen", "plotters_canvas"] {
            let line = first_line_naming(&code(file), word);
            assert_eq!(line, None, "{} names `{word}`; its home is canvas.rs", file.display());
        }
    }
}

#[test]
fn the_app_brings_no_server_to_the_browser() {
    let packages = packages_in_the_browser(&["--package", "plan-explorer", "--features", "csr"]);
    assert!(packages.contains("leptos"), "`cargo tree` was not understood: {packages:?}");
    lacks(&packages, &NOT_FOR_PHONES);
}

/// The names of all packages that these are built from for the browser.
fn packages_in_the_browser(which: &[&str]) -> BTreeSet<String> {
    packages_of(&[&["--target", "wasm32-unknown-unknown"], which].concat())
}

/// The names of all packages that these are built from.
fn packages_of(which: &[&str]) -> BTreeSet<String> {
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--locked", "--edges", "normal"]);
    tree.args(["--prefix", "none", "--format", "{p}"]).args(which).current_dir(root());
    let output = tree.output().expect("cargo is there, for it runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    lines.lines().filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
}

#[track_caller]
fn lacks(packages: &BTreeSet<String>, unwanted: &[&str]) {
    let found: Vec<_> = unwanted.iter().filter(|it| packages.contains(**it)).collect();
    assert!(found.is_empty(), "these must not come along: {found:?}");
}

// Which folder may name what.

#[test]
fn the_domain_meets_nothing_outside() {
    for word in [
        "std::time",
        "std::fs",
        "std::net",
        "std::env",
        "std::io",
        "std::process",
        "std::thread",
        "Instant",
        "SystemTime",
        "rand",
        "print!",
        "println!",
        "eprintln!",
    ] {
        nowhere_in("crates/domain/src", word);
    }
    // Written out one by one, so that the words above can be found.
    nowhere_in("crates/domain/src", "use std::{");
}

#[test]
fn only_the_api_talks_to_the_network() {
    only_in("gloo_net", &["src/api"]);
}

#[test]
fn only_the_browser_folder_knows_the_browser() {
    for word in ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"] {
        only_in(word, &["src/browser"]);
    }
}

#[test]
fn only_the_clock_sets_timers() {
    for word in [
        "set_timeout",
        "set_timeout_with_handle",
        "set_interval",
        "set_interval_with_handle",
        "request_animation_frame",
        "request_animation_frame_with_handle",
        "request_idle_callback",
    ] {
        only_in(word, &["src/browser/clock.rs"]);
    }
}

#[test]
fn components_fetch_nothing_and_know_no_page() {
    for word in ["crate::api", "crate::state", "crate::pages", "crate::shell", "use crate::{"] {
        nowhere_in("src/components", word);
    }
}

#[test]
fn markup_is_plain_functions_of_the_plan() {
    for word in [
        "leptos",
        "leptos_router",
        "crate::api",
        "crate::browser",
        "crate::components",
        "crate::pages",
        "crate::shell",
        "crate::state",
        "use crate::{",
    ] {
        nowhere_in("src/markup", word);
    }
}

#[test]
fn nothing_below_imports_the_site_map() {
    only_in("crate::app", &[]);
    only_in("plan_explorer::app", &["src/main.rs"]);
}

#[test]
fn texts_are_always_escaped() {
    // A record, an address or a search that holds HTML is shown as it is written, not obeyed.
    for word in ["PreEscaped", "insert_adjacent_html", "dangerously_set_inner_html"] {
        only_in(word, &[]);
    }
    // It takes nothing but `Markup`, which is escaped.
    only_in("set_inner_html", &["src/browser/item.rs"]);
}

#[track_caller]
fn only_in(word: &str, homes: &[&str]) {
    for file in files("src", "rs") {
        let at_home = homes.iter().any(|home| file.starts_with(home));
        let line = first_line_naming(&code(&file), word);
        assert!(
            at_home || line.is_none(),
            "{}:{} names `{word}`; its home is {homes:?}",
            file.display(),
            line.unwrap_or(0)
        );
    }
}

#[track_caller]
fn nowhere_in(folder: &str, word: &str) {
    for file in files(folder, "rs") {
        if let Some(line) = first_line_naming(&code(&file), word) {
            panic!("{}:{line} names `{word}`, which {folder} must not know", file.display());
        }
    }
}

/// The first line, from 1, on which the word stands by itself.
fn first_line_naming(text: &str, word: &str) -> Option<usize> {
    let of_word = |c: char| c.is_alphanumeric() || c == '_';
    text.lines().zip(1..).find_map(|(line, number)| {
        let mut stands = line.match_indices(word).filter(|(at, _)| {
            let before = line[..*at].chars().next_back();
            let behind = line[at + word.len()..].chars().next();
            // Where the word ends in a bracket, what follows is no part of it.
            let ends = !word.ends_with(of_word) || !behind.is_some_and(of_word);
            !before.is_some_and(of_word) && ends
        });
        stands.next().map(|_| number)
    })
}

#[test]
fn words_are_found_where_they_stand_alone() {
    #[track_caller]
    fn check(text: &str, word: &str, line: Option<usize>) {
        assert_eq!(first_line_naming(text, word), line, "{word} in {text:?}");
    }
    check("use rand::Rng;", "rand", Some(1));
    check("let brand = strand(random);", "rand", None);
    check("a\nb(set_timeout);", "set_timeout", Some(2));
    check("set_timeout_with_handle()", "set_timeout", None);
    check("use std::{fs, env};", "use std::{", Some(1));
    check("leptos::view!", "leptos", Some(1));
    check("use leptos_router::Route;", "leptos", None);
}

// The tree.

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
    for folder in source_folders() {
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
    (!is_root).then(|| (["mod.rs", "lib.rs", "main.rs"].map(|it| folder.join(it)).to_vec(), name))
}

#[test]
fn no_file_is_too_long_to_read() {
    for folder in source_folders().into_iter().chain(["tests".to_owned()]) {
        for file in files(&folder, "rs") {
            let text = read(&file);
            let lines = text.lines().take_while(|line| *line != "#[cfg(test)]").count();
            assert!(lines <= LONGEST_FILE, "{} has {lines} lines, {LONGEST_FILE} at most", file.display());
        }
    }
}

// One office's plan is data, not code.

#[test]
fn the_code_knows_no_area() {
    let of_this_plan = ["durham", "darlington", "joy allen"];
    let folders = ["src", "crates", "xtask", "style", "public"].map(|it| files(it, ""));
    for file in folders.into_iter().flatten().chain([PathBuf::from("index.html")]) {
        // Pictures and fonts hold no words.
        let Ok(text) = fs::read_to_string(root().join(&file)) else { continue };
        for (line, number) in text.to_lowercase().lines().zip(1..) {
            for word in of_this_plan {
                let place = format!("{}:{number}", file.display());
                assert!(!line.contains(word), "{place} names “{word}”, which belongs in seeds/");
            }
        }
    }
}

// Style and the page that everything starts from.

/// The only colours outside `_tokens.scss`: the blank page of someone who leaves, and shadows.
const OTHER_COLOURS: [(&str, &str); 4] = [
    ("style/_shell.scss", "background: #fff;"),
    ("style/_filters.scss", "background: rgb(0 0 0 / 45%);"),
    ("style/_status.scss", "box-shadow: 0 0.6rem 2rem rgb(0 0 0 / 25%);"),
    ("style/_status.scss", "background: rgb(0 0 0 / 20%);"),
];

#[test]
fn colours_are_named_in_one_file() {
    for file in files("style", "scss").into_iter().filter(|it| !it.ends_with("_tokens.scss")) {
        for (line, number) in code(&file).lines().map(str::trim).zip(1..) {
            // Print gives the names other values: paper is white.
            let names_one = file.ends_with("_media.scss") && line.starts_with("--");
            let known = OTHER_COLOURS.iter().any(|(home, it)| file.ends_with(home) && line == *it);
            let place = format!("{}:{number}", file.display());
            assert!(names_one || known || !holds_a_colour(line), "{place} has a colour of its own: {line}");
        }
    }
}

/// Whether a line of a style sheet has a colour in its value.
fn holds_a_colour(line: &str) -> bool {
    let Some((_, value)) = line.split_once(": ") else { return false };
    let mut words = value.split(|c: char| c.is_whitespace() || ",;()/".contains(c));
    let is_hex = |it: &str| it.strip_prefix('#').is_some_and(|it| it.chars().all(|c| c.is_ascii_hexdigit()));
    let named = ["white", "black", "red", "green", "blue", "yellow", "orange", "grey", "gray", "purple"];
    let made = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];
    words.any(|it| is_hex(it) || named.contains(&it) || made.contains(&it))
}

#[test]
fn colours_in_style_sheets() {
    #[track_caller]
    fn check(line: &str, expected: bool) {
        assert_eq!(holds_a_colour(line), expected, "{line}");
    }
    check("color: var(--ink);", false);
    check("background: color-mix(in srgb, var(--ink) 6%, transparent);", false);
    check("white-space: pre-wrap;", false);
    check("#stopped {", false);
    check("color: #fff;", true);
    check("border: 1px solid white;", true);
    check("background: rgb(0 0 0 / 45%);", true);
    check("fill: oklch(40% 0.1 200);", true);
}

#[test]
fn the_start_page_keeps_scripts_and_styles_in_files() {
    let page = read(Path::new("index.html"));
    for forbidden in ["<style", " style=", "javascript:", "<base"] {
        assert!(!page.contains(forbidden), "index.html has `{forbidden}`");
    }
    for tag in page.split('<').filter_map(|it| it.split_once('>').map(|(tag, _)| tag)) {
        assert!(!tag.starts_with("script") || tag.contains("src="), "a script inside the page: {tag}");
        let handler = tag.split_whitespace().skip(1).find(|it| it.starts_with("on") && it.contains('='));
        assert_eq!(handler, None, "<{tag}>");
    }
}

#[test]
fn markup_has_no_styles_or_scripts() {
    for file in files("src/markup", "rs").into_iter().chain(files("src/components", "rs")) {
        let text = code(&file);
        for word in ["style=", "script", "javascript:", "onclick=", "oninput=", "onchange=", "onload="] {
            let line = first_line_naming(&text, word);
            assert_eq!(line, None, "{} has `{word}`, which browsers refuse here", file.display());
        }
    }
}

// Files.

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folders with the Rust that is shipped or run.
fn source_folders() -> Vec<String> {
    let crates = names_in("crates").into_iter().map(|it| format!("crates/{it}/src"));
    ["src".to_owned(), "xtask/src".to_owned()].into_iter().chain(crates).collect()
}

/// The names of what lies in a folder, without `mod.rs` and without endings.
fn names_in(folder: &str) -> Vec<String> {
    let stem = |path: &PathBuf| path.file_stem().map(|it| it.to_string_lossy().into_owned());
    let mut names: Vec<String> = entries(&root().join(folder)).iter().filter_map(stem).collect();
    names.retain(|it| it != "mod");
    names.sort();
    names
}

/// The files below a folder with this ending (all, if it is empty), from the root of the project.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
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

fn read(file: &Path) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|it| panic!("{}: {it}", file.display()))
}

/// The text without what stands in comments; lines keep their numbers.
fn code(file: &Path) -> String {
    let text = read(file);
    let kept = text.lines().map(|line| match line.trim_start() {
        comment if comment.starts_with("//") => "",
        _ => line.split(" // ").next().unwrap_or(line),
    });
    kept.collect::<Vec<_>>().join("\n")
}
