//! What kind of file a name stands for.

use std::path::Path;

/// The media type to send a file with, from its extension. Unknown ones are plain bytes.
pub fn content_type(path: &Path) -> &'static str {
    match extension(path).as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Whether a file gets smaller when compressed: text and WebAssembly do, pictures and fonts already are.
pub fn compressible(path: &Path) -> bool {
    matches!(
        extension(path).as_str(),
        "html"
            | "css"
            | "js"
            | "mjs"
            | "json"
            | "map"
            | "wasm"
            | "webmanifest"
            | "svg"
            | "ico"
            | "csv"
            | "txt"
            | "md"
            | "xml"
    )
}

/// Whether the name carries a hash of the content, so that the same address always means the same bytes.
///
/// The build writes names such as `main-876c3d83fd39a79.css` and `plan-explorer-8e39d368c42626de_bg.wasm`.
pub fn named_by_content(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|it| it.to_str()).unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let Some((_, hash)) = stem.rsplit_once('-') else { return false };
    // The hash is 64 bits in hexadecimal without leading zeros, so a few of its 16 digits may be missing.
    (12..=16).contains(&hash.len()) && hash.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}

fn extension(path: &Path) -> String {
    path.extension().and_then(|it| it.to_str()).unwrap_or_default().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash() {
        #[track_caller]
        fn check(name: &str, expected: bool) {
            assert_eq!(named_by_content(Path::new(name)), expected, "{name}");
        }
        check("main-876c3d83fd39a79.css", true);
        check("plan-explorer-8e39d368c42626de.js", true);
        check("plan-explorer-8e39d368c42626de_bg.wasm", true);
        check("start-0123456789abcdef.js", true);
        check("index.html", false);
        check("data/plan.json", false);
        check("icon-192.png", false);
        check("police-feedface.png", false);
        check("plan-explorer-8E39D368C42626DE.js", false);
        check("876c3d83fd39a79.css", false);
    }

    #[test]
    fn kinds() {
        #[track_caller]
        fn check(name: &str, kind: &str, smaller_when_compressed: bool) {
            assert_eq!(content_type(Path::new(name)), kind, "{name}");
            assert_eq!(compressible(Path::new(name)), smaller_when_compressed, "{name}");
        }
        check("a_bg.wasm", "application/wasm", true);
        check("INDEX.HTML", "text/html; charset=utf-8", true);
        check("a.js", "text/javascript; charset=utf-8", true);
        check("site.webmanifest", "application/manifest+json", true);
        check("picture.png", "image/png", false);
        check("font.woff2", "font/woff2", false);
        check("pledges.csv", "text/csv; charset=utf-8", true);
        check("README.md", "text/markdown; charset=utf-8", true);
        check("plan-data.zip", "application/zip", false);
        check("chart.svg", "image/svg+xml", true);
        check("unknown.thing", "application/octet-stream", false);
        check("none", "application/octet-stream", false);
    }
}
