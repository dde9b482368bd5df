//! What a chart shows, as one value from which every form of it comes.

use crate::dataset::{Better, Status};

/// A chart. Its picture, sentence, table, file and description all come from this value, so that
/// they cannot disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Stable on the site; names its files and stands in addresses.
    pub id: String,
    /// How it is drawn.
    pub kind: Kind,
    /// The finding, as a sentence without its full stop.
    pub title: String,
    /// What it says in a sentence, where more is to be said than the numbers alone tell: some of them
    /// may be left out.
    pub sentence: Option<String>,
    /// What is shown, whatever it says: the caption of the table.
    pub caption: String,
    /// What the numbers count.
    pub unit: Unit,
    /// What the categories are, such as `Theme` or `Year`: the heading of the first column.
    pub category_heading: String,
    /// What is compared, in order.
    pub categories: Vec<Category>,
    /// One or more series of values, each with one value for every category.
    pub series: Vec<Series>,
    /// The value that the title speaks of.
    pub highlight: Option<Mark>,
    /// Which direction is good, if the document says so.
    pub better: Better,
    /// What each bar is a part of, where that is a number of its own, such as 100 for per cent.
    pub whole: Option<f64>,
    /// Whether the numbers can be drawn.
    pub state: State,
    /// What is printed besides the values and bears on them; where figures contradict each other,
    /// each reading of them.
    pub readings: Vec<Reading>,
    /// Where the numbers are printed, each in a sentence a reader can follow.
    pub sources: Vec<String>,
    /// What a reader must be warned of.
    pub notes: Vec<String>,
    /// The last day that the numbers cover, in words.
    pub as_of: String,
    /// Whether the site holds a drawing of it that was made ahead: not of what is counted later.
    pub is_made_ahead: bool,
}

/// One reading of figures, such as `Stated change` and `5% increase`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is a reading of, or who says so.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One bar for each category, lying down.
    Bars,
    /// One bar for each category, made of the series one after the other.
    Stacked,
    /// Two dots for each category on a line, before and after: the first series and the second.
    BeforeAfter,
    /// The bars of the series side by side in each category.
    Grouped,
    /// Values over time, one line for each series; the categories are years.
    Steps,
    /// The categories as parts of one whole bar.
    Share,
}

/// One thing that is compared with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its name.
    pub label: String,
    /// Where it stands in time, in years, for [`Kind::Steps`]; years need not be evenly apart.
    pub year: Option<i32>,
}

/// Values of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What they are.
    pub name: String,
    /// What it is painted with.
    pub ink: Ink,
    /// One for each category.
    pub values: Vec<Value>,
}

/// What a series is painted with; the drawing decides which colour and pattern that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// A status has its own colour and pattern everywhere.
    Status(Status),
    /// The accent of the theme at this position in the plan, from 0.
    Theme(usize),
    /// The main colour of the site.
    Main,
    /// What stands back: the earlier year, the rest.
    Muted,
    /// One of several that are alike, from 0.
    Nth(usize),
}

/// A number with what a reader needs to know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The number; none where nothing that can be read is published.
    pub number: Option<f64>,
    /// The text of the document, where it says more than the number, such as `more than 50`.
    pub printed: Option<String>,
    /// What it leads to: the query of the list of pledges that it counts, in canonical form.
    pub query: Option<String>,
}

/// The place of one value: which series, which category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark {
    /// The position of the series.
    pub series: usize,
    /// The position of the category.
    pub category: usize,
}

/// What the numbers of a chart count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things, by their plural noun.
    Count(String),
    /// Pounds.
    Pounds,
    /// Millions of pounds.
    MillionPounds,
    /// Per cent.
    Percent,
    /// A change in per cent, always written with its sign.
    Change,
}

/// Whether the numbers of a chart can be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// They can.
    Drawn,
    /// They are printed, but contradict each other: both readings are told, and nothing is drawn
    /// as if it were known. Why, in a sentence.
    Contradicted(String),
    /// There is nothing to draw. Why, in a sentence.
    NoData(String),
}
