//! What of a figure can be searched: what is counted, its theme, and every number as printed.

use std::sync::OnceLock;

use super::theme_of;
use crate::dataset::Measure;
use crate::plan::Plan;
use crate::search::{is_stop_word, plain_words, stem};

/// The texts of all measures, folded when something is first searched for: upper and lower case,
/// accents, commas in numbers and the endings of words do not matter.
#[derive(Debug, Default)]
pub struct Texts {
    of_measures: OnceLock<Vec<Text>>,
}

/// The words with a space before each: as they are, then without their endings.
type Text = Vec<u8>;

impl Texts {
    /// Which measures have every word of the query, or what the plan says for one.
    pub(super) fn search(&self, plan: &Plan, query: &str) -> Vec<bool> {
        let measures = &plan.data().measures;
        let mut words = plain_words(query);
        if words.is_empty() {
            return vec![true; measures.len()];
        }
        if words.iter().any(|it| !is_stop_word(it)) {
            words.retain(|it| !is_stop_word(it));
        }
        let whole = said_for(plan, &words);
        let wanted: Vec<Vec<Vec<u8>>> = words
            .iter()
            .map(|word| {
                let one = std::slice::from_ref(word);
                let mut ways = said_for(plan, one);
                ways.push(spaced(&mut one.iter().cloned()));
                ways.push(stems(one));
                ways
            })
            .collect();
        let matches = |text: &Text| {
            let has = |ways: &[Vec<u8>]| ways.iter().any(|way| contains(text, way));
            has(&whole) || wanted.iter().all(|ways| has(ways))
        };
        let texts = self.of_measures.get_or_init(|| measures.iter().map(|it| text(plan, it)).collect());
        texts.iter().map(matches).collect()
    }
}

fn text(plan: &Plan, measure: &Measure) -> Text {
    let theme = plan.themes().get(theme_of(plan, measure));
    let part = measure.subtheme.as_ref().and_then(|it| plan.subtheme(it.as_str()));
    let mut parts = vec![measure.label.as_str(), measure.unit.as_str()];
    parts.extend(theme.map(|it| it.name.as_str()));
    parts.extend(part.map(|it| it.name.as_str()));
    for point in &measure.points {
        parts.push(&point.period);
        parts.extend(point.printed.as_deref());
    }
    parts.extend(measure.stated.as_ref().map(|it| it.printed.as_str()));
    parts.extend(measure.elsewhere.iter().map(|it| it.printed.as_str()));
    // Words of two parts never make a phrase.
    let words = plain_words(&parts.join(" | "));
    let mut text = spaced(&mut words.iter().cloned());
    text.extend(stems(&words));
    text
}

/// What the plan says where people say just these words.
fn said_for(plan: &Plan, words: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let words = stems(words);
    let entries = plan.data().search_words.iter();
    let said = entries.filter(|entry| entry.say.iter().any(|say| stems(&plain_words(say)) == words));
    said.flat_map(|entry| &entry.means).map(|means| stems(&plain_words(means))).collect()
}

fn stems(words: &[Vec<u8>]) -> Vec<u8> {
    spaced(&mut words.iter().map(|it| stem(it)))
}

fn spaced(words: &mut dyn Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut text = Vec::new();
    for word in words {
        text.push(b' ');
        text.extend(word);
    }
    text
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len().max(1)).any(|it| it == part)
}
