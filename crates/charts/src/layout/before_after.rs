//! Two dots on a line: hollow for before, full for after.

use domain::chart::{Chart, Ink, Mark};

use super::labels::{Label, Sign, below, listed};
use super::sheet::Sheet;
use super::{Scale, Shape};
use crate::geometry::Rect;
use crate::ink::Tint;

pub(super) fn before_after(sheet: &mut Sheet, chart: &Chart) {
    let radius = sheet.radius();
    let (from, to) = (sheet.left() + radius + 2, sheet.right() - radius - 2);
    let mut numbers = chart.marks().filter_map(|it| chart.value(it)?.known());
    let scale = Scale::of(&mut numbers, chart.whole, from, to);
    for (at, category) in chart.categories.iter().enumerate() {
        if at > 0 {
            sheet.y += sheet.letters.size;
        }
        let (top, strong) = (sheet.y, sheet.strong());
        sheet.paragraph(&category.label, strong, Tint::Ink);
        sheet.y += sheet.gap();
        line(sheet, chart, at, scale, top);
    }
}

fn line(sheet: &mut Sheet, chart: &Chart, category: usize, scale: Scale, top: i32) {
    let radius = sheet.radius();
    let y = sheet.y + radius + 2;
    let marks = [0, 1].map(|series| Mark { series, category });
    let places = marks.map(|it| Some(scale.at(chart.value(it)?.known()?)));
    let zero = scale.at(0.0);
    sheet.line(&[(scale.from, y), (scale.to, y)], Tint::Edge, 1);
    sheet.line(&[(zero, y - radius), (zero, y + radius)], Tint::Ink, 1);
    let inks = [0, 1].map(|at: usize| chart.series.get(at).map_or(Ink::Main, |it| it.ink));
    if let [Some(before), Some(after)] = places {
        sheet.line(&[(before, y), (after, y)], Tint::Series(inks[1]), 3);
    }
    let mut labels = Vec::new();
    for (at, mark) in marks.into_iter().enumerate() {
        let full = at == 1;
        // A full dot upon a hollow one leaves its ring to be seen.
        let radius = if full { radius - 2 } else { radius + 1 };
        if let Some(x) = places[at] {
            sheet.add(Shape::Dot { centre: (x, y), radius, tint: Tint::Series(inks[at]), full });
        }
        let value = chart.value(mark).map(|it| it.text(&chart.unit)).unwrap_or_default();
        let name = chart.series.get(at).map_or(String::new(), |it| it.name.clone());
        let x = places[at].unwrap_or(zero);
        labels.push(Label {
            mark: None,
            value,
            name,
            thing: (x - radius, x + radius),
            sign: Sign::Dot(inks[at], full),
        });
    }
    let swapped = matches!(places, [Some(before), Some(after)] if after < before);
    if swapped {
        labels.reverse();
    }
    sheet.y = y + radius + 2;
    if places.contains(&None) {
        listed(sheet, &labels)
    } else {
        below(sheet, &labels, true)
    }
    hits(sheet, marks, places, (y, zero), top);
}

/// Each dot is meant up to half way to the other.
fn hits(sheet: &mut Sheet, marks: [Mark; 2], places: [Option<i32>; 2], (y, zero): (i32, i32), top: i32) {
    let (width, height, radius) = (sheet.width, sheet.y - top, sheet.radius());
    let [before, after] = places.map(|it| it.unwrap_or(zero));
    let middle = (before + after) / 2;
    let left = Rect { x: 0, y: top, width: middle, height };
    let right = Rect { x: middle, y: top, width: width - middle, height };
    let areas = if after < before { [right, left] } else { [left, right] };
    for ((mark, area), x) in marks.into_iter().zip(areas).zip([before, after]) {
        let shape = Rect { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
        sheet.hit(mark, area, shape);
    }
}
