use std::path::Path;

use crate::files::{code, files, read};
use crate::words::first_line_naming;

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

/// Where a style depends on what stands before an element, and that is named by no class, browsers look
/// at all that is beside whatever is put into a page: a letter typed had the whole list styled anew.
#[test]
fn what_stands_before_an_element_is_named_by_its_class() {
    for file in files("style", "scss") {
        let mut around: Vec<String> = Vec::new();
        for line in code(&file).lines().map(str::trim) {
            let selector = line.trim_end_matches(['{', ',']).trim();
            let parent = around.last().cloned().unwrap_or_default();
            if line.ends_with(['{', ',']) && !selector.contains(": ") {
                let nameless = before_siblings(selector, &parent).find(|it| !it.contains(['.', '#', '[']));
                assert_eq!(nameless, None, "{}: {line}", file.display());
            }
            if line.ends_with('{') {
                around.push(selector.to_owned());
            } else if line.starts_with('}') {
                around.pop();
            }
        }
    }
}

/// The parts of a selector before each `+` and `~`.
fn before_siblings<'s>(selector: &'s str, parent: &'s str) -> impl Iterator<Item = &'s str> {
    let last = parent.split_whitespace().last().unwrap_or_default();
    let parts: Vec<&str> = selector.split_whitespace().collect();
    let before = move |at: usize| match at.checked_sub(1).map(|it| parts[it]) {
        Some("&") | None => last,
        Some(part) => part,
    };
    selector
        .split_whitespace()
        .enumerate()
        .filter(|(_, it)| matches!(*it, "+" | "~"))
        .map(move |(at, _)| before(at))
}

#[test]
fn siblings_in_style_sheets() {
    #[track_caller]
    fn check(selector: &str, parent: &str, expected: &[&str]) {
        assert_eq!(before_siblings(selector, parent).collect::<Vec<_>>(), expected, "{selector}");
    }
    check(".row > .glyph", "", &[]);
    check("+ *", "> legend", &["legend"]);
    check("& + &", ".rows .row", &[".row"]);
    check(".data tr + tr > *", "", &["tr"]);
    check("~ .eyebrow + h1", ".back", &[".back", ".eyebrow"]);
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
