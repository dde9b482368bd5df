//! The published figures of a plan, and what they have to do with each other.

use super::Plan;
use crate::dataset::{Citation, Evidence, Finding, Measure, Pledge, Table, Verdict};
use crate::slug::Slug;

impl Plan {
    /// Where the measure with this id stands in the dataset.
    pub fn measure_position(&self, id: &str) -> Option<usize> {
        self.measures.position(id, &|at| &self.data.measures[at].id)
    }

    /// The measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measure_position(id).map(|at| &self.data.measures[at])
    }

    /// The table with this id.
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.data.tables.iter().find(|it| it.id.as_str() == id)
    }

    /// The measures that are printed on a line.
    pub fn measures_at<'a>(&'a self, line: &'a Citation) -> impl Iterator<Item = &'a Measure> {
        self.data.measures.iter().filter(move |it| it.source == *line)
    }

    /// The evidence that is printed on a line.
    pub fn evidence_at<'a>(&'a self, line: &'a Citation) -> impl Iterator<Item = &'a Evidence> {
        self.data.evidence.iter().filter(move |it| it.source == *line || it.also_printed.contains(line))
    }

    /// The pledges that a measure bears on, in the order of the plan.
    pub fn pledges_with<'a>(&'a self, measure: &'a Slug) -> impl Iterator<Item = &'a Pledge> {
        self.data.pledges.iter().filter(move |it| it.measures.contains(measure))
    }

    /// What does not hold about a measure or a table.
    pub fn findings_about<'a>(&'a self, subject: &'a Slug) -> impl Iterator<Item = &'a Finding> {
        self.data.findings.iter().filter(move |it| it.subject == *subject)
    }

    /// How many measures and tables have this answer of their check.
    pub fn checked(&self, verdict: Verdict) -> usize {
        let measures = self.data.measures.iter().map(|it| it.check.verdict);
        let verdicts = measures.chain(self.data.tables.iter().map(|it| it.check.verdict));
        verdicts.filter(|it| *it == verdict).count()
    }

    /// How many measures and tables do not hold, and how many can be checked.
    pub fn wrong_of_checked(&self) -> (usize, usize) {
        let wrong = self.checked(Verdict::Contradicts) + self.checked(Verdict::Malformed);
        (wrong, wrong + self.checked(Verdict::Rounding) + self.checked(Verdict::Agrees))
    }
}
