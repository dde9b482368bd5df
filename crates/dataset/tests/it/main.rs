//! Seeds in, dataset or problems out: every rule with a record that breaks it.

#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod support;

mod audit;
mod evidence;
mod figures;
mod files;
mod good;
mod open_data;
mod program;
mod record;
mod references;
mod schema;
mod status;
mod texts;
mod vocabulary;
