//! One number, large: a bar beside nothing would compare it with nothing.

use domain::chart::{Chart, Mark};

use super::sheet::Sheet;
use crate::geometry::Rect;
use crate::ink::Tint;
use crate::letters::Type;

pub(super) fn single(sheet: &mut Sheet, chart: &Chart) {
    let mark = Mark { series: 0, category: 0 };
    let Some(value) = chart.value(mark) else { return };
    let (left, top, body) = (sheet.left(), sheet.y, sheet.body());
    let large = Type { size: sheet.letters.size * 9 / 4, bold: true };
    let text = value.counted(&chart.unit);
    // A long number with a long noun is set smaller before it is broken.
    let fits = large.width(&text) <= sheet.right() - left;
    sheet.paragraph(
        &text,
        if fits { large } else { Type { size: sheet.letters.size * 3 / 2, ..large } },
        Tint::Ink,
    );
    let shape = Rect { x: left, y: top, width: sheet.right() - left, height: sheet.y - top };
    let when = chart.categories.first().map_or("", |it| &it.label);
    sheet.paragraph(when, body, Tint::Soft);
    sheet.hit(mark, Rect { height: sheet.y - top, ..shape }, shape);
}
