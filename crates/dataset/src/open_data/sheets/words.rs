//! Terms and short forms.

use domain::dataset::{Dataset, Term};

use crate::open_data::column::Kind::Text;
use crate::open_data::column::{always, cell};
use crate::open_data::sheet::{About, Cited, Reference, SheetOf};

pub(super) static GLOSSARY: SheetOf<Term> = SheetOf {
    about: About {
        name: "glossary",
        title: "Words and short forms",
        row: "A term or a short form with its meaning.",
        key: &["term"],
        refers: &[],
    },
    rows: |data| data.glossary.clone(),
    columns: &[
        always("term", Text, "The term as it is usually written.", |it| cell(&it.term)),
        always("definition", Text, "What it means, in our words.", |it| cell(&it.definition)),
    ],
    cited: Cited::Never,
};

/// Another way to write a term.
pub(super) struct OtherForm {
    term: String,
    form: String,
}

fn other_forms(data: &Dataset) -> Vec<OtherForm> {
    let of_term = |it: &Term| -> Vec<OtherForm> {
        it.also.iter().map(|form| OtherForm { term: it.term.clone(), form: form.clone() }).collect()
    };
    data.glossary.iter().flat_map(of_term).collect()
}

pub(super) static OTHER_FORMS: SheetOf<OtherForm> = SheetOf {
    about: About {
        name: "glossary-other-forms",
        title: "Other ways to write terms",
        row: "Another way to write a term.",
        key: &["term", "form"],
        refers: &[Reference { columns: &["term"], sheet: "glossary", to: &["term"] }],
    },
    rows: other_forms,
    columns: &[
        always("term", Text, "The term, as in glossary.csv.", |it| cell(&it.term)),
        always("form", Text, "The other way to write it.", |it| cell(&it.form)),
    ],
    cited: Cited::Never,
};
