//! Answers on their way from the device, none of them ever lost. Read in this order.
//!
//! A state machine, one for each open tab: it is told what happened, and returns what to do. It
//! knows no timer, no storage and no network; whoever drives it has those and obeys. All tabs share
//! one store. These rules hold whatever happens, in whatever order, and wherever a tab dies:
//!
//! - Nobody is thanked before the answers are on disk.
//! - An envelope is deleted only after the server's receipt for its id.
//! - What the server will never take is set aside for staff, never dropped.
//! - No two tabs send the same envelope at once: a lease is written into it first, and the store
//!   takes a change only if nobody else has changed the envelope since.
//! - Sending twice is harmless all the same, because the id is made once.

mod envelope; // what is on disk
mod reply; // what the server's reply means
mod wait; // how long to wait after a failure

mod events; // what it is told, and what it answers
mod machine; // what changes when something has happened
mod next; // what to do next
mod standing; // what anyone may know of the queue and of what it has to work with
mod summary; // what anyone may know of it

pub use envelope::{Content, Envelope, Lease, Stored, VERSION};
pub use events::{Effect, Event, Notice, Unwritten};
pub use machine::Queue;
pub use reply::{Failure, Refused, Reply};
pub use standing::{Disk, Promise, Reach, Standing};
pub use summary::{Fate, Summary};

/// Milliseconds since 1970 began, by the clock of the device.
pub type Millis = i64;

/// How long a request may take before it counts as lost.
pub const TIMEOUT: Millis = 30_000;

/// How long a lease lasts: long enough to start a request and wait for it to the end.
pub const LEASE: Millis = 60_000;
