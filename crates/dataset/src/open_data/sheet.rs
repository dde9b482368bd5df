//! A file of rows.

use domain::dataset::{Citation, Dataset};
use domain::slug::Slug;

use super::column::{Cell, Column, Heading, Kind};

/// What is said of a file.
pub(super) struct About {
    /// Its name without ending.
    pub name: &'static str,
    pub title: &'static str,
    /// What a row is, in one sentence.
    pub row: &'static str,
    /// The columns that tell one row from every other.
    pub key: &'static [&'static str],
    /// What its columns refer to.
    pub refers: &'static [Reference],
}

/// Columns that hold the key of a row in another file, or in the same one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference {
    pub columns: &'static [&'static str],
    pub sheet: &'static str,
    pub to: &'static [&'static str],
}

/// A column that holds the `id` of a row of another file.
pub(super) const fn refers(columns: &'static [&'static str], sheet: &'static str) -> Reference {
    Reference { columns, sheet, to: &["id"] }
}

/// A file whose rows are made from `R`s.
pub(super) struct SheetOf<R: 'static> {
    pub about: About,
    pub rows: fn(&Dataset) -> Vec<R>,
    pub columns: &'static [Column<R>],
    pub cited: Cited<R>,
}

/// Where the document says what a row says. It becomes the last four columns.
pub(super) enum Cited<R> {
    Never,
    Always(fn(&R) -> Citation),
    Maybe(fn(&R) -> Option<Citation>),
}

/// A file, whatever its rows are made from.
pub(super) trait Sheet: Sync {
    fn about(&self) -> &About;
    fn headings(&self) -> Vec<Heading>;
    /// Every row, with one cell for each heading.
    fn rows(&self, data: &Dataset) -> Vec<Vec<Cell>>;
    fn references(&self) -> Vec<Reference>;
}

impl About {
    /// Where the file is, below the folder of the open data.
    pub(super) fn path(&self) -> String {
        format!("csv/{}.csv", self.name)
    }
}

impl<R> SheetOf<R> {
    fn citation(&self, row: &R) -> Option<Citation> {
        match self.cited {
            Cited::Never => None,
            Cited::Always(cited) => Some(cited(row)),
            Cited::Maybe(cited) => cited(row),
        }
    }

    fn is_cited(&self) -> bool {
        !matches!(self.cited, Cited::Never)
    }
}

impl<R> Sheet for SheetOf<R> {
    fn about(&self) -> &About {
        &self.about
    }

    fn headings(&self) -> Vec<Heading> {
        let own = self.columns.iter().map(|it| it.heading);
        let cited: &[Heading] = if self.is_cited() { &CITED } else { &[] };
        let always = matches!(self.cited, Cited::Always(_));
        own.chain(cited.iter().map(|it| Heading { always: it.always && always, ..*it })).collect()
    }

    fn rows(&self, data: &Dataset) -> Vec<Vec<Cell>> {
        let row = |it: &R| {
            let mut cells: Vec<Cell> = self.columns.iter().map(|column| (column.cell)(it)).collect();
            if self.is_cited() {
                cells.extend(cited(data, self.citation(it)));
            }
            cells
        };
        (self.rows)(data).iter().map(row).collect()
    }

    fn references(&self) -> Vec<Reference> {
        let source = self.is_cited().then_some(refers(&["source"], "sources"));
        self.about.refers.iter().copied().chain(source).collect()
    }
}

/// The line is what the record cites. Section and page follow from it, for those who hold the document.
const CITED: [Heading; 4] = [
    Heading {
        name: "source",
        kind: Kind::Id,
        about: "The document that prints it: its id in sources.csv.",
        always: true,
    },
    Heading {
        name: "line",
        kind: Kind::Whole,
        about: "The line of the document’s text, counted from 1. The text is the file that sources.csv names.",
        always: true,
    },
    Heading {
        name: "section",
        kind: Kind::Text,
        about: "The heading of the section of the document that the line is in.",
        always: false,
    },
    Heading {
        name: "page",
        kind: Kind::Whole,
        about: "The page on which that section starts, by the document’s own contents list.",
        always: false,
    },
];

fn cited(data: &Dataset, citation: Option<Citation>) -> [Cell; 4] {
    let Some(Citation { id, line }) = citation else {
        return [Cell::Nothing, Cell::Nothing, Cell::Nothing, Cell::Nothing];
    };
    let source = data.sources.iter().find(|it| it.id == id);
    let section = source.and_then(|it| it.section_of(line));
    [(&id).into(), line.into(), section.map(|it| &it.title).into(), section.and_then(|it| it.page).into()]
}

/// One of several things that belong to another.
pub(super) struct Part<T> {
    /// The id of what it belongs to.
    pub of: Slug,
    /// Its position there, from 1.
    pub position: u32,
    pub it: T,
}

/// The parts of one thing, in their order.
pub(super) fn parts<'a, T: Clone>(of: &'a Slug, list: &'a [T]) -> impl Iterator<Item = Part<T>> {
    list.iter().zip(1..).map(move |(it, position)| Part { of: of.clone(), position, it: it.clone() })
}
