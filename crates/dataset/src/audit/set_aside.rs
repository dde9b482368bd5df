//! Lines that were looked at and are passed over, each for a reason.

use std::collections::BTreeSet;

use domain::dataset::Dataset;
use domain::rules::excerpt;

use super::Audit;
use super::document::Documents;
use crate::problem::Problem;
use crate::seeds::SetAside;

/// Lines by their source and number.
pub(super) type Lines<'a> = BTreeSet<(&'a str, u32)>;

/// A list of such lines, and what its file is told if it is wrong.
pub(super) struct Reviewed<'a> {
    pub(super) file: &'static str,
    pub(super) list: &'a [SetAside],
    /// What a reason says.
    pub(super) why: &'static str,
    /// Which lines need a review.
    pub(super) wanted: &'static str,
    /// That the record does not use the line after all.
    pub(super) uncited: &'static str,
}

impl<'a> Reviewed<'a> {
    /// The reviewed lines, each checked for being one that needed a review.
    pub(super) fn lines(
        &self,
        data: &Dataset,
        cited: &Lines,
        needed: &Lines,
        audit: &mut Audit,
    ) -> Lines<'a> {
        let mut lines = Lines::new();
        for (n, it) in self.list.iter().enumerate() {
            let mut problem = |field: &str, found: Option<String>, expected: &str| {
                audit.others.push(Problem::of_field(self.file, format!("[{n}].{field}"), found, expected));
            };
            let line = (it.source.as_str(), it.line);
            if it.reason.trim().is_empty() {
                problem("reason", None, self.why);
            }
            if !data.sources.iter().any(|source| source.id == it.source) {
                problem("source", Some(it.source.to_string()), "the id of a source");
            } else if !needed.contains(&line) {
                problem("line", Some(it.line.to_string()), self.wanted);
            } else if cited.contains(&line) {
                problem("line", Some(it.line.to_string()), self.uncited);
            } else if !lines.insert(line) {
                problem("line", Some(it.line.to_string()), "each line once");
            }
        }
        lines
    }
}

/// A line of a document that nothing in the record accounts for.
pub(super) fn unaccounted(
    data: &Dataset,
    documents: &Documents,
    (source, line): (&str, u32),
    expected: impl Into<String>,
) -> Problem {
    let file = data.sources.iter().find(|it| it.id.as_str() == source).map_or(source, |it| it.file.as_str());
    let text = documents.get(source).and_then(|it| it.line(line)).unwrap_or_default();
    Problem::of_field(file, format!("line {line}"), Some(excerpt(text.trim())), expected)
}
