//! The only HTTP.

pub mod plan; // loads the dataset
