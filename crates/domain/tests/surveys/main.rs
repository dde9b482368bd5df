//! Surveys from their definition to what goes over the network.

#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod answers;
mod definitions;
mod drafts;
mod fields;
mod places;
mod results;
mod support;
mod wire;
