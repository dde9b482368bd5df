//! Figures: well formed, read as they are printed, and judged as the arithmetic judges them.

use super::breach::{Breaches, Item};
use super::numbers::{reads_as, unit};
use super::stated_period::{EXPECTED, is_well_formed};
use super::tidy::{optional, own_text, quoted};
use crate::check;
use crate::dataset::{Dataset, Measure, Stated};
use crate::figure;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    for (at, measure) in data.measures.iter().enumerate() {
        let item = Item::Measure(at);
        texts(measure, item, found);
        unit(found, item, "unit".to_owned(), &measure.unit, false);
        points(measure, item, found);
        if let Some(it) = &measure.stated {
            stated(it, item, found);
        }
        elsewhere(measure, item, found);
        subtheme(data, measure, item, found);
        let checked = check::measure(measure);
        if measure.check != checked {
            let (given, right) = (format!("{:?}", measure.check), format!("{checked:?}"));
            found.add(item, "check", given, format!("what the arithmetic says: {right}"));
        }
    }
}

fn texts(measure: &Measure, item: Item, found: &mut Breaches) {
    own_text(found, item, "label", &measure.label);
    own_text(found, item, "unit", &measure.unit);
    optional(found, item, "note", measure.note.as_deref());
    optional(found, item, "likely", measure.likely.as_deref());
    if let Some(likely) = measure.likely.as_deref().filter(|it| !it.starts_with("Probably ")) {
        found.add(item, "likely", likely, "a sentence that begins with “Probably”");
    }
}

fn points(measure: &Measure, item: Item, found: &mut Breaches) {
    if measure.points.is_empty() {
        found.add_missing(item, "points", "at least one value");
    }
    for (n, point) in measure.points.iter().enumerate() {
        let path = format!("points[{n}].");
        if !is_well_formed(&point.period) {
            found.add(item, format!("{path}period"), &point.period, EXPECTED);
        }
        if measure.points[..n].iter().any(|it| it.period == point.period) {
            found.add(item, format!("{path}period"), &point.period, "each period once");
        }
        match &point.printed {
            None => found.add_missing(item, format!("{path}printed"), "the number as it is printed"),
            Some(printed) => {
                quoted(found, item, &format!("{path}printed"), printed);
                reads_as(found, item, &path, printed, point.value);
            }
        }
    }
}

fn stated(stated: &Stated, item: Item, found: &mut Breaches) {
    quoted(found, item, "stated.printed", &stated.printed);
    let sizes = [("change_percent", stated.change_percent), ("change", stated.change)];
    for (name, size) in sizes {
        if let Some(size) = size.filter(|it| *it < 0.0) {
            found.add(
                item,
                format!("stated.{name}"),
                size,
                "a size without a sign; the direction says which way",
            );
        }
    }
    let given: Vec<(&str, f64)> = sizes.into_iter().filter_map(|(name, size)| Some((name, size?))).collect();
    match (figure::read(&stated.printed), given.as_slice()) {
        // Two sizes are printed in one text, or none is.
        (_, [_, _]) | (None, []) => (),
        (None, [_]) => {
            let expected = "a text with one number, such as “11.1% overall reduction”";
            found.add(item, "stated.printed", &stated.printed, expected);
        }
        (Some(read), []) => {
            let expected = format!("{read}, which is how “{}” reads", stated.printed);
            found.add_missing(item, "stated.change_percent", expected);
        }
        (Some(read), [(name, size)]) if read != *size => {
            let expected = format!("{read}, which is how “{}” reads", stated.printed);
            found.add(item, format!("stated.{name}"), *size, expected);
        }
        _ => (),
    }
}

fn elsewhere(measure: &Measure, item: Item, found: &mut Breaches) {
    for (n, it) in measure.elsewhere.iter().enumerate() {
        let path = format!("elsewhere[{n}].");
        let is_change = it.of == "change" && measure.stated.is_some();
        if !is_change && !measure.points.iter().any(|point| point.period == it.of) {
            let expected = "the period of one of its points, or “change” for a stated change";
            found.add(item, format!("{path}of"), &it.of, expected);
        }
        quoted(found, item, &format!("{path}printed"), &it.printed);
        reads_as(found, item, &path, &it.printed, it.value);
        optional(found, item, &format!("{path}note"), it.note.as_deref());
    }
}

fn subtheme(data: &Dataset, measure: &Measure, item: Item, found: &mut Breaches) {
    let Some(id) = &measure.subtheme else { return };
    let mut themes = data.themes.iter().filter(|it| Some(&it.id) == measure.theme.as_ref());
    if !themes.any(|it| it.subthemes.iter().any(|it| it.id == *id)) {
        found.add(item, "subtheme", id, "the id of a part of its theme");
    }
}
