//! Sums of money: read as printed, dated, and each counted once.

use super::breach::{Breaches, Item};
use super::numbers::reads_as;
use super::stated_period::{EXPECTED, is_well_formed};
use super::tidy::{optional, own_text, quoted};
use crate::dataset::{Dataset, MoneyItem};
use crate::slug::Slug;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    for (at, it) in data.money.items.iter().enumerate() {
        let item = Item::MoneyItem(at);
        own_text(found, item, "label", &it.label);
        optional(found, item, "note", it.note.as_deref());
        quoted(found, item, "printed", &it.printed);
        reads_as(found, item, "", &it.printed, Some(it.value));
        if !is_well_formed(&it.period) {
            found.add(item, "period", &it.period, EXPECTED);
        }
        for (n, there) in it.elsewhere.iter().enumerate() {
            let path = format!("elsewhere[{n}].");
            quoted(found, item, &format!("{path}printed"), &there.printed);
            reads_as(found, item, &path, &there.printed, Some(there.value));
            optional(found, item, &format!("{path}note"), there.note.as_deref());
        }
        if is_part_of_itself(&data.money.items, it) {
            let whole = it.part_of.as_ref().map_or("", Slug::as_str);
            found.add(item, "part_of", whole, "a larger sum that is no part of this one");
        }
    }
}

fn is_part_of_itself(items: &[MoneyItem], item: &MoneyItem) -> bool {
    let mut whole = item.part_of.as_ref();
    // As many steps as there are sums lead out of every chain that is no ring.
    for _ in items {
        match whole {
            Some(id) if *id == item.id => return true,
            Some(id) => whole = items.iter().find(|it| it.id == *id).and_then(|it| it.part_of.as_ref()),
            None => return false,
        }
    }
    false
}
