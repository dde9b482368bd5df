//! Reading the dataset as the app reads it gives what serde, which wrote it, gives.

mod numbers;
mod record;
mod refused;
mod texts;

use domain::json::{FromJson, read};
use serde::de::DeserializeOwned;

/// Both read the text, and read the same.
#[track_caller]
fn check_same<T: FromJson + DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) {
    let expected: T = serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(read::<T>(text), Ok(expected), "{text}");
}

/// Neither reads it; ours says this of it.
#[track_caller]
fn check_refused<T: FromJson + DeserializeOwned + std::fmt::Debug>(text: &str, says: &str) {
    assert!(serde_json::from_str::<T>(text).is_err(), "serde reads {text}");
    assert_eq!(read::<T>(text).map_err(|why| why.to_string()).expect_err(text), says, "{text}");
}
