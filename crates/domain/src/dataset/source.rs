//! The documents everything is read from, and how a line of one is cited.

use serde::{Deserialize, Serialize};

use crate::json::record;
use crate::slug::Slug;

/// A published document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable id.
    pub id: Slug,
    /// The full title.
    pub title: String,
    /// The title as it stands in a citation.
    pub short_title: String,
    /// Who published it.
    pub publisher: String,
    /// The date of publication as far as the document gives it (`2022-05-13`, `2024`), else null.
    pub published: Option<crate::period::PartialDate>,
    /// The time it covers, in words, if it says so.
    pub covers: Option<String>,
    /// The name of the text file that lines are counted in.
    pub file: String,
    /// Whether it reports on a plan before this one; then nothing in it is evidence for this one.
    #[serde(default)]
    pub previous_plan: bool,
    /// What a reader should know of the document.
    pub note: Option<String>,
    /// Its sections in the order of their lines.
    pub sections: Vec<Section>,
}

record!(Source { id, title, short_title, publisher, published, covers, file, previous_plan, note, sections });

/// A part of a document, so that a citation can be followed by someone who holds the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The first line of the section; it ends before the next one's.
    pub line: u32,
    /// Its heading, in words.
    pub title: String,
    /// The page it starts on by the document's own contents list.
    pub page: Option<u32>,
}

record!(Section { line, title, page });

/// A line of a source; lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Which source.
    pub id: Slug,
    /// Which line of its file.
    pub line: u32,
}

record!(Citation { id, line });

impl Source {
    /// Whether it says when it was published or what time it covers, so that what it tells of
    /// can be placed in time.
    pub fn is_dated(&self) -> bool {
        self.published.is_some() || self.covers.is_some()
    }

    /// The section that a line belongs to, if the document has sections there.
    pub fn section_of(&self, line: u32) -> Option<&Section> {
        self.sections.iter().rev().find(|section| section.line <= line)
    }
}
