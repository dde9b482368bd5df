//! Where in the built folder the answer to an address lies.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    /// A file of the site.
    File(PathBuf),
    /// No such file, and the address does not look like a page's.
    Nowhere,
}

/// Finds the file for the path of an address: the file itself, the page written for it, or else
/// the app's first page, which reads the address by itself.
pub fn find(folder: &Path, address: &str) -> Place {
    let Some(inside) = safe(address) else { return Place::Nowhere };
    let wanted = folder.join(&inside);
    let is_page = inside.extension().is_none();
    let mut candidates = vec![wanted.clone()];
    if is_page {
        candidates.extend([wanted.join("index.html"), folder.join("index.html")]);
    }
    candidates
        .into_iter()
        .find(|it| it.is_file())
        .filter(|it| stays_in(folder, it))
        .map_or(Place::Nowhere, Place::File)
}

/// The path below the folder that the address names, or nothing where it tries to name anything else.
/// Hidden files are not part of the site, except those below `.well-known`, where the web expects them.
fn safe(address: &str) -> Option<PathBuf> {
    let mut inside = PathBuf::new();
    for part in address.split('/').filter(|it| !it.is_empty()) {
        let part = percent_decode_str(part).decode_utf8().ok()?;
        let hidden = part.starts_with('.') && part != ".well-known";
        if hidden || part.contains(['/', '\\', ':', '\0']) {
            return None;
        }
        inside.push(part.as_ref());
    }
    Some(inside)
}

/// A link in the folder may point elsewhere; what it points to is not part of the site.
fn stays_in(folder: &Path, file: &Path) -> bool {
    match (folder.canonicalize(), file.canonicalize()) {
        (Ok(folder), Ok(file)) => file.starts_with(folder),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_only_what_is_below_the_folder() {
        #[track_caller]
        fn check(address: &str, expected: Option<&str>) {
            assert_eq!(safe(address), expected.map(PathBuf::from), "{address}");
        }
        check("/", Some(""));
        check("/pledges/more-patrols", Some("pledges/more-patrols"));
        check("//pledges///x/", Some("pledges/x"));
        check("/two%20words.txt", Some("two words.txt"));
        check("/.well-known/security.txt", Some(".well-known/security.txt"));
        check("/../secret", None);
        check("/%2e%2e/secret", None);
        check("/pledges/..%2f..%2fsecret", None);
        check("/..%5csecret", None);
        check("/c:/secret", None);
        check("/.fingerprint", None);
        check("/data/.hidden/x", None);
        check("/a%00b", None);
        check("/%ff", None);
    }

    #[test]
    fn pages_files_and_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path();
        std::fs::create_dir_all(site.join("pledges")).unwrap();
        for name in ["index.html", "robots.txt", "pledges/index.html"] {
            std::fs::write(site.join(name), name).unwrap();
        }
        #[track_caller]
        fn check(site: &Path, address: &str, expected: Option<&str>) {
            let expected = expected.map_or(Place::Nowhere, |it| Place::File(site.join(it)));
            assert_eq!(find(site, address), expected, "{address}");
        }
        check(site, "/", Some("index.html"));
        check(site, "/robots.txt", Some("robots.txt"));
        check(site, "/pledges", Some("pledges/index.html"));
        check(site, "/pledges/more-patrols", Some("index.html"));
        check(site, "/missing.js", None);
        check(site, "/robots.txt/x", Some("index.html"));
        check(site, "/../index.html", None);
    }

    #[cfg(unix)]
    #[test]
    fn links_out_of_the_folder_lead_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        std::fs::create_dir(&site).unwrap();
        std::fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        std::os::unix::fs::symlink(folder.path().join("secret.txt"), site.join("open.txt")).unwrap();
        assert_eq!(find(&site, "/open.txt"), Place::Nowhere);
    }
}
