//! Which of the encodings that lie ready a browser will take.

use std::path::{Path, PathBuf};

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;

/// A form in which a file lies on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Encoding {
    /// The extension that stands behind the file's own.
    pub fn extension(self) -> Option<&'static str> {
        match self {
            Encoding::Brotli => Some("br"),
            Encoding::Gzip => Some("gz"),
            Encoding::Plain => None,
        }
    }

    /// The name in the `Content-Encoding` header.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Encoding::Brotli => Some("br"),
            Encoding::Gzip => Some("gzip"),
            Encoding::Plain => None,
        }
    }
}

/// The name of the packed form of a file, which lies beside it.
pub fn packed(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// The encodings that the request allows, the smallest first. The plain file is always the last resort.
pub fn allowed(asked: &HeaderMap) -> Vec<Encoding> {
    let lines: Vec<&str> =
        asked.get_all(ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok()).collect();
    [Encoding::Brotli, Encoding::Gzip, Encoding::Plain]
        .into_iter()
        .filter(|it| it.name().is_none_or(|name| lines.iter().any(|line| allows(line, name))))
        .collect()
}

fn allows(line: &str, name: &str) -> bool {
    let weight_of = |wanted: &str| {
        line.split(',').find_map(|part| {
            let (coding, parameters) = part.split_once(';').unwrap_or((part, ""));
            coding.trim().eq_ignore_ascii_case(wanted).then(|| weight(parameters))
        })
    };
    weight_of(name).or_else(|| weight_of("*")).is_some_and(|weight| weight > 0.0)
}

/// The `q` of `gzip;q=0.5`. Left out or unreadable, it counts as the full weight.
fn weight(parameters: &str) -> f32 {
    parameters.trim().strip_prefix("q=").and_then(|it| it.parse().ok()).unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_encoding() {
        #[track_caller]
        fn check(line: &str, expected: &[Encoding]) {
            let mut asked = HeaderMap::new();
            asked.insert(ACCEPT_ENCODING, line.parse().unwrap());
            assert_eq!(allowed(&asked), expected, "{line}");
        }
        use Encoding::*;
        check("gzip, deflate, br, zstd", &[Brotli, Gzip, Plain]);
        check("gzip, deflate", &[Gzip, Plain]);
        check("BR", &[Brotli, Plain]);
        check("br;q=0, gzip;q=0.5", &[Gzip, Plain]);
        check("br ; q=0.0", &[Plain]);
        check("*", &[Brotli, Gzip, Plain]);
        check("*, br;q=0", &[Gzip, Plain]);
        check("identity", &[Plain]);
        check("", &[Plain]);
        check("brotli", &[Plain]);
    }

    #[test]
    fn a_request_that_says_nothing_gets_the_plain_file() {
        assert_eq!(allowed(&HeaderMap::new()), [Encoding::Plain]);
    }
}
