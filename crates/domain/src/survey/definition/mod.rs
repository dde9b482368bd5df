//! What is asked, proven to make sense: whoever holds a [`Definition`] need not ask again whether
//! an id is unique, a condition leads somewhere or a limit can be kept.

mod build;
mod condition;
mod kind;
mod texts;

use std::fmt;
use std::ops::Range;

pub use condition::Condition;
pub use kind::Kind;

use crate::dataset::Citation;
use crate::dataset::survey::{About, Survey};
use crate::json::{Failed, FromJson, Reader, record};
use crate::moment::{Date, Moment};
use crate::slug::Slug;

/// The most bytes that a response may take on its way.
pub const MOST_BYTES: usize = 64 * 1024;

/// A survey that makes sense. Its questions are those of the pages, then those on equality.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    id: Slug,
    version: u32,
    title: String,
    summary: String,
    opens: Date,
    closes: Date,
    minutes: u32,
    source: Option<Citation>,
    about: About,
    notice: Vec<String>,
    pages: Vec<Page>,
    questions: Vec<Question>,
}

/// Questions that are asked together: mostly one.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Part of its address.
    pub id: Slug,
    /// A heading, where there is more than one question.
    pub title: Option<String>,
    /// Whether it is about the subject or about who is answering.
    pub section: Section,
    /// When it is shown; always, if `None`.
    pub show_if: Option<Condition>,
    /// Which questions of the survey stand on it.
    pub(super) questions: Range<usize>,
}

/// The two parts of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What it is about.
    Main,
    /// Who is answering: all of it optional, and after the rest.
    Equality,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its id, under which the answer is sent.
    pub id: Slug,
    /// The question as asked.
    pub title: String,
    /// Help with answering.
    pub hint: Option<String>,
    /// Whether it must be answered.
    pub required: bool,
    /// What someone is told who has to answer and did not.
    pub missing: Option<String>,
    /// When it is shown; always, if `None`.
    pub show_if: Option<Condition>,
    /// What answer it takes.
    pub kind: Kind,
    /// The page it stands on, by its place.
    pub(super) page: usize,
}

/// Whether a survey can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not yet.
    Coming,
    /// Now.
    Open,
    /// No longer.
    Closed,
}

/// All surveys of a site, as the app reads them.
#[derive(Clone, Debug, PartialEq)]
pub struct Surveys {
    /// By their ids.
    pub surveys: Vec<Definition>,
}

record!(Surveys { surveys });

/// What is wrong with a survey as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Which field, such as `pages[where].questions[how-safe].at_most`.
    pub field: String,
    /// What stands there; `None` if nothing does.
    pub found: Option<String>,
    /// What should.
    pub expected: String,
}

/// `at_most: found “9”, expected …`
impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Flaw { field, found, expected } = self;
        match found {
            Some(found) => write!(f, "{field}: found “{found}”, expected {expected}"),
            None => write!(f, "{field}: found nothing, expected {expected}"),
        }
    }
}

impl Definition {
    /// Makes sure of all that the rest relies on.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn new(survey: Survey) -> Result<Definition, Vec<Flaw>> {
        build::build(survey)
    }

    /// What is wrong with the texts of a survey, which only those who write them need to know.
    pub fn text_flaws(survey: &Survey) -> Vec<Flaw> {
        texts::flaws(survey)
    }

    /// Its id, part of its address.
    pub fn id(&self) -> &Slug {
        &self.id
    }

    /// Its version, from 1.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What it is about.
    pub fn summary(&self) -> &str {
        &self.summary
    }

    /// The first day it can be answered.
    pub fn opens(&self) -> Date {
        self.opens
    }

    /// The last day it can be answered, all of it.
    pub fn closes(&self) -> Date {
        self.closes
    }

    /// How many minutes it takes.
    pub fn minutes(&self) -> u32 {
        self.minutes
    }

    /// Where the sources say that this was or will be asked.
    pub fn source(&self) -> Option<&Citation> {
        self.source.as_ref()
    }

    /// What the answers are counted against.
    pub fn about(&self) -> About {
        self.about
    }

    /// What is collected, by whom, and for how long.
    pub fn notice(&self) -> &[String] {
        &self.notice
    }

    /// All pages: the main ones, then those on equality.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The page with this id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id.as_str() == id)
    }

    /// All questions, in the order they are asked.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id.as_str() == id)
    }

    /// The questions of a page, shown or not.
    pub fn questions_of(&self, page: &Page) -> &[Question] {
        self.questions.get(page.questions.clone()).unwrap_or_default()
    }

    /// The page that a question stands on.
    pub fn page_of(&self, question: &Question) -> Option<&Page> {
        self.pages.get(question.page)
    }

    /// Whether it can be answered. Days begin at midnight UTC.
    pub fn standing(&self, now: Moment) -> Standing {
        if now < self.opens.starts() {
            Standing::Coming
        } else if now < self.closes.ends() {
            Standing::Open
        } else {
            Standing::Closed
        }
    }

    /// Whether a response is in time. While the survey is open, it is, whatever the clock of the
    /// device said. After that, what was answered while it was open still is: it had to wait for
    /// the network. The collector's clock decides which it is.
    pub fn takes(&self, answered_at: Moment, received_at: Moment) -> bool {
        match self.standing(received_at) {
            Standing::Coming => false,
            Standing::Open => true,
            Standing::Closed => self.standing(answered_at) == Standing::Open,
        }
    }
}

impl FromJson for Definition {
    fn read(json: &mut Reader<'_>) -> Result<Definition, Failed> {
        let survey = Survey::read(json)?;
        let id = survey.id.clone();
        Definition::new(survey).map_err(|flaws| {
            let first = flaws.first().map(Flaw::to_string).unwrap_or_default();
            json.refuse(format!("the survey {id}: {first}"))
        })
    }
}
