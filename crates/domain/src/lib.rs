//! The rules of Plan Explorer, as plain Rust. Read in this order.
//!
//! Nothing here knows a browser, a server, a file, the time of day or chance: what a rule needs
//! is passed in. So every rule is a plain test, and the same rule holds wherever it runs.

pub mod figure; // a number as documents print it
pub mod letter_case; // texts that differ in nothing but upper and lower case
pub mod moment; // days and seconds, as answers are dated
pub mod order; // sorting, compiled once
pub mod period; // when something happened
pub mod query; // the query of an address, as it stands
pub mod site; // where the collector of the site is
pub mod slug; // names that stand in addresses

pub mod dataset; // the open dataset, as it is written and read
pub mod json; // reads the dataset with as little code as will do

pub mod check; // whether what is printed holds

pub mod rules; // what a record must obey to be published

pub mod plan; // a dataset that has been checked and can be asked

pub mod filter; // which pledges are asked for, as it stands in an address
pub mod search; // the index that finds pledges by words
pub mod selection; // from a filter to a list of pledges and the counts beside the options

pub mod measure_list; // which published figures are asked for, and those that are
pub mod money; // the sums of money, each counted once
pub mod precept; // the police part of council tax for Band D

pub mod chart; // what a chart shows, in every form but the picture

pub mod survey; // what is asked, what is answered, and what may be told of the answers

pub mod queue; // answers on their way from the device, none of them ever lost

pub mod council_tax; // what a charge costs a household
pub mod glossary; // terms explained where they stand
pub mod mail; // e-mails that are ready to send
pub mod reading; // how hard a text is to read
pub mod wording; // which wordings of a pledge differ
