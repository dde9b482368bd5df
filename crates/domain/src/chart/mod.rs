//! Charts as values: what is shown, and every form of it that is not a picture.
//!
//! A chart is made once, from the plan. Its sentence, table, file and description are functions
//! of that one value here; its picture is drawn from the same value by the `charts` crate.

pub mod address; // what an address says of charts
mod spec; // the one value

mod number; // how a number is written, in all forms
mod value; // what a value says
mod words; // lists, plurals and changes in words

mod csv; // the file
mod describe; // the description for those who hear the page
mod reading; // what is said of one point
mod table; // the table
mod takeaway; // the sentence
mod walk; // from one point to the next by keys

pub mod of; // charts made from a plan

pub use csv::csv;
pub use describe::describe;
pub use number::{counted, written};
pub use reading::reading;
pub use spec::{Category, Chart, Ink, Kind, Mark, Reading, Series, State, Unit, Value};
pub use table::{Cell, Row, Table, table};
pub use takeaway::takeaway;
pub use walk::{Key, walk};
