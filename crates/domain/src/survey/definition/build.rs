//! From a survey as it was written to one that makes sense.

use std::collections::BTreeSet;

use super::super::place::TAKEN;
use super::kind::Kind;
use super::{Condition, Definition, Flaw, MOST_BYTES, Page, Question, Section};
use crate::dataset::survey::{
    Condition as WrittenCondition, Question as WrittenQuestion, QuestionKind, Survey,
};
use crate::moment::Date;
use crate::slug::Slug;

/// Flaws as they are found.
#[derive(Default)]
pub(super) struct Flaws {
    pub(super) list: Vec<Flaw>,
}

impl Flaws {
    pub(super) fn add(
        &mut self,
        field: impl Into<String>,
        found: Option<String>,
        expected: impl Into<String>,
    ) {
        self.list.push(Flaw { field: field.into(), found, expected: expected.into() });
    }
}

/// A question that conditions may lead to.
pub(super) struct Asked {
    pub(super) id: Slug,
    pub(super) kind: QuestionKind,
    pub(super) choices: Vec<Slug>,
}

#[derive(Default)]
struct Builder {
    flaws: Flaws,
    pages: Vec<Page>,
    questions: Vec<Question>,
    /// The questions on the pages so far.
    asked: Vec<Asked>,
    ids: BTreeSet<Slug>,
    page_ids: BTreeSet<Slug>,
}

pub(super) fn build(survey: Survey) -> Result<Definition, Vec<Flaw>> {
    let mut builder = Builder::default();
    let opens = builder.date("opens", &survey.opens);
    let closes = builder.date("closes", &survey.closes);
    if opens.zip(closes).is_some_and(|(opens, closes)| closes < opens) {
        let expected = format!("a day not before {}, when it opens", survey.opens);
        builder.flaws.add("closes", Some(survey.closes.clone()), expected);
    }
    if survey.id.as_str() == "waiting" {
        let expected = "another id, for a page of the site has this address";
        builder.flaws.add("id", Some(survey.id.to_string()), expected);
    }
    if survey.version == 0 {
        builder.flaws.add("version", Some("0".to_owned()), "a number from 1");
    }
    if survey.pages.is_empty() {
        builder.flaws.add("pages", None, "at least one page");
    }
    for page in &survey.pages {
        let at = format!("pages[{}]", page.id);
        if page.questions.is_empty() {
            builder.flaws.add(format!("{at}.questions"), None, "at least one question");
        }
        builder.page(
            &page.id,
            page.title.clone(),
            Section::Main,
            page.show_if.as_ref(),
            &at,
            &page.questions,
        );
    }
    for question in &survey.equality {
        let at = format!("equality[{}]", question.id);
        if question.required {
            let expected = "false, for no one has to say who they are";
            builder.flaws.add(format!("{at}.required"), Some("true".to_owned()), expected);
        }
        builder.page(&question.id, None, Section::Equality, None, &at, std::slice::from_ref(question));
    }
    let most_bytes: usize = builder.questions.iter().map(|it| it.kind.most_bytes()).sum();
    if most_bytes + 1024 > MOST_BYTES {
        let expected = format!("answers of {MOST_BYTES} bytes at most: fewer or shorter texts");
        builder.flaws.add("pages", Some(format!("answers of up to {most_bytes} bytes")), expected);
    }
    match (opens, closes, builder.flaws.list) {
        (Some(opens), Some(closes), flaws) if flaws.is_empty() => Ok(Definition {
            id: survey.id,
            version: survey.version,
            title: survey.title,
            summary: survey.summary,
            opens,
            closes,
            minutes: survey.minutes,
            source: survey.source,
            about: survey.about,
            notice: survey.notice,
            pages: builder.pages,
            questions: builder.questions,
        }),
        (_, _, flaws) => Err(flaws),
    }
}

impl Builder {
    fn date(&mut self, field: &str, text: &str) -> Option<Date> {
        let date = text.parse().ok();
        if date.is_none() {
            self.flaws.add(field, Some(text.to_owned()), "a day such as 2026-11-01");
        }
        date
    }

    fn page(
        &mut self,
        id: &Slug,
        title: Option<String>,
        section: Section,
        show_if: Option<&WrittenCondition>,
        at: &str,
        questions: &[WrittenQuestion],
    ) {
        if TAKEN.contains(&id.as_str()) {
            let expected =
                "another id, for other pages of a survey are called start, check, equality, send and sent";
            self.flaws.add(format!("{at}.id"), Some(id.to_string()), expected);
        }
        if !self.page_ids.insert(id.clone()) {
            self.flaws.add(format!("{at}.id"), Some(id.to_string()), "an id that no other page has");
        }
        let show_if = show_if.map(|it| self.condition(it, at));
        let first = self.questions.len();
        for it in questions {
            let at =
                if section == Section::Main { format!("{at}.questions[{}]", it.id) } else { at.to_owned() };
            self.question(it, &at);
        }
        // Conditions lead to earlier pages: what stands on this one is not yet answered when it is shown.
        for it in questions {
            let choices = it.options.iter().map(|it| &it.id).chain(it.scale.iter().map(|it| &it.id));
            let choices = choices.cloned().collect();
            self.asked.push(Asked { id: it.id.clone(), kind: it.kind, choices });
        }
        let questions = first..self.questions.len();
        self.pages.push(Page { id: id.clone(), title, section, show_if, questions });
    }

    fn question(&mut self, written: &WrittenQuestion, at: &str) {
        if !self.ids.insert(written.id.clone()) {
            let found = Some(written.id.to_string());
            self.flaws.add(format!("{at}.id"), found, "an id that no other question has");
        }
        let show_if = written.show_if.as_ref().map(|it| self.condition(it, at));
        let kind = Kind::of(written, at, &mut self.flaws);
        self.questions.push(Question {
            id: written.id.clone(),
            title: written.title.clone(),
            hint: written.hint.clone(),
            required: written.required,
            missing: written.missing.clone(),
            show_if,
            kind,
            page: self.pages.len(),
        });
    }

    fn condition(&mut self, written: &WrittenCondition, at: &str) -> Condition {
        Condition::of(written, &self.asked, &format!("{at}.show_if"), &mut self.flaws)
    }
}
