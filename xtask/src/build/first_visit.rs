//! What someone's phone downloads when it opens the site for the first time.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::page::{Tag, tags};
use crate::project::Project;
use crate::say;

/// The kinds of `<link>` for which a browser fetches a file at once.
const FETCHED: [&str; 5] = ["stylesheet", "modulepreload", "preload", "icon", "manifest"];
const LIMIT: u64 = 260 * 1024;

/// Prints a table of the files and their sizes.
pub fn report(project: &Project) -> Result<()> {
    let files = files(project)?;
    say::heading("What a first visit downloads");
    say::line(format!("{:>12} {:>12}  file", "as sent", "unpacked"));
    for File { name, sent, plain } in &files {
        say::line(format!("{:>12} {:>12}  {name}", say::size(*sent), say::size(*plain)));
    }
    let sent = sent_in_all(&files);
    let room = match LIMIT.checked_sub(sent) {
        Some(room) => format!("{} below the limit", say::size(room)),
        None => format!("{} ABOVE the limit", say::size(sent - LIMIT)),
    };
    let plain = files.iter().map(|it| it.plain).sum();
    let (sent, plain, limit) = (say::size(sent), say::size(plain), say::size(LIMIT));
    say::line(format!("{sent:>12} {plain:>12}  in all, {room} of {limit}"));
    Ok(())
}

/// Fails where a first visit downloads more than it may.
pub fn check(project: &Project) -> Result<()> {
    let sent = sent_in_all(&files(project)?);
    if LIMIT < sent {
        bail!(
            "A first visit downloads {}, and may download {}. `cargo xtask build` shows what of.",
            say::size(sent),
            say::size(LIMIT)
        );
    }
    Ok(())
}

/// A file of the first visit, with its size in bytes as it is sent and unpacked.
struct File {
    name: String,
    sent: u64,
    plain: u64,
}

fn sent_in_all(files: &[File]) -> u64 {
    files.iter().map(|it| it.sent).sum()
}

fn files(project: &Project) -> Result<Vec<File>> {
    let dist = project.dist();
    let html = fs::read_to_string(dist.join("index.html")).context("dist/index.html cannot be read")?;
    let file = |name: String| {
        let path = dist.join(&name);
        let plain = length(&path)?;
        Some(File { sent: length(&site::packed(&path, "br")).unwrap_or(plain), plain, name })
    };
    Ok(names(&html).into_iter().filter_map(file).collect())
}

/// The files that the page leads to, with the page itself and the plan.
fn names(html: &str) -> BTreeSet<String> {
    let linked = tags(html)
        .iter()
        .filter_map(linked)
        .map(|it| it.trim_start_matches('/').to_owned())
        .collect::<Vec<_>>();
    ["index.html".to_owned(), "data/plan.json".to_owned()].into_iter().chain(linked).collect()
}

fn linked<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    if tag.is("script") || tag.is("img") {
        return tag.get("src");
    }
    let fetched = tag.get("rel").is_some_and(|rel| rel.split(' ').any(|it| FETCHED.contains(&it)));
    (tag.is("link") && fetched).then(|| tag.get("href")).flatten()
}

fn length(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().filter(|it| it.is_file()).map(|it| it.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_a_page_leads_to() {
        #[track_caller]
        fn check(html: &str, expected: &[&str]) {
            let mut found = names(html);
            assert!(found.remove("index.html") && found.remove("data/plan.json"));
            assert_eq!(found.into_iter().collect::<Vec<_>>(), expected, "{html}");
        }
        check("", &[]);
        check(r#"<link rel="stylesheet" href="/a.css"><script src="/b.js"></script>"#, &["a.css", "b.js"]);
        check(
            r#"<link rel="preload" href="/a.wasm" as="fetch"><link rel="preload" href="/data/plan.json">"#,
            &["a.wasm"],
        );
        check(r#"<link rel="shortcut icon" href="/a.svg"><link rel="canonical" href="/b">"#, &["a.svg"]);
        check(r#"<a href="/pledges"><script>x</script><link rel="stylesheet">"#, &[]);
    }
}
