//! Charts as pictures: what they look like, and what holds for all of them.

mod colours; // whether what they are painted in can be told apart
mod examples; // a chart of each kind and state
mod layouts; // nothing covers anything else, at any width
mod pictures; // compared with the ones that are kept
mod record; // the charts of the record in `seeds/`

#[path = "../../../../tests/contrast/sight.rs"]
mod sight; // how colours look
