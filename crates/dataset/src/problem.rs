use std::fmt;

/// Something in the seeds that must be mended before anything is published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as a path from the seeds folder.
    pub file: String,
    /// Line and column, where the file could not be read to its end.
    pub at: Option<(usize, usize)>,
    /// The field, such as `pledges[asb-champion].summary`; empty for the file as a whole.
    pub path: String,
    /// What stands there; `None` if nothing does.
    pub found: Option<String>,
    /// What should.
    pub expected: String,
}

/// All that is wrong, so that all can be mended at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problem {
    /// A problem with a file as a whole.
    pub(crate) fn of_file(file: &str, found: impl Into<String>, expected: impl Into<String>) -> Problem {
        Problem::of_field(file, "", Some(found.into()), expected)
    }

    /// A problem with one field.
    pub(crate) fn of_field(
        file: &str,
        path: impl Into<String>,
        found: Option<String>,
        expected: impl Into<String>,
    ) -> Problem {
        Problem { file: file.to_owned(), at: None, path: path.into(), found, expected: expected.into() }
    }
}

impl Problems {
    /// `Ok` if there are none.
    pub(crate) fn none_in(list: Vec<Problem>) -> Result<(), Problems> {
        if list.is_empty() { Ok(()) } else { Err(Problems(list)) }
    }
}

/// `themes/streets/lights.json: pledges[named-officer].summary: found “31 words”, expected at most 25 words`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some((line, column)) = self.at {
            write!(f, ", line {line}, column {column}")?;
        }
        f.write_str(": ")?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        match &self.found {
            Some(found) => write!(f, "found “{found}”, ")?,
            None => f.write_str("found nothing, ")?,
        }
        write!(f, "expected {}", self.expected)
    }
}

/// One problem a line.
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(f, "{problem}")?;
        }
        match self.0.len() {
            1 => write!(f, "1 problem"),
            count => write!(f, "{count} problems"),
        }
    }
}

impl std::error::Error for Problems {}
