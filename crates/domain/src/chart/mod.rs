//! Charts as values: what is shown, and every form of it that is not a picture.
//!
//! A chart is made once, from the plan. Its sentence, table, file and description are functions
//! of that one value here; its picture is drawn from the same value by the `charts` crate.

pub mod address; // what an address says of charts
mod spec;

pub use spec::{Category, Chart, Ink, Kind, Mark, Series, State, Unit, Value};
