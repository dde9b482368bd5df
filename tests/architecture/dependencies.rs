use std::collections::BTreeSet;
use std::process::Command;

use crate::files::{code, files, root};
use crate::words::first_line_naming;

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
