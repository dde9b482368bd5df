//! The site's Content-Security-Policy forbids scripts and styles inside pages. A browser
//! would pass over them in silence, so the build stops instead.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::files_below;
use super::page::{Tag, tags};
use crate::project::Project;

/// Looks through every page of the built site.
pub fn check(project: &Project, dist: &Path) -> Result<()> {
    let mut found = Vec::new();
    for file in files_below(dist)?.iter().filter(|it| it.extension().is_some_and(|it| it == "html")) {
        let html =
            fs::read_to_string(file).with_context(|| format!("{} cannot be read", project.short(file)))?;
        found.extend(forbidden(&html).into_iter().map(|it| format!("  {}: {it}", project.short(file))));
    }
    if found.is_empty() {
        return Ok(());
    }
    bail!(
        "Browsers would refuse these, because scripts and styles must be files of their own:\n{}",
        found.join("\n")
    )
}

/// What in a page the policy forbids.
fn forbidden(html: &str) -> Vec<String> {
    tags(html).iter().flat_map(|tag| element(tag).into_iter().chain(attributes(tag))).collect()
}

fn element(tag: &Tag) -> Option<String> {
    // Data for other programs to read is not run, so it may stay.
    let is_data = tag.get("type").is_some_and(|it| it.ends_with("json"));
    if tag.is("style") {
        Some("a <style> element".to_owned())
    } else if tag.is("script") && tag.get("src").is_none() && !is_data {
        Some("a <script> without `src`".to_owned())
    } else if tag.is("base") {
        Some("a <base> element".to_owned())
    } else {
        None
    }
}

fn attributes(tag: &Tag) -> Vec<String> {
    tag.attributes
        .iter()
        .filter(|(name, value)| {
            let name = name.to_ascii_lowercase();
            let runs = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
            name == "style" || (name.starts_with("on") && name.len() > 2) || runs
        })
        .map(|(name, value)| format!("<{} {name}=\"{value}\">", tag.name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_may_hold() {
        #[track_caller]
        fn check(html: &str, expected: &[&str]) {
            assert_eq!(forbidden(html), expected, "{html}");
        }
        check(r#"<link rel="stylesheet" href="/a.css"><script src="/a.js"></script><p class=x>"#, &[]);
        check(r#"<script type="application/ld+json">{"a": 1}</script>"#, &[]);
        check("<!-- <style></style> --><p data-style='x' on='1'>", &[]);
        check("<script>alert(1)</script>", &["a <script> without `src`"]);
        check("<script type=module>import '/a.js'</script>", &["a <script> without `src`"]);
        check("<style>p {}</style>", &["a <style> element"]);
        check("<base href=/elsewhere/>", &["a <base> element"]);
        check("<p style='color: red'>", &["<p style=\"color: red\">"]);
        check("<button ONCLICK=\"go()\">", &["<button ONCLICK=\"go()\">"]);
        check("<a href=' javascript:go()'>", &["<a href=\" javascript:go()\">"]);
    }
}
