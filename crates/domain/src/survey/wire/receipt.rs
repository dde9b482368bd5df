//! What the collector answers.

use serde::{Deserialize, Serialize};

use crate::json::record;

/// 200 and 201: the response is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// Which response.
    pub id: String,
    /// When it came, by the collector's clock.
    pub received_at: String,
    /// What a person can note down and quote.
    pub reference: String,
}

record!(Receipt { id, received_at, reference });

/// 422: the response breaks rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldErrors {
    /// Which, and where.
    pub errors: Vec<FieldError>,
}

record!(FieldErrors { errors });

/// One rule that is broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldError {
    /// Which field, such as `answers.how-safe`.
    pub field: String,
    /// What stands there; null if nothing does. What people wrote is not repeated.
    pub found: Option<String>,
    /// What should.
    pub expected: String,
    /// The same for the person who answered.
    pub message: String,
}

record!(FieldError { field, found, expected, message });

/// Any other refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Refusal {
    /// Why, in a word, such as `unknown-survey-version`.
    pub error: String,
}

record!(Refusal { error });
