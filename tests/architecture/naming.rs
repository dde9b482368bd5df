use crate::files::{code, files};
use crate::words::first_line_naming;

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
