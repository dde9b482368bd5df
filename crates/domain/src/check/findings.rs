//! Everything that does not hold, the most important first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::claims::Claims;
use super::outcome::Outcome;
use super::relations;
use crate::dataset::{About, Finding, Measure, Table, Verdict};
use crate::slug::Slug;

/// Every statement that does not hold, made from the numbers alone: contradictions first, the
/// widest first; then what is no number; last what is only cut off.
pub fn findings(measures: &[Measure], tables: &[(&Table, &Claims)]) -> Vec<Finding> {
    let of_measures = measures.iter().flat_map(|measure| {
        let outcomes = super::outcomes_of_measure(measure);
        outcomes.into_iter().map(move |outcome| (About::Measure, &measure.id, outcome))
    });
    let of_tables = tables.iter().flat_map(|(table, claims)| {
        let outcomes = relations::outcomes(table, claims);
        outcomes.into_iter().map(move |outcome| (About::Table, &table.id, outcome))
    });
    let mut found: Vec<(About, &Slug, Outcome)> =
        of_measures.chain(of_tables).filter(|(_, _, outcome)| rank(outcome.verdict).is_some()).collect();
    // The sort is stable: what is off by as much keeps the order of the record.
    found.sort_by(|(_, _, one), (_, _, other)| {
        let key = |it: &Outcome| Reverse(rank(it.verdict));
        key(other).cmp(&key(one)).then(other.off.total_cmp(&one.off))
    });
    let mut ids = BTreeSet::new();
    found
        .into_iter()
        .map(|(about, subject, outcome)| Finding {
            id: id(subject, &outcome.what, &mut ids),
            verdict: outcome.verdict,
            about,
            subject: subject.clone(),
            printed: outcome.printed,
            worked_out: outcome.worked_out,
            readings: outcome.readings,
            note: outcome.note,
        })
        .collect()
}

/// The less, the more important; `None` where there is nothing to report.
fn rank(verdict: Verdict) -> Option<u8> {
    match verdict {
        Verdict::Contradicts => Some(0),
        Verdict::Malformed => Some(1),
        Verdict::Rounding => Some(2),
        Verdict::Agrees | Verdict::CannotCheck => None,
    }
}

/// The subject's id with what was checked of it, and a number if that is taken.
fn id(subject: &Slug, what: &str, taken: &mut BTreeSet<Slug>) -> Slug {
    let numbers = (2..).map(|n| format!("-{n}"));
    let free = std::iter::once(String::new()).chain(numbers).find_map(|number| {
        let room = Slug::LONGEST - number.len();
        let words = format!("{subject}-{}", slug_words(what));
        let mut text = words.as_str();
        while text.len() > room {
            text = text.rsplit_once('-').map_or(&text[..room], |(rest, _)| rest);
        }
        let slug: Slug = format!("{}{number}", text.trim_end_matches('-')).parse().ok()?;
        (!taken.contains(&slug)).then_some(slug)
    });
    let id = free.unwrap_or_else(|| subject.clone());
    taken.insert(id.clone());
    id
}

/// What ids may hold of a text.
fn slug_words(text: &str) -> String {
    let letters = text.to_lowercase();
    let words = letters.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-")
}
