//! The texts of a survey are there, tidy, and say what people must know before they answer.

use super::Flaw;
use super::build::Flaws;
use crate::dataset::survey::{Question, QuestionKind, Survey};
use crate::rules::untidy;

/// The most main pages: a survey is answered standing up.
const MOST_PAGES: usize = 12;

pub(super) fn flaws(survey: &Survey) -> Vec<Flaw> {
    let mut flaws = Flaws::default();
    own(&mut flaws, "title", &survey.title);
    own(&mut flaws, "summary", &survey.summary);
    if !(1..=15).contains(&survey.minutes) {
        flaws.add("minutes", Some(survey.minutes.to_string()), "a number from 1 to 15");
    }
    if survey.pages.len() > MOST_PAGES {
        let expected = format!("at most {MOST_PAGES} pages");
        flaws.add("pages", Some(survey.pages.len().to_string()), expected);
    }
    if survey.notice.is_empty() {
        flaws.add("notice", None, "what is collected, by whom, and how long it is kept");
    }
    for (n, paragraph) in survey.notice.iter().enumerate() {
        own(&mut flaws, &format!("notice[{n}]"), paragraph);
    }
    for page in &survey.pages {
        let at = format!("pages[{}]", page.id);
        optional(&mut flaws, &format!("{at}.title"), page.title.as_deref());
        if page.questions.len() > 1 && page.title.is_none() {
            flaws.add(format!("{at}.title"), None, "a heading, for there is more than one question");
        }
        for it in &page.questions {
            question(it, &format!("{at}.questions[{}]", it.id), &mut flaws);
        }
    }
    for it in &survey.equality {
        question(it, &format!("equality[{}]", it.id), &mut flaws);
    }
    flaws.list
}

fn question(it: &Question, at: &str, flaws: &mut Flaws) {
    own(flaws, &format!("{at}.title"), &it.title);
    optional(flaws, &format!("{at}.hint"), it.hint.as_deref());
    optional(flaws, &format!("{at}.missing"), it.missing.as_deref());
    optional(flaws, &format!("{at}.unit"), it.unit.as_deref());
    // A grid says which row is missing.
    if it.required && it.missing.is_none() && it.kind != QuestionKind::Grid {
        let expected = "what someone is told who did not answer, such as “Select how safe you feel”";
        flaws.add(format!("{at}.missing"), None, expected);
    }
    for option in &it.options {
        own(flaws, &format!("{at}.options[{}].label", option.id), &option.label);
    }
    for row in &it.rows {
        own(flaws, &format!("{at}.rows[{}].label", row.id), &row.label);
    }
    for step in &it.scale {
        own(flaws, &format!("{at}.scale[{}].label", step.id), &step.label);
    }
    let free_text = matches!(it.kind, QuestionKind::ShortText | QuestionKind::LongText);
    if free_text && !it.hint.as_deref().is_some_and(warns_against_names) {
        let expected = "a warning such as “Do not name anyone, or say anything that shows who they are.”";
        flaws.add(format!("{at}.hint"), it.hint.clone(), expected);
    }
}

fn warns_against_names(hint: &str) -> bool {
    let hint = hint.to_lowercase().replace('’', "'");
    ["do not", "don't"].iter().any(|it| hint.contains(it)) && hint.contains("name")
}

fn own(flaws: &mut Flaws, field: &str, text: &str) {
    if let Some(expected) = untidy(text) {
        flaws.add(field, (!text.trim().is_empty()).then(|| text.to_owned()), expected);
    }
}

fn optional(flaws: &mut Flaws, field: &str, text: Option<&str>) {
    if let Some(text) = text {
        own(flaws, field, text);
    }
}
