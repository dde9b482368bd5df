//! The collector as its clients meet it, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod support; // a collector to try things on, and answers held against its description

mod backup;
mod browsers; // CORS, protective headers, the site
mod export;
mod faults; // killed, full, gone
mod health;
mod limits;
mod migrations;
mod program; // settings and the end, as a running program
mod properties; // anything at all
mod responses;
mod results;
mod surveys;
