//! Something that a table claims of its own cells, before it is known whether it holds.

use super::cells::{Cell, Cells};
use super::outcome::Outcome;
use crate::dataset::{Citation, Reading, Verdict};

pub(super) struct Statement<'a> {
    pub(super) cells: &'a Cells<'a>,
    /// What is claimed, for the id of a finding.
    pub(super) what: String,
    /// What is printed, behind the title of the table.
    pub(super) claim: String,
    /// The number or arrow that is claimed.
    pub(super) printed: String,
    /// Where that stands.
    pub(super) source: Citation,
}

/// What the arithmetic gives.
pub(super) struct WorkedOut {
    pub(super) verdict: Verdict,
    /// In a sentence.
    pub(super) sentence: String,
    /// The same in a few words.
    pub(super) short: String,
    /// How far it is off, as a part of what is printed.
    pub(super) off: f64,
}

impl Statement<'_> {
    pub(super) fn outcome(self, worked_out: WorkedOut) -> Outcome {
        let WorkedOut { verdict, sentence, short, off } = worked_out;
        let printed = self.printed;
        let why = match verdict {
            Verdict::Agrees => None,
            Verdict::CannotCheck => Some(sentence.clone()),
            _ => Some(format!("{sentence} Printed: {printed}.")),
        };
        Outcome {
            verdict,
            what: self.what,
            why,
            printed: format!("{}: {}", self.cells.table.title, self.claim),
            worked_out: sentence,
            readings: vec![
                Reading { text: printed, source: Some(self.source) },
                Reading { text: short, source: None },
            ],
            note: self.cells.table.note.clone(),
            off,
        }
    }

    pub(super) fn malformed(self, text: &str) -> Outcome {
        let sentence =
            format!("“{text}” is not written as a number is, so nothing can be worked out from it.");
        let short = format!("“{text}” is no number");
        self.outcome(WorkedOut { verdict: Verdict::Malformed, sentence, short, off: 0.0 })
    }

    pub(super) fn cannot(self) -> Outcome {
        let sentence = "This cannot be worked out from the numbers.".to_owned();
        let short = sentence.clone();
        self.outcome(WorkedOut { verdict: Verdict::CannotCheck, sentence, short, off: 0.0 })
    }
}

/// The first of the cells that is not written as a number is.
pub(super) fn unread<'a>(cells: impl IntoIterator<Item = Cell<'a>>) -> Option<&'a str> {
    cells.into_iter().find(|it| it.number.is_none()).map(|it| it.text)
}
