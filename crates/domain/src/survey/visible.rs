//! Which questions are asked after these answers.
//!
//! An answer to a question that is not asked counts for nothing, so one pass from the first
//! question to the last settles everything: conditions lead backwards only.

use super::definition::{Condition, Definition, Page};
use super::given::Answers;

/// For each question whether it is asked: yes, no, or not settled yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Visible(Vec<Option<bool>>);

impl Visible {
    /// Taking what is not answered as left out.
    pub(super) fn after(definition: &Definition, answers: &Answers) -> Visible {
        Visible::on_the_way(definition, answers, usize::MAX)
    }

    /// Taking what is not answered on this page or after it as not answered yet.
    pub(super) fn on_the_way(definition: &Definition, answers: &Answers, page: usize) -> Visible {
        let mut way = Way { definition, answers, page, shown: Vec::new() };
        for it in definition.pages() {
            let on_page = way.holds(it.show_if.as_ref());
            for question in definition.questions_of(it) {
                let shown = all([on_page, way.holds(question.show_if.as_ref())]);
                way.shown.push(shown);
            }
        }
        Visible(way.shown)
    }

    /// Whether the question at this place is asked.
    pub(super) fn question(&self, place: usize) -> bool {
        self.0.get(place) == Some(&Some(true))
    }

    /// Whether anything is asked on the page.
    pub(super) fn page(&self, page: &Page) -> Option<bool> {
        let shown = self.0.get(page.questions.clone()).unwrap_or_default();
        if shown.contains(&Some(true)) {
            Some(true)
        } else if shown.contains(&None) {
            None
        } else {
            Some(false)
        }
    }
}

struct Way<'a> {
    definition: &'a Definition,
    answers: &'a Answers,
    /// The page that has been reached.
    page: usize,
    /// The questions so far.
    shown: Vec<Option<bool>>,
}

impl Way<'_> {
    fn holds(&self, condition: Option<&Condition>) -> Option<bool> {
        match condition {
            None => Some(true),
            Some(Condition::All(parts)) => all(parts.iter().map(|part| self.holds(Some(part)))),
            // One of them holds unless all of them do not.
            Some(Condition::Any(parts)) => {
                let none = all(parts.iter().map(|part| self.holds(Some(part)).map(|holds| !holds)));
                none.map(|none| !none)
            }
            Some(Condition::Not(part)) => self.holds(Some(part)).map(|holds| !holds),
            Some(Condition::Answered(place, options)) => {
                let question = self.definition.questions().get(*place)?;
                let shown = self.shown.get(*place).copied().flatten();
                if self.shown.get(*place) == Some(&Some(false)) {
                    return Some(false);
                }
                match self.answers.get(question.id.as_str()).filter(|given| !given.is_blank()) {
                    Some(given) if options.iter().any(|it| given.has(it.as_str())) => shown,
                    Some(_) => Some(false),
                    None if question.page >= self.page => None,
                    None => Some(false),
                }
            }
        }
    }
}

/// Whether all of them hold, as far as that is settled: one that does not settles it.
fn all(parts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut settled = true;
    for part in parts {
        match part {
            Some(false) => return Some(false),
            Some(true) => (),
            None => settled = false,
        }
    }
    settled.then_some(true)
}
