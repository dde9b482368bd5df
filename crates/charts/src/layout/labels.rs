//! Texts beside each other that do not touch.

use domain::chart::{Ink, Mark};

use super::sheet::Sheet;
use super::{Align, Shape};
use crate::geometry::{Point, Rect};
use crate::ink::Tint;

/// A label of something drawn above or below it.
pub(super) struct Label {
    /// Whose it is.
    pub(super) mark: Option<Mark>,
    /// In bold: the number.
    pub(super) value: String,
    /// What it is the number of; may be nothing.
    pub(super) name: String,
    /// From where to where the thing reaches.
    pub(super) thing: (i32, i32),
    /// How the thing looks, for a list beside which it is not drawn.
    pub(super) sign: Sign,
}

/// A small picture of a thing.
#[derive(Clone, Copy)]
pub(super) enum Sign {
    Square(Ink),
    Dot(Ink, bool),
}

/// Where labels of these widths start, each as near as can be to where it should, in order and apart;
/// `None` if they do not all fit.
pub(super) fn apart(wanted: &[(i32, i32)], gap: i32, from: i32, to: i32) -> Option<Vec<i32>> {
    let mut starts = Vec::with_capacity(wanted.len());
    let mut free = from;
    for &(start, width) in wanted {
        let start = start.max(free);
        starts.push(start);
        free = start + width + gap;
    }
    let mut end = to;
    for (start, &(_, width)) in starts.iter_mut().zip(wanted).rev() {
        *start = (*start).min(end - width);
        end = *start - gap;
    }
    starts.first().is_none_or(|it| *it >= from).then_some(starts)
}

/// Labels below the things they belong to: side by side if they fit, else one below the other, each
/// with a sign. `None` of them is left out.
pub(super) fn below(sheet: &mut Sheet, labels: &[Label], centred: bool) {
    let (strong, body, gap) = (sheet.strong(), sheet.body(), sheet.gap());
    let width = |it: &Label| strong.width(&it.value).max(body.width(&it.name));
    let wanted: Vec<(i32, i32)> = labels
        .iter()
        .map(|it| {
            let (from, to) = it.thing;
            let width = width(it);
            (if centred { (from + to - width) / 2 } else { from }, width)
        })
        .collect();
    let Some(starts) = apart(&wanted, gap * 2, sheet.left(), sheet.right()) else {
        return listed(sheet, labels);
    };
    let has_names = labels.iter().any(|it| !it.name.is_empty());
    let top = sheet.y + gap;
    let height = strong.line_height() + if has_names { body.line_height() } else { 0 };
    for ((label, start), (_, width)) in labels.iter().zip(starts).zip(&wanted) {
        let (from, to) = label.thing;
        // A label that could not stay by its thing is tied to it.
        if start > to || start + width < from {
            sheet.line(&[((from + to) / 2, sheet.y), (start + width / 2, top)], Tint::Edge, 1);
        }
        let (x, align) = if centred { (start + width / 2, Align::Centre) } else { (start, Align::Left) };
        sheet.text((x, top), &label.value, strong, align, Tint::Ink);
        if !label.name.is_empty() {
            sheet.text((x, top + strong.line_height()), &label.name, body, align, Tint::Soft);
        }
        place(sheet, label, Rect { x: start, y: top, width: *width, height });
    }
    sheet.y = top + height;
}

/// One below the other, each with its sign.
pub(super) fn listed(sheet: &mut Sheet, labels: &[Label]) {
    sheet.y += sheet.gap();
    for label in labels {
        let joint = if label.name.is_empty() || label.value.is_empty() { "" } else { ": " };
        let text = [&label.name, joint, &label.value].concat();
        let indent = sheet.bar() + sheet.gap();
        let (left, body) = (sheet.left(), sheet.body());
        let lines = body.lines(&text, sheet.right() - left - indent);
        sign(sheet, (left, sheet.y), label.sign);
        let top = sheet.y;
        sheet.y += sheet.lines((left + indent, top), &lines, body, Tint::Ink).max(sheet.bar());
        place(sheet, label, Rect { x: left, y: top, width: sheet.right() - left, height: sheet.y - top });
    }
}

fn place(sheet: &mut Sheet, label: &Label, rect: Rect) {
    if let Some(mark) = label.mark {
        sheet.label(mark, rect);
    }
}

fn sign(sheet: &mut Sheet, (x, y): Point, sign: Sign) {
    let size = sheet.letters.size;
    let middle = y + sheet.body().line_height() / 2;
    match sign {
        Sign::Square(ink) => {
            let rect = Rect { x, y: middle - size * 3 / 8, width: size, height: size * 3 / 4 };
            sheet.add(Shape::Bar { rect, tint: Tint::Series(ink) });
        }
        Sign::Dot(ink, full) => {
            let radius = sheet.radius();
            sheet.add(Shape::Dot { centre: (x + radius, middle), radius, tint: Tint::Series(ink), full });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(wanted: &[(i32, i32)], expected: Option<&[i32]>) {
        assert_eq!(apart(wanted, 2, 0, 100).as_deref(), expected);
    }

    #[test]
    fn labels_move_apart() {
        check(&[], Some(&[]));
        check(&[(10, 20)], Some(&[10]));
        check(&[(10, 20), (15, 20)], Some(&[10, 32]));
        check(&[(90, 20)], Some(&[80]));
        check(&[(85, 20), (90, 20)], Some(&[58, 80]));
        check(&[(0, 50), (0, 49)], None);
    }

    proptest! {
        #[test]
        fn labels_never_touch(
            wanted in prop::collection::vec((-50..500, 0..120), 0..6), gap in 0..10, to in 100..600,
        ) {
            let total: i32 = wanted.iter().map(|it| it.1).sum::<i32>() + gap * (wanted.len() as i32 - 1).max(0);
            match apart(&wanted, gap, 0, to) {
                None => prop_assert!(total > to),
                Some(starts) => {
                    let placed: Vec<_> = starts.iter().zip(&wanted).map(|(x, it)| (*x, x + it.1)).collect();
                    prop_assert!(placed.iter().all(|it| it.0 >= 0 && it.1 <= to.max(0)));
                    prop_assert!(placed.windows(2).all(|it| it[0].1 + gap <= it[1].0));
                }
            }
        }
    }
}
