use std::fmt;

/// What an audit without problems has looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AuditReport {
    /// Wordings of pledges, each found on its line.
    pub wordings: usize,
    /// Those of them that are all of their line.
    pub whole_lines: usize,
    /// Figures, each found on a line of its evidence.
    pub figures: usize,
    /// Cited lines, each there.
    pub citations: usize,
    /// Lines of the lists of pledges, each cited.
    pub pledge_lines: usize,
    /// Ticked lines among the achievements, each accounted for.
    pub ticks: usize,
    /// Those of them that are evidence.
    pub ticks_cited: usize,
    /// Those of them that were reviewed and are none.
    pub ticks_set_aside: usize,
}

impl fmt::Display for AuditReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = self.wordings - self.whole_lines;
        writeln!(f, "{} wordings stand on their lines, {part} of them in a longer line.", self.wordings)?;
        writeln!(f, "{} figures stand on the lines of their evidence.", self.figures)?;
        writeln!(f, "{} cited lines are there.", self.citations)?;
        writeln!(f, "{} printed pledges are all in the record.", self.pledge_lines)?;
        write!(
            f,
            "{} ticked achievements: {} are evidence, {} set aside with a reason.",
            self.ticks, self.ticks_cited, self.ticks_set_aside
        )
    }
}
