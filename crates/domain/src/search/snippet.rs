//! Where a pledge matched, if not in the texts that a list shows anyway.

use std::ops::Range;

use super::index::Index;
use super::query::Query;
use crate::plan::Plan;

/// A text of a pledge that shows why it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet<'a> {
    /// What the text is.
    pub kind: SnippetKind,
    /// The text.
    pub text: &'a str,
    /// What of it matched, as ranges of bytes.
    pub marks: Vec<Range<usize>>,
}

/// What a text of a pledge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnippetKind {
    /// A wording of the pledge.
    Wording,
    /// The promise in plain words.
    Summary,
    /// Something published about it.
    Evidence,
    /// A place.
    Place,
    /// The name of its sub-theme.
    Subtheme,
    /// The name of its theme.
    Theme,
}

impl Index {
    /// A text that shows why the pledge was found, if those in `shown` do not say it all: the one
    /// that has the most words of the query that they lack.
    pub fn snippet<'a>(
        &self,
        plan: &'a Plan,
        query: &Query,
        pledge: usize,
        shown: &[&str],
    ) -> Option<Snippet<'a>> {
        let pledge = plan.pledges().get(pledge)?;
        let seen = shown.iter().fold(0, |seen, text| seen | self.marks(query, text).clauses);
        let all = u32::MAX.checked_shr(32 - query.clauses.len() as u32).unwrap_or(0);
        if seen == all {
            return None;
        }
        let wordings = std::iter::once(&pledge.wording).chain(pledge.wordings.iter().map(|it| &it.text));
        let theme = plan.theme(pledge.theme.as_str()).map(|it| &it.name);
        let subtheme = pledge.subtheme.as_ref().and_then(|id| plan.subtheme(id.as_str())).map(|it| &it.name);
        let texts = wordings
            .map(|text| (SnippetKind::Wording, text))
            .chain([(SnippetKind::Summary, &pledge.summary)])
            .chain(plan.evidence_of(pledge).map(|it| (SnippetKind::Evidence, &it.summary)))
            .chain(pledge.places.iter().map(|text| (SnippetKind::Place, text)))
            .chain(subtheme.map(|text| (SnippetKind::Subtheme, text)))
            .chain(theme.map(|text| (SnippetKind::Theme, text)));
        let mut best: Option<(u32, Snippet)> = None;
        for (kind, text) in texts.filter(|(_, text)| !shown.contains(&text.as_str())) {
            let marks = self.marks(query, text);
            let n_new = (marks.clauses & !seen).count_ones();
            if n_new > best.as_ref().map_or(0, |(n_new, _)| *n_new) {
                best = Some((n_new, Snippet { kind, text, marks: marks.ranges }));
            }
        }
        best.map(|(_, snippet)| snippet)
    }
}
