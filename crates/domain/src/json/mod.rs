//! Reads the dataset from JSON with as little code as will do, for the app.
//!
//! The programs that make the dataset read and write it with serde. The code serde derives for
//! two dozen structs was a fifth of all that a phone had to download, so the app reads the same
//! shape with this: one reader for all structs, and for each of them no more than the list of its
//! fields. The tests prove that both read the same.

mod escape;
mod fields;
mod number;
mod reader;
mod values;
mod writer;

pub(crate) use fields::{Slot, record};
pub(crate) use number::decimal;
pub use reader::{Failed, FromJson, Reader};
pub(crate) use values::choice;
pub use writer::Writer;

/// Reads a whole text.
///
/// # Errors
/// What is wrong with it, and in which field.
pub fn read<T: FromJson>(text: &str) -> Result<T, String> {
    let mut json = Reader::new(text);
    T::read(&mut json).and_then(|value| json.end().map(|()| value)).map_err(|Failed| json.into_problem())
}
