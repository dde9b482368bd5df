//! The parts of one bar, each with its name and its share.

use domain::chart::{Chart, Ink, Mark};

use super::labels::{Label, Sign, below};
use super::sheet::Sheet;
use super::stacked::parts;
use super::{Scale, Shape};
use crate::geometry::Rect;
use crate::ink::Tint;

pub(super) fn share(sheet: &mut Sheet, chart: &Chart) {
    let Some(series) = chart.series.first() else { return };
    let (left, right, top, height) = (sheet.left(), sheet.right(), sheet.y, sheet.bar() * 2);
    let numbers = || series.values.iter().map(|it| it.known());
    let sum: f64 = numbers().flatten().sum();
    let room = 4 * series.values.len() as i32;
    let scale = Scale::of(&mut std::iter::once(sum), chart.whole, 0, right - left - room);
    let parts = parts(left, scale, &mut numbers());
    if chart.whole.is_some() {
        // What no part accounts for stays empty.
        let rect = Rect { x: left, y: top, width: right - left, height };
        sheet.add(Shape::Frame { rect, tint: Tint::Edge, width: 1 });
    }
    let mut labels = Vec::new();
    for (at, (from, to)) in parts.iter().enumerate() {
        let (Some(category), Some(value)) = (chart.categories.get(at), series.values.get(at)) else {
            continue;
        };
        let rect = Rect { x: *from, y: top, width: to - from, height };
        if rect.width > 0 {
            sheet.add(Shape::Bar { rect, tint: Tint::Series(Ink::Nth(at)) });
        }
        sheet.hit(Mark { series: 0, category: at }, rect, rect);
        labels.push(Label {
            mark: Some(Mark { series: 0, category: at }),
            value: value.text(&chart.unit),
            name: category.label.clone(),
            thing: (*from, *to),
            sign: Sign::Square(Ink::Nth(at)),
        });
    }
    sheet.y += height;
    below(sheet, &labels, false);
}
