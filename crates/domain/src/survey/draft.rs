//! Answers so far, and the pages that come of them.

use std::fmt;

use super::check::{self, Problem};
use super::definition::{Definition, Kind, Page, Question, Section};
use super::given::{Answers, Given};
use super::postcode;
use super::response::Response;
use super::visible::Visible;
use crate::json::{Writer, record};
use crate::slug::Slug;

/// Answers so far. Those to questions that are no longer asked stay, so that going back restores
/// them; they are not sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    survey: Slug,
    version: u32,
    pledge: Option<Slug>,
    answers: Answers,
    /// The questions whose postcode was cut.
    cut: Vec<String>,
    /// The pages that the person has gone on from.
    pub(super) passed: Vec<String>,
}

record!(Draft { survey, version, pledge, answers, cut, passed });

impl Draft {
    /// A survey before its first answer; with the pledge it was opened from, if it was.
    pub fn new(definition: &Definition, pledge: Option<Slug>) -> Draft {
        Draft {
            survey: definition.id().clone(),
            version: definition.version(),
            pledge,
            answers: Answers::new(),
            cut: Vec::new(),
            passed: Vec::new(),
        }
    }

    /// Whether it is a draft of this survey in this version.
    pub fn is_of(&self, definition: &Definition) -> bool {
        self.survey == *definition.id() && self.version == definition.version()
    }

    /// Whether it is a draft of this survey in this version, about the same pledge.
    pub fn is_of_same(&self, definition: &Definition, pledge: Option<&Slug>) -> bool {
        self.is_of(definition) && self.pledge.as_ref() == pledge
    }

    /// The name under which a device keeps it: one for each survey and, where it is about one, pledge.
    pub fn key(survey: &Slug, pledge: Option<&Slug>) -> String {
        match pledge {
            // No slug has a slash, so no two of them come to the same.
            Some(pledge) => [survey.as_str(), "/", pledge.as_str()].concat(),
            None => survey.as_str().to_owned(),
        }
    }

    /// The pledge it is about.
    pub fn pledge(&self) -> Option<&Slug> {
        self.pledge.as_ref()
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.answers.values().all(Given::is_blank)
    }

    /// Takes an answer in place of the one before. Of a whole postcode only the first part is
    /// taken; [`Draft::was_cut`] then says so.
    pub fn give(&mut self, question: &Question, given: Given) {
        let id = question.id.as_str();
        self.cut.retain(|it| it != id);
        let given = match (&question.kind, given) {
            (Kind::PostcodeDistrict, Given::Text(text)) => {
                let (kept, is_less) = postcode::kept(&text);
                if is_less {
                    self.cut.push(id.to_owned());
                }
                Given::Text(kept)
            }
            (_, given) => given,
        };
        self.answers.insert(id.to_owned(), given);
    }

    /// What was answered, right or wrong.
    pub fn given(&self, question: &Question) -> Option<&Given> {
        self.answers.get(question.id.as_str())
    }

    /// Whether a whole postcode was typed here, of which only the first part is kept.
    pub fn was_cut(&self, question: &Question) -> bool {
        self.cut.iter().any(|it| it == question.id.as_str())
    }

    /// The pages of a section that are asked after these answers.
    pub fn pages<'d>(&self, definition: &'d Definition, section: Section) -> Vec<&'d Page> {
        let visible = Visible::after(definition, &self.answers);
        let asked = |page: &&Page| page.section == section && visible.page(page) == Some(true);
        definition.pages().iter().filter(asked).collect()
    }

    /// The questions of a page that are asked after these answers.
    pub fn questions<'d>(&self, definition: &'d Definition, page: &Page) -> Vec<&'d Question> {
        let visible = Visible::after(definition, &self.answers);
        let of_page = page.questions.clone().zip(definition.questions_of(page));
        of_page.filter(|(place, _)| visible.question(*place)).map(|(_, question)| question).collect()
    }

    /// The page after this one in its section; `None` at its end.
    pub fn next<'d>(&self, definition: &'d Definition, page: &Page) -> Option<&'d Page> {
        self.pages(definition, page.section).into_iter().find(|it| it.questions.start > page.questions.start)
    }

    /// The page before this one in its section; `None` at its start.
    pub fn back<'d>(&self, definition: &'d Definition, page: &Page) -> Option<&'d Page> {
        let mut before = self.pages(definition, page.section);
        before.retain(|it| it.questions.start < page.questions.start);
        before.pop()
    }

    /// How far along this page is in its section.
    pub fn progress(&self, definition: &Definition, page: &Page) -> Progress {
        let place = definition.pages().iter().position(|it| it == page).unwrap_or_default();
        let visible = Visible::on_the_way(definition, &self.answers, place);
        let mut progress = Progress { at: 0, least: 0, most: 0, one_each: true };
        for it in definition.pages().iter().filter(|it| it.section == page.section) {
            let shown = visible.page(it);
            let counts = usize::from(shown == Some(true));
            progress.least += counts;
            progress.most += usize::from(shown != Some(false));
            progress.at += if it.questions.start <= page.questions.start { counts } else { 0 };
            progress.one_each &= it.questions.len() == 1;
        }
        progress
    }

    /// What is wrong on one page, in the order of its questions.
    pub fn check_page(&self, definition: &Definition, page: &Page) -> Vec<Problem> {
        check::page(definition, page, &self.answers)
    }

    /// The response, if nothing is wrong.
    ///
    /// # Errors
    /// All that is wrong, in the order of the questions.
    pub fn check(&self, definition: &Definition) -> Result<Response, Vec<Problem>> {
        check::response(definition, self.pledge.as_ref(), &self.answers)
    }

    /// As JSON, to be kept on a device whose owner agrees; [`crate::json::read`] reads it.
    pub fn to_json(&self) -> String {
        Writer::text(|json| {
            json.object(|json| {
                json.name("survey").string(self.survey.as_str());
                json.name("version").number(i64::from(self.version));
                json.name("pledge").optional(self.pledge.as_ref().map(Slug::as_str));
                json.name("answers").object(|json| {
                    for (question, given) in &self.answers {
                        given.write(json.name(question));
                    }
                });
                json.name("cut").array(|json| self.cut.iter().for_each(|it| json.string(it)));
                json.name("passed").array(|json| self.passed.iter().for_each(|it| json.string(it)));
            });
        })
    }
}

/// How far along a page is. How many pages come may hang on answers that are still to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which page it is, from 1.
    pub at: usize,
    /// How many there are at least.
    pub least: usize,
    /// How many there may be.
    pub most: usize,
    /// Whether each page of the section has one question.
    one_each: bool,
}

/// `Question 3 of 8`, or `Question 3 of up to 8`
impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.one_each { "Question" } else { "Page" };
        let up_to = if self.least == self.most { "" } else { "up to " };
        write!(f, "{what} {} of {up_to}{}", self.at, self.most)
    }
}
