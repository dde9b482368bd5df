//! Themes have pledges, and sub-themes ids of their own. (Two themes with one id would need two
//! folders of one name.)

use std::collections::BTreeSet;

use super::breach::{Breaches, Item};
use crate::dataset::Dataset;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    let mut subthemes = BTreeSet::new();
    for (at, theme) in data.themes.iter().enumerate() {
        let item = Item::Theme(at);
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
