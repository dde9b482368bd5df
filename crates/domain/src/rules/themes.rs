//! Themes and sub-themes have ids of their own, and pledges.

use std::collections::BTreeSet;

use super::breach::{Breaches, Item};
use crate::dataset::Dataset;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    let mut themes = BTreeSet::new();
    let mut subthemes = BTreeSet::new();
    for (at, theme) in data.themes.iter().enumerate() {
        let item = Item::Theme(at);
        if !themes.insert(&theme.id) {
            found.add(item, "id", &theme.id, "an id that no other theme has");
        }
        if !data.pledges.iter().any(|it| it.theme == theme.id) {
            found.add_missing(item, "", "at least one pledge in the theme");
        }
        for (n, subtheme) in theme.subthemes.iter().enumerate() {
            if !subthemes.insert(&subtheme.id) {
                found.add(
                    item,
                    format!("subthemes[{n}].id"),
                    &subtheme.id,
                    "an id that no other sub-theme has",
                );
            }
        }
    }
}
