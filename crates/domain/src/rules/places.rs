//! Places: one name each, however many people write them down.

use std::collections::BTreeMap;

use super::breach::{Breaches, Item};
use super::plain_words;
use crate::dataset::Dataset;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    let mut first_spelling: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    for (at, evidence) in data.evidence.iter().enumerate() {
        for (n, place) in evidence.places.iter().enumerate() {
            let field = format!("places[{n}]");
            let key = plain_words(place).concat();
            let (spelling, id) = *first_spelling.entry(key).or_insert((place, evidence.id.as_str()));
            if spelling != place {
                let expected = format!("“{spelling}”, as the evidence “{id}” spells it");
                found.add(Item::Evidence(at), field, place, expected);
            } else if evidence.places[..n].contains(place) {
                found.add(Item::Evidence(at), field, place, "each place once");
            }
        }
    }
}

/// Which of the places stand in the text as whole words. Where the text names the whole area,
/// such as `Eastshire and Newport`, that is no mention of Newport.
pub fn places_in<'a>(text: &str, area: &str, places: &'a [String]) -> impl Iterator<Item = &'a String> {
    let phrase = |text: &str| format!(" {} ", plain_words(text).join(" "));
    let text = phrase(text).replace(&phrase(area), " | ");
    places.iter().filter(move |place| text.contains(&phrase(place)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_places(text: &str, expected: &[&str]) {
        let places = ["Newport", "Chester-le-Mere"].map(str::to_owned);
        let found: Vec<_> = places_in(text, "Eastshire and Newport", &places).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn places_stand_as_whole_words() {
        check_places("Light the streets of Newport.", &["Newport"]);
        check_places("Support Newport's shops", &[]);
        check_places("in Newports", &[]);
        check_places("across Eastshire and Newport", &[]);
        check_places("across Eastshire and Newport, above all Newport", &["Newport"]);
        check_places("CHESTER-LE-MERE and Newport", &["Newport", "Chester-le-Mere"]);
    }
}
