//! A citation as a reader can follow it: document, section, page.

use super::Plan;
use crate::dataset::{Citation, Source};

/// A citation in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited<'a> {
    /// The document.
    pub source: &'a Source,
    /// The heading it stands under.
    pub section: Option<&'a str>,
    /// The page that the section starts on.
    pub page: Option<u32>,
    /// The line in the text of the document, from 1.
    pub line: u32,
}

impl Plan {
    /// The citation in words; `None` only for a citation from another plan.
    pub fn cite(&self, citation: &Citation) -> Option<Cited<'_>> {
        self.cite_line(citation.id.as_str(), citation.line)
    }

    /// The same for a source's id and a line.
    pub fn cite_line(&self, source: &str, line: u32) -> Option<Cited<'_>> {
        let source = self.source(source)?;
        let section = source.section_of(line);
        Some(Cited {
            source,
            section: section.map(|it| it.title.as_str()),
            page: section.and_then(|it| it.page),
            line,
        })
    }
}
