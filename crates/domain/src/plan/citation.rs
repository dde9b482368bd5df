//! A citation as a reader can follow it: document, section, page.

use super::Plan;
use crate::dataset::Source;

/// A citation in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited<'a> {
    /// The document.
    pub source: &'a Source,
    /// The heading it stands under.
    pub section: Option<&'a str>,
    /// The page that the section starts on.
    pub page: Option<u32>,
}

impl Plan {
    /// A line of a source in words; `None` only for a source of another plan.
    pub fn cite_line(&self, source: &str, line: u32) -> Option<Cited<'_>> {
        let source = self.source(source)?;
        let section = source.section_of(line);
        Some(Cited {
            source,
            section: section.map(|it| it.title.as_str()),
            page: section.and_then(|it| it.page),
        })
    }
}
