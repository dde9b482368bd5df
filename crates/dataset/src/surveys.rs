//! The surveys of the record: each of them makes sense, and cites a document that is there.

use std::path::Path;

use domain::dataset::SCHEMA;
use domain::dataset::survey::{Survey, Surveys};
use domain::site::Site;
use domain::survey::Definition;

use crate::checked;
use crate::problem::{Problem, Problems};
use crate::seeds::Seeds;

/// Reads the seeds, checks them and returns the surveys.
///
/// # Errors
/// All problems of all files, if there are any.
pub fn surveys(seeds: &Path) -> Result<Surveys, Problems> {
    let seeds = Seeds::read(seeds)?;
    checked(&seeds)?;
    Ok(Surveys { schema: SCHEMA, surveys: seeds.surveys.into_iter().map(|it| it.value).collect() })
}

/// Reads the seeds, checks them and returns where answers are sent.
///
/// # Errors
/// All problems of all files, if there are any.
pub fn site(seeds: &Path) -> Result<Site, Problems> {
    let seeds = Seeds::read(seeds)?;
    checked(&seeds)?;
    Ok(seeds.site)
}

/// What is wrong with them, survey by survey.
pub(crate) fn problems(seeds: &Seeds) -> Vec<Problem> {
    let mut problems = Vec::new();
    for it in &seeds.surveys {
        let mut flaws = Definition::new(it.value.clone()).err().unwrap_or_default();
        flaws.extend(Definition::text_flaws(&it.value));
        let of_flaw = |flaw: domain::survey::Flaw| {
            Problem::of_field(
                &it.file,
                flaw.field,
                flaw.found.as_deref().map(domain::rules::excerpt),
                flaw.expected,
            )
        };
        problems.extend(flaws.into_iter().map(of_flaw));
        problems.extend(citation(&it.value, &it.file, seeds));
    }
    problems
}

fn citation(survey: &Survey, file: &str, seeds: &Seeds) -> Option<Problem> {
    let source = survey.source.as_ref()?;
    if !seeds.sources.iter().any(|it| it.id == source.id) {
        let found = Some(source.id.to_string());
        return Some(Problem::of_field(file, "source.id", found, "the id of a source"));
    }
    let expected = "a line number; lines are counted from 1";
    (source.line == 0).then(|| Problem::of_field(file, "source.line", Some("0".to_owned()), expected))
}
