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
    /// Numbers and quotations of figures, tables, money and history, each found on its line.
    pub numbers: usize,
    /// Cells of tables, each found on the line of its row.
    pub cells: usize,
    /// Lines among the figures, each accounted for.
    pub figure_lines: usize,
    /// Those of them that were reviewed and are none.
    pub figure_lines_set_aside: usize,
}

impl fmt::Display for AuditReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = self.wordings - self.whole_lines;
        writeln!(f, "{} wordings stand on their lines, {part} of them in a longer line.", self.wordings)?;
        writeln!(f, "{} figures stand on the lines of their evidence.", self.figures)?;
        writeln!(f, "{} cited lines are there.", self.citations)?;
        writeln!(f, "{} printed pledges are all in the record.", self.pledge_lines)?;
        writeln!(
            f,
            "{} ticked achievements: {} are evidence, {} set aside with a reason.",
            self.ticks, self.ticks_cited, self.ticks_set_aside
        )?;
        writeln!(
            f,
            "{} numbers and {} cells stand on the lines they are cited from.",
            self.numbers, self.cells
        )?;
        let cited = self.figure_lines - self.figure_lines_set_aside;
        write!(
            f,
            "{} lines among the figures: {cited} are in the record, {} set aside with a reason.",
            self.figure_lines, self.figure_lines_set_aside
        )
    }
}
