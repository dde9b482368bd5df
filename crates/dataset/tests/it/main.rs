//! Seeds in, dataset or problems out: every rule with a record that breaks it.

#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod support;

mod audit;
mod audit_figures;
mod evidence;
mod figures;
mod files;
mod good;
mod history;
mod links;
mod measures;
mod money;
mod open_data;
mod program;
mod record;
mod references;
mod schema;
mod status;
mod surveys;
mod tables;
mod texts;
mod vocabulary;
