//! What a reader must know before using the files: in the README and on the page of columns.

use domain::dataset::{Dataset, PlanInfo};

use super::csv::may_be_taken_for_a_formula;
use super::sheets;

/// How the files were made.
pub(super) const MADE: [&str; 4] = [
    "We read the published documents that sources.csv lists, and wrote down what they say. Every row that rests on a document names the document and the line.",
    "Official wordings are quoted letter for letter. Summaries and definitions are in our own plain words, and add nothing that the document does not say.",
    "A status is given only where a published document backs it. A program checks this each time the files are made.",
    "Figures are kept as printed and as read. Every stated change that can be worked out again has been, and the verdict says whether it holds.",
];

/// What must not be concluded.
pub(super) const NOT_TO_CONCLUDE: [&str; 7] = [
    "“No update published” does not mean that nothing was done. It means that we found nothing in the documents we read.",
    "A status is our reading. It is the office’s own only where official_status says so.",
    "The number of rows about a pledge says how much was published about it, not how much was done.",
    "A rise is not good or bad by itself. More reports or arrests may mean more crime, more trust or more work: measures.csv says where the document itself calls a direction good.",
    "Where a verdict is “contradicts”, “malformed” or “rounding”, read findings.csv before you work with the figure. We do not know which reading is right. “cannot-check” means that nothing is printed to check it with.",
    "Do not add up figures or sums of money without looking: rows may count the same thing, be parts of each other, or be of different years.",
    "That a measure bears on a pledge does not mean that the pledge changed it.",
];

/// How the files are written.
pub(super) const WRITTEN: [&str; 5] = [
    "CSV as RFC 4180 has it: commas, quotes where they are needed, lines that end in CR LF. The letters are UTF-8, without a byte order mark.",
    "The first line has the names of the columns. An empty cell means that there is nothing to say.",
    "Numbers have a point for the decimals and nothing between thousands. Dates are written 2023-10-17; where a document gives only a year or a month, only that.",
    "Lists are files of their own: pledge-evidence.csv links pledges with evidence, by their ids. datapackage.json says which column refers to which file.",
    "In a spreadsheet, import the files as text and UTF-8 (in Excel: Data, From Text/CSV) instead of opening them: spreadsheets turn what looks like a date or a formula into something else.",
];

/// That names and addresses last.
pub(super) const LASTING: &str = "The addresses of these files stay the same. Files and columns may be added; none is renamed or given another meaning. An id, once published, is never used for anything else.";

/// Whose they are. What is not known is not said.
pub(super) const RIGHTS: &str = "Quoted wordings and published figures belong to the publishers of the documents, whom sources.csv names. No licence is stated here for them: ask the publisher if you need one.";

/// What plan.json has that the other files do not.
pub(super) const ONLY_IN_JSON: &str = "plan.json also has what only the site itself needs: suggested searches, words that residents use for those of the plan, which figures stand on which page, and where to get help.";

/// The name of the whole.
pub(super) fn title(plan: &PlanInfo) -> String {
    format!("What became of the {} {} of the {}", plan.title, plan.period, plan.organisation)
}

/// How to name it as a source.
pub(super) fn citation(plan: &PlanInfo) -> String {
    format!("“{}”, open data, published evidence up to {}.", title(plan), plan.data_as_of)
}

/// Whether a spreadsheet might take a text for a formula, and where.
pub(super) fn formulas(data: &Dataset) -> String {
    let mut found = Vec::new();
    for sheet in sheets::all() {
        let (name, headings) = (sheet.about().name, sheet.headings());
        for (row, line) in sheet.rows(data).iter().zip(2..) {
            for (cell, heading) in row.iter().zip(&headings) {
                if may_be_taken_for_a_formula(&cell.text()) {
                    found.push(format!("{name}.csv, line {line}, {}", heading.name));
                }
            }
        }
    }
    match found.is_empty() {
        true => "No cell begins as a formula does (with =, @, a tab, or + or - before something other than a number). This was checked when the files were made.".to_owned(),
        false => format!(
            "A spreadsheet may take these cells for formulas. They are left letter for letter, so that programs read what was published; import them as text: {}.",
            found.join("; ")
        ),
    }
}
