//! Tries the collector from outside: as a program, over the network, on either database. Read in this order.
//!
//! It shares no code with the collector, so that a mistake there is not repeated here.

mod client; // one connection that sends and is answered
mod load; // many connections, and how long they wait
mod postgres; // a PostgreSQL server for as long as it is needed
mod program; // the collector as a running program
mod sample; // a survey, and responses to it

pub use client::{Answer, Client};
pub use load::{Load, Summary};
pub use postgres::Postgres;
pub use program::{Program, beside};
pub use sample::{Sample, id};
