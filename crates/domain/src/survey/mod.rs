//! Surveys: what is asked, what is answered, and what may be told of the answers. Read in this order.
//!
//! The app and the collector run the same checks: a [`Response`] can only be had by passing them.

mod definition; // what is asked, proven to make sense

mod given; // an answer as it is given, right or wrong
mod visible; // which questions are asked after these answers

mod check; // from answers as given to a response
mod copy; // a person's own copy of what they answered
mod draft; // answers so far, and the pages that come of them
mod fields; // from the fields of a form to an answer
mod place; // the way through the pages, from the start to the end
mod postcode; // the first part of a postcode, and nothing more of it
mod response; // answers that have passed
mod value;

mod results; // what may be told of the answers

pub mod wire; // what goes over the network

pub use check::Problem;
pub use copy::NOT_PROVIDED;
pub use definition::{
    Condition, Definition, Flaw, Kind, MOST_BYTES, Page, Question, Section, Standing, Surveys,
};
pub use draft::{Draft, Progress};
pub use fields::{DATE_PARTS, Rank};
pub use given::Given;
pub use place::{Place, TAKEN};
pub use response::{Response, Value};
pub use results::{Limits, Tally};
