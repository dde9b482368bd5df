//! How many published figures hold, and what else stands where one is printed.

use super::Plan;
use crate::dataset::{Citation, Evidence, Measure, Verdict};

impl Plan {
    /// Where the figure with this id stands among all figures.
    pub fn measure_position(&self, id: &str) -> Option<usize> {
        self.measures.position(id, &|at| &self.data.measures[at].id)
    }

    /// The figures that are printed on a line.
    pub fn measures_at<'a>(&'a self, line: &'a Citation) -> impl Iterator<Item = &'a Measure> {
        self.data.measures.iter().filter(move |it| it.source == *line)
    }

    /// The evidence that is printed on a line.
    pub fn evidence_at<'a>(&'a self, line: &'a Citation) -> impl Iterator<Item = &'a Evidence> {
        self.data.evidence.iter().filter(move |it| it.source == *line || it.also_printed.contains(line))
    }

    /// How many figures and tables have this answer of their check.
    pub fn checked(&self, verdict: Verdict) -> usize {
        let measures = self.data.measures.iter().map(|it| it.check.verdict);
        let verdicts = measures.chain(self.data.tables.iter().map(|it| it.check.verdict));
        verdicts.filter(|it| *it == verdict).count()
    }

    /// How many figures and tables do not hold, and how many can be checked.
    pub fn wrong_of_checked(&self) -> (usize, usize) {
        let wrong = self.checked(Verdict::Contradicts) + self.checked(Verdict::Malformed);
        (wrong, wrong + self.checked(Verdict::Rounding) + self.checked(Verdict::Agrees))
    }
}
