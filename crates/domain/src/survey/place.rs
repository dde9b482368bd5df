//! The way through a survey: which page an address leads to, and what comes after it and before.
//!
//! Start, the questions, check your answers, the questions on equality with a page before them that
//! leaves them to the person, send, sent.

use super::definition::{Definition, Page, Section};
use super::draft::Draft;

/// A page of a survey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place<'d> {
    /// What it is about.
    Start,
    /// Questions.
    Questions(&'d Page),
    /// Check your answers.
    Check,
    /// Whether to answer the questions on equality.
    Equality,
    /// Send your answers.
    Send,
    /// They are sent, or will be.
    Sent,
}

/// What pages of questions cannot be called, because other pages of a survey are.
pub const TAKEN: [&str; 5] = ["start", "check", "equality", "send", "sent"];

impl<'d> Place<'d> {
    /// What it is called in an address; the start is not named.
    pub fn id(self) -> &'d str {
        match self {
            Place::Start => "",
            Place::Questions(page) => page.id.as_str(),
            Place::Check => "check",
            Place::Equality => "equality",
            Place::Send => "send",
            Place::Sent => "sent",
        }
    }
}

impl Draft {
    /// Notes that the person has gone on from this page.
    pub fn pass(&mut self, page: &Page) {
        if !self.has_passed(page) {
            self.passed.push(page.id.as_str().to_owned());
        }
    }

    fn has_passed(&self, page: &Page) -> bool {
        self.passed.iter().any(|it| it == page.id.as_str())
    }

    /// Whether the person has gone on from any page.
    pub fn is_begun(&self) -> bool {
        !self.passed.is_empty() || !self.is_empty()
    }

    /// The first page that still needs an answer.
    pub fn needs<'d>(&self, definition: &'d Definition) -> Option<&'d Page> {
        let pages = self.pages(definition, Section::Main);
        pages.into_iter().find(|page| !self.check_page(definition, page).is_empty())
    }

    /// The first page that still needs an answer, or that the person has not been to.
    fn left<'d>(&self, definition: &'d Definition) -> Option<&'d Page> {
        let is_left = |page: &&Page| !self.has_passed(page) || !self.check_page(definition, page).is_empty();
        self.pages(definition, Section::Main).into_iter().find(is_left)
    }

    /// Where an address leads: no further than to the first page that still needs an answer.
    pub fn place<'d>(&self, definition: &'d Definition, asked: &str) -> Place<'d> {
        if asked.is_empty() || asked == "start" {
            return Place::Start;
        }
        let needs = self.needs(definition);
        let asked_page = definition.page(asked).filter(|page| !self.questions(definition, page).is_empty());
        match (needs, asked_page) {
            (Some(needs), Some(page)) if page.questions.start <= needs.questions.start => {
                Place::Questions(page)
            }
            (Some(needs), _) => Place::Questions(needs),
            (None, Some(page)) => Place::Questions(page),
            (None, None) => match asked {
                "equality" => self.equality_or_send(definition),
                "send" => Place::Send,
                _ => Place::Check,
            },
        }
    }

    fn equality_or_send<'d>(&self, definition: &'d Definition) -> Place<'d> {
        let any = !self.pages(definition, Section::Equality).is_empty();
        if any { Place::Equality } else { Place::Send }
    }

    /// Where to go on to. `changing` is for someone who came to change one answer.
    pub fn after<'d>(&self, definition: &'d Definition, place: Place<'d>, changing: bool) -> Place<'d> {
        let first_of = |section| self.pages(definition, section).into_iter().next();
        match place {
            Place::Start if self.is_begun() => self.left(definition).map_or(Place::Check, Place::Questions),
            Place::Start => first_of(Section::Main).map_or(Place::Check, Place::Questions),
            Place::Questions(page) => {
                // A changed answer may lead to questions that were not asked before.
                let next = match (page.section, changing) {
                    (_, false) => self.next(definition, page),
                    (Section::Main, true) => self.left(definition),
                    (Section::Equality, true) => None,
                };
                match (next, page.section) {
                    (Some(next), _) => Place::Questions(next),
                    (None, Section::Main) => Place::Check,
                    (None, Section::Equality) => Place::Send,
                }
            }
            Place::Check => self.equality_or_send(definition),
            Place::Equality => first_of(Section::Equality).map_or(Place::Send, Place::Questions),
            Place::Send | Place::Sent => Place::Sent,
        }
    }

    /// Where Back leads; nowhere within the survey, if `None`.
    pub fn before<'d>(
        &self,
        definition: &'d Definition,
        place: Place<'d>,
        changing: bool,
    ) -> Option<Place<'d>> {
        let last_of = |section| self.pages(definition, section).pop();
        Some(match place {
            Place::Start | Place::Sent => return None,
            Place::Questions(page) => match (page.section, changing, self.back(definition, page)) {
                (Section::Main, true, _) if self.needs(definition).is_none() => Place::Check,
                (Section::Equality, true, _) => Place::Send,
                (_, _, Some(page)) => Place::Questions(page),
                (Section::Main, _, None) => Place::Start,
                (Section::Equality, _, None) => Place::Equality,
            },
            Place::Check => last_of(Section::Main).map_or(Place::Start, Place::Questions),
            Place::Equality => Place::Check,
            Place::Send => {
                let answered = last_of(Section::Equality).filter(|page| self.has_passed(page));
                answered.map_or(self.equality_or_send(definition), Place::Questions).or_check()
            }
        })
    }
}

impl Place<'_> {
    /// Without questions on equality, sending comes right after checking.
    fn or_check(self) -> Self {
        if self == Place::Send { Place::Check } else { self }
    }
}
