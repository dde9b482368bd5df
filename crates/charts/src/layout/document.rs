//! A picture with what makes it understood away from its page.

use domain::chart::{Chart, takeaway};

use super::sheet::Sheet;
use super::{Layout, NARROWEST, place};
use crate::ink::Tint;
use crate::letters::{TextWidths, Type};

/// The title and the sentence above the picture; sources, date, warnings and address below it.
pub(crate) fn document(chart: &Chart, width: i32, letters: &TextWidths, address: &str) -> Layout {
    let mut sheet = Sheet::new(width.max(NARROWEST), *letters);
    let (body, size) = (sheet.body(), letters.size);
    sheet.paragraph(&chart.title, Type { size: size * 5 / 4, bold: true }, Tint::Ink);
    sheet.y += sheet.gap();
    sheet.paragraph(&takeaway(chart), body, Tint::Ink);
    sheet.y += size;
    place(&mut sheet, chart);
    sheet.y += size;
    for note in &chart.notes {
        sheet.paragraph(note, body, Tint::Soft);
    }
    if !chart.sources.is_empty() {
        sheet.paragraph(&["Source: ", &chart.sources.join("; ")].concat(), body, Tint::Soft);
    }
    sheet.paragraph(&["Data up to ", &chart.as_of, ". ", address].concat(), body, Tint::Soft);
    sheet.finished()
}
