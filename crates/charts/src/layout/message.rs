//! What is said where nothing can be drawn: in a box that nobody takes for a picture that failed.

use domain::chart::Chart;

use super::Shape;
use super::sheet::Sheet;
use crate::geometry::Rect;
use crate::ink::Tint;
use crate::letters::Type;

/// The figures contradict each other: why, and every reading.
pub(super) fn contradicted(sheet: &mut Sheet, chart: &Chart, why: &str) {
    let (body, strong) = (sheet.body(), sheet.strong());
    let mut texts = vec![("These figures do not add up".to_owned(), strong), (why.to_owned(), body)];
    texts.extend(chart.readings.iter().map(|it| ([&it.label, ": ", &it.text].concat(), body)));
    boxed(sheet, &texts, Tint::Flag, (Tint::Ink, 2));
}

/// There is nothing to draw: why.
pub(super) fn no_data(sheet: &mut Sheet, why: &str) {
    let texts = [(why.to_owned(), sheet.body())];
    boxed(sheet, &texts, Tint::Paper, (Tint::Edge, 1));
}

fn boxed(sheet: &mut Sheet, texts: &[(String, Type)], ground: Tint, (edge, width): (Tint, i32)) {
    let padding = sheet.letters.size * 3 / 4;
    let (left, top) = (sheet.left(), sheet.y);
    let inner = sheet.right() - left - 2 * padding;
    let set: Vec<(Vec<String>, Type)> =
        texts.iter().map(|(text, set)| (set.lines(text, inner), *set)).collect();
    let heights = set.iter().map(|(lines, set)| lines.len() as i32 * set.line_height());
    let gaps = sheet.gap() * (set.len() as i32 - 1);
    let height = heights.sum::<i32>() + gaps + 2 * padding;
    let rect = Rect { x: left, y: top, width: sheet.right() - left, height };
    sheet.add(Shape::Bar { rect, tint: ground });
    sheet.add(Shape::Frame { rect, tint: edge, width });
    let mut y = top + padding;
    for (lines, set) in &set {
        y += sheet.lines((left + padding, y), lines, *set, Tint::Ink) + sheet.gap();
    }
    sheet.y = rect.bottom();
}
