//! The queue, step by step and in a world where everything that can go wrong does.

#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod envelopes;
mod simulation;
mod steps;
mod world;

use domain::survey::wire::ResponseId;

/// An id that ends in this number.
pub fn id(number: u64) -> ResponseId {
    format!("00000000-0000-4000-8000-{number:012x}").parse().unwrap()
}
