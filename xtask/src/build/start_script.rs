//! Trunk writes the few lines that start the app into the page itself. The site's
//! Content-Security-Policy allows no script there, so they become a file of their own.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::page::{Tag, tags};

/// Moves the start script of `index.html` into `start-<hash>.js` beside it.
pub fn move_out(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    let parts = take_out(&html).context("dist/index.html is not as trunk used to write it")?;
    for (name, text) in [(parts.name.as_str(), &parts.script), ("index.html", &parts.html)] {
        fs::write(dist.join(name), text).with_context(|| format!("dist/{name} cannot be written"))?;
    }
    Ok(())
}

#[derive(Debug)]
struct Parts {
    html: String,
    name: String,
    script: String,
}

/// The page without the script, and the script with its new name.
fn take_out(html: &str) -> Result<Parts> {
    let tags = tags(html);
    let written_in: Vec<&Tag> = tags.iter().filter(|it| it.is("script") && it.get("src").is_none()).collect();
    let [tag] = written_in[..] else {
        bail!("one script was expected inside the page, and {} were found", written_in.len());
    };
    let script = tag.inside.unwrap_or_default().trim();
    if tag.get("type") != Some("module")
        || !script.starts_with("import init")
        || !script.contains("_bg.wasm'")
    {
        bail!(
            "the script inside the page was expected to import `init` and to call it with the `_bg.wasm` file, but reads:\n{script}"
        );
    }
    let base = base(script).context("the script inside the page imports from no quoted address")?;
    let script = format!("{script}\n");
    let name = format!("start-{}.js", hash(&script));
    let link = format!(r#"<script type="module" src="{base}{name}"></script>"#);
    let html = [&html[..tag.range.start], &link, &html[tag.range.end..]].concat();
    Ok(Parts { html, name, script })
}

/// The address of the folder that holds the app's files: `/` in `import init from '/app.js';`.
fn base(script: &str) -> Option<&str> {
    let address = script.split('\'').nth(1)?;
    Some(&address[..address.rfind('/').map_or(0, |it| it + 1)])
}

/// Sixteen hexadecimal digits, as trunk does it.
fn hash(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|it| format!("{it:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html>
<html lang="en-GB">
  <head>
    <title>Plan Explorer</title>
    <link rel="stylesheet" href="/main-f12bf05113caf88f.css"/>
<script type="module">
import init from '/plan-explorer-8e39d368c42626de.js';
const wasm = await init({ module_or_path: '/plan-explorer-8e39d368c42626de_bg.wasm' });


dispatchEvent(new CustomEvent("TrunkApplicationStarted", {detail: {wasm}}));

</script>
  </head>
  <body></body>
</html>"#;

    #[test]
    fn the_script_becomes_a_file() {
        let parts = take_out(PAGE).unwrap();
        assert!(parts.script.starts_with("import init from '/plan-explorer-8e39d368c42626de.js';"));
        assert!(parts.script.ends_with("{detail: {wasm}}));\n"));
        let link = format!(r#"<script type="module" src="/{}"></script>"#, parts.name);
        assert_eq!(parts.html.matches(&link).count(), 1, "{}", parts.html);
        assert!(!parts.html.contains("import init"));
        assert!(parts.html.starts_with("<!doctype html>") && parts.html.ends_with("</html>"));
    }

    #[test]
    fn the_name_follows_the_content() {
        let first = take_out(PAGE).unwrap();
        let again = take_out(PAGE).unwrap();
        let other = take_out(&PAGE.replace("8e39d368c42626de", "1111111111111111")).unwrap();
        assert_eq!(first.name, again.name);
        assert_ne!(first.name, other.name);
        assert_eq!(first.name.len(), "start-0123456789abcdef.js".len());
    }

    #[test]
    fn a_site_below_another_address_keeps_it() {
        let parts = take_out(&PAGE.replace("'/plan", "'/plans/anyshire/plan")).unwrap();
        assert!(parts.html.contains(r#"src="/plans/anyshire/start-"#), "{}", parts.html);
    }

    #[test]
    fn anything_else_stops_the_build() {
        #[track_caller]
        fn check(html: &str, expected: &str) {
            let problem = take_out(html).unwrap_err().to_string();
            assert!(problem.contains(expected), "{problem}");
        }
        check("<p>", "0 were found");
        check("<script src=/x.js></script>", "0 were found");
        check(&PAGE.replace("<body>", "<body><script>alert(1)</script>"), "2 were found");
        check(&PAGE.replace("import init", "import start"), "expected to import `init`");
        check(&PAGE.replace("_bg.wasm", ".wasm"), "expected to import `init`");
        check(&PAGE.replace(" type=\"module\"", ""), "expected to import `init`");
    }
}
