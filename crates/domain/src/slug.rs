//! Names that stand in addresses and in the data: lower case, digits and hyphens.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::json::{Failed, FromJson, Reader};

/// The id of a theme, a pledge, a piece of evidence, a measure …: 1 to 80 characters of
/// `a`–`z`, `0`–`9` and single inner hyphens. It never changes once published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
pub struct Slug(String);

/// Why a text is no [`Slug`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSlug(pub String);

impl Slug {
    /// The most characters an id may have.
    pub const LONGEST: usize = 80;

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = BadSlug;

    fn from_str(text: &str) -> Result<Self, BadSlug> {
        let well_formed = (1..=Slug::LONGEST).contains(&text.len())
            && text.split('-').all(|part| {
                !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        if well_formed { Ok(Slug(text.to_owned())) } else { Err(BadSlug(text.to_owned())) }
    }
}

impl TryFrom<String> for Slug {
    type Error = BadSlug;

    fn try_from(text: String) -> Result<Self, BadSlug> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0
    }
}

impl FromJson for Slug {
    fn read(json: &mut Reader<'_>) -> Result<Slug, Failed> {
        json.parsed()
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BadSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not an id: use a to z, 0 to 9 and single hyphens, 80 characters at most", self.0)
    }
}

impl std::error::Error for BadSlug {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, ok: bool) {
        assert_eq!(text.parse::<Slug>().is_ok(), ok, "{text:?}");
    }

    #[test]
    fn slugs() {
        check("asb-champion", true);
        check("2018", true);
        check("", false);
        check("-a", false);
        check("a-", false);
        check("a--b", false);
        check("Asb", false);
        check("a b", false);
        check("é", false);
        check(&"a".repeat(80), true);
        check(&"a".repeat(81), false);
    }
}
