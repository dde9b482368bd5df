//! Bars of parts: each part's number below it, the names of the parts above the first bar.

use domain::chart::{Chart, Mark};

use super::labels::{Label, Sign, apart, below, listed};
use super::sheet::Sheet;
use super::{Align, Scale, Shape};
use crate::geometry::Rect;
use crate::ink::Tint;
use domain::chart::counted;

/// Between two parts.
const SEAM: i32 = 2;

pub(super) fn stacked(sheet: &mut Sheet, chart: &Chart) {
    let (left, right) = (sheet.left(), sheet.right());
    let n = chart.categories.len();
    let known = |at: usize| chart.series.iter().filter_map(move |it| it.values.get(at)?.known()).sum::<f64>();
    // Room for the seams, and for parts that are only just seen.
    let room = 2 * SEAM * chart.series.len() as i32;
    let scale = Scale::of(&mut (0..n).map(known), chart.whole, 0, right - left - room);
    let direct = names_fit(sheet, chart, scale);
    if !direct {
        key(sheet, chart);
        sheet.y += sheet.letters.size;
    }
    for (at, category) in chart.categories.iter().enumerate() {
        if at > 0 {
            sheet.y += sheet.letters.size;
        }
        let top = sheet.y;
        let all = chart.sum_of_category(at).map(|it| [": ", &counted(it, &chart.unit)].concat());
        let strong = sheet.strong();
        sheet.paragraph(&[&category.label, all.as_deref().unwrap_or("")].concat(), strong, Tint::Ink);
        sheet.y += sheet.gap() / 2;
        if at == 0 && direct {
            names(sheet, chart, scale);
        }
        bar(sheet, chart, at, scale, top);
    }
}

/// Where the parts of a bar lie, from left to right.
pub(super) fn parts(
    left: i32,
    scale: Scale,
    numbers: &mut dyn Iterator<Item = Option<f64>>,
) -> Vec<(i32, i32)> {
    let mut parts = Vec::new();
    let mut x = left;
    for number in numbers {
        let number = number.unwrap_or(0.0);
        let width = if number > 0.0 { scale.at(number).max(2) } else { 0 };
        parts.push((x, x + width));
        x += if width > 0 { width + SEAM } else { 0 };
    }
    parts
}

fn parts_of(sheet: &Sheet, chart: &Chart, category: usize, scale: Scale) -> Vec<(i32, i32)> {
    parts(sheet.left(), scale, &mut chart.series.iter().map(|it| it.values.get(category)?.known()))
}

/// Where the names start above the parts of the first bar, if they all have a part and fit.
fn name_starts(sheet: &Sheet, chart: &Chart, scale: Scale) -> Option<Vec<i32>> {
    let parts = parts_of(sheet, chart, 0, scale);
    let body = sheet.body();
    let wanted: Vec<_> =
        parts.iter().zip(&chart.series).map(|(part, it)| (part.0, body.width(&it.name))).collect();
    let all_there = !parts.is_empty() && parts.iter().all(|(from, to)| from < to);
    all_there.then(|| apart(&wanted, sheet.gap() * 2, sheet.left(), sheet.right())).flatten()
}

fn names_fit(sheet: &Sheet, chart: &Chart, scale: Scale) -> bool {
    name_starts(sheet, chart, scale).is_some()
}

fn names(sheet: &mut Sheet, chart: &Chart, scale: Scale) {
    let Some(starts) = name_starts(sheet, chart, scale) else { return };
    let parts = parts_of(sheet, chart, 0, scale);
    let (body, gap, top) = (sheet.body(), sheet.gap(), sheet.y);
    let bottom = top + body.line_height();
    for ((series, start), (from, to)) in chart.series.iter().zip(starts).zip(parts) {
        let width = body.width(&series.name);
        sheet.text((start, top), &series.name, body, Align::Left, Tint::Soft);
        let foot = (start + gap).min(start + width / 2);
        let onto = foot.clamp(from, to - 1);
        sheet.line(&[(foot, bottom), (onto, bottom + gap)], Tint::Edge, 1);
    }
    sheet.y = bottom + gap + 1;
}

/// The names with their patterns, where they cannot all stand above their parts.
fn key(sheet: &mut Sheet, chart: &Chart) {
    let body = sheet.body();
    let indent = sheet.bar() + sheet.gap();
    let widths: Vec<i32> = chart.series.iter().map(|it| indent + body.width(&it.name)).collect();
    let widest = widths.iter().copied().max().unwrap_or(0);
    if widest > sheet.right() - sheet.left() {
        let label = |it: &domain::chart::Series| named(None, String::new(), &it.name, Sign::Square(it.ink));
        return listed(sheet, &chart.series.iter().map(label).collect::<Vec<_>>());
    }
    let mut x = sheet.left();
    for (series, width) in chart.series.iter().zip(widths) {
        if x + width > sheet.right() {
            x = sheet.left();
            sheet.y += body.line_height();
        }
        let size = sheet.letters.size;
        let square = Rect {
            x,
            y: sheet.y + (body.line_height() - size * 3 / 4) / 2,
            width: size,
            height: size * 3 / 4,
        };
        sheet.add(Shape::Bar { rect: square, tint: Tint::Series(series.ink) });
        sheet.text((x + indent, sheet.y), &series.name, body, Align::Left, Tint::Ink);
        x += width + sheet.letters.size;
    }
    sheet.y += body.line_height();
}

fn named(mark: Option<Mark>, value: String, name: &str, sign: Sign) -> Label {
    Label { mark, value, name: name.to_owned(), thing: (0, 0), sign }
}

fn bar(sheet: &mut Sheet, chart: &Chart, category: usize, scale: Scale, top: i32) {
    let (y, height) = (sheet.y, sheet.bar());
    let parts = parts_of(sheet, chart, category, scale);
    sheet.y += height;
    let mut labels = Vec::new();
    for (at, (series, part)) in chart.series.iter().zip(&parts).enumerate() {
        let (from, to) = *part;
        let shape = Rect { x: from, y, width: to - from, height };
        if shape.width > 0 {
            sheet.add(Shape::Bar { rect: shape, tint: Tint::Series(series.ink) });
        }
        // A part is meant from the name of its bar down, and by its number.
        let mark = Mark { series: at, category };
        sheet.hit(mark, Rect { y: top, height: y + height - top, ..shape }, shape);
        let value = chart.value(mark).map(|it| it.text(&chart.unit)).unwrap_or_default();
        labels
            .push(Label { thing: *part, ..named(Some(mark), value, &series.name, Sign::Square(series.ink)) });
    }
    // Below its part a number needs no name; a number that has no part has no such place.
    let known = |it: &Label| it.mark.and_then(|it| chart.value(it)?.known());
    let all_known = labels.iter().all(|it| known(it).is_some());
    let there: Vec<Label> = labels
        .iter()
        .filter(|it| known(it) != Some(0.0))
        .map(|it| Label { thing: it.thing, ..named(it.mark, it.value.clone(), "", it.sign) })
        .collect();
    let strong = sheet.strong();
    let wanted: Vec<_> = there.iter().map(|it| (it.thing.0, strong.width(&it.value))).collect();
    let fit = apart(&wanted, sheet.gap() * 2, sheet.left(), sheet.right()).is_some();
    if all_known && fit { below(sheet, &there, false) } else { listed(sheet, &labels) }
}
