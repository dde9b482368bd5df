//! Where this site's collector is, as the office has set it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::json::{Failed, FromJson, Reader, record};

/// `data/site.json`
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Where answers are sent: an address such as `https://answers.example.org`; empty, if the
    /// collector serves the site too.
    pub collector: Collector,
}

record!(Site { collector });

/// The address of a collector: a scheme, a host and perhaps a port, such as
/// `https://answers.example.org`; or nothing, if it is where the site is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Collector(String);

/// Why a text is no [`Collector`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCollector(String);

impl Collector {
    /// The address of something there.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Where it is, if that is not where the site is.
    pub fn elsewhere(&self) -> Option<&str> {
        (!self.0.is_empty()).then_some(&self.0)
    }
}

impl FromJson for Collector {
    fn read(json: &mut Reader<'_>) -> Result<Collector, Failed> {
        json.parsed()
    }
}

impl FromStr for Collector {
    type Err = BadCollector;

    /// What is here read ends up in a header, so nothing passes but what such an address is made of.
    fn from_str(text: &str) -> Result<Collector, BadCollector> {
        let bad = || BadCollector(text.to_owned());
        if text.is_empty() {
            return Ok(Collector::default());
        }
        let (scheme, place) = text.split_once("://").ok_or_else(bad)?;
        let (host, port) = place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)));
        let of_label = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let is_label = |it: &str| {
            !it.is_empty() && it.bytes().all(of_label) && !it.starts_with('-') && !it.ends_with('-')
        };
        let is_port =
            |it: &str| it.bytes().all(|b| b.is_ascii_digit()) && it.parse::<u16>().is_ok_and(|it| it > 0);
        // Answers go over the open network only where nobody else can read them.
        let is_safe = scheme == "https" || scheme == "http" && matches!(host, "localhost" | "127.0.0.1");
        let fits = is_safe && host.split('.').all(is_label) && port.is_none_or(is_port);
        if fits { Ok(Collector(text.to_owned())) } else { Err(bad()) }
    }
}

impl TryFrom<String> for Collector {
    type Error = BadCollector;

    fn try_from(text: String) -> Result<Collector, BadCollector> {
        text.parse()
    }
}

impl From<Collector> for String {
    fn from(collector: Collector) -> String {
        collector.0
    }
}

impl fmt::Display for BadCollector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not an address such as https://answers.example.org, without anything behind the host",
            self.0
        )
    }
}

impl std::error::Error for BadCollector {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, good: bool) {
        assert_eq!(text.parse::<Collector>().is_ok(), good, "{text:?}");
    }

    #[test]
    fn addresses() {
        check("", true);
        check("https://answers.example.org", true);
        check("https://answers.example.org:8443", true);
        check("http://127.0.0.1:8080", true);
        check("http://localhost:8080", true);
        check("http://answers.example.org", false);
        check("https://answers.example.org/", false);
        check("https://answers.example.org/api", false);
        check("https://answers.example.org:", false);
        check("https://answers.example.org:0", false);
        check("https://answers.example.org:70000", false);
        check("https://answers.example.org:+80", false);
        check("https://", false);
        check("https://a..b", false);
        check("https://-a.org", false);
        check("https://a.org; script-src *", false);
        check("https://a.org\r\nx: y", false);
        check("https://*.org", false);
        check("https://user@a.org", false);
        check("https://Ä.org", false);
        check("answers.example.org", false);
        check("javascript://a", false);
    }

    #[test]
    fn a_file_of_settings() {
        let read = |text| crate::json::read::<Site>(text).map(|it| it.collector.at("/x"));
        assert_eq!(read(r#"{"collector": ""}"#), Ok("/x".to_owned()));
        assert_eq!(read(r#"{"collector": "https://a.org"}"#), Ok("https://a.org/x".to_owned()));
        assert!(read(r#"{"collector": "https://a.org/"}"#).is_err_and(|it| it.contains("https://a.org/")));
        assert!(read("{}").is_err());
    }
}
