//! Rows as CSV, as RFC 4180 has it: commas, quotes where they are needed, CR LF, UTF-8.

use std::io;

use csv::{Terminator, WriterBuilder};
use domain::dataset::Dataset;

use super::sheet::Sheet;

/// The file of a sheet. Texts stand in it letter for letter: see [`may_be_taken_for_a_formula`].
pub(super) fn bytes(sheet: &dyn Sheet, data: &Dataset) -> io::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(sheet.headings().iter().map(|it| it.name))?;
    for row in sheet.rows(data) {
        writer.write_record(row.iter().map(|it| it.text()))?;
    }
    writer.into_inner().map_err(|problem| io::Error::other(problem.to_string()))
}

/// Whether a spreadsheet that opens the file may take a text for a formula.
///
/// Writing something before such a text would keep a spreadsheet from it, and would change what
/// every program reads. So it is left as it is, and the README says where it stands.
pub(super) fn may_be_taken_for_a_formula(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    match first {
        '=' | '@' | '\t' | '\r' => true,
        // A number with its sign is a number for a spreadsheet, too.
        '+' | '-' => !text[1..].chars().all(|it| it.is_ascii_digit() || ".,%£ ".contains(it)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas() {
        #[track_caller]
        fn check(text: &str, expected: bool) {
            assert_eq!(may_be_taken_for_a_formula(text), expected, "{text:?}");
        }
        check("", false);
        check("Patrols = more", false);
        check("=HYPERLINK(\"https://example.org\")", true);
        check("@commissioner", true);
        check("+44 1632 960000", false);
        check("-3.2%", false);
        check("-£1,500", false);
        check("-2+3+cmd|' /C calc'!A0", true);
        check("- a point of a list", true);
        check("– a dash", false);
        check("\tindented", true);
    }
}
