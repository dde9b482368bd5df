//! Receives what people answer to a survey, keeps it, and serves the site.
//!
//! It knows HTTP and databases. What a right answer is, the domain says. Each block below is in the order
//! of the alphabet; the blocks are in the order to read them.

pub mod config; // the settings
pub mod retain; // deletes responses when their time is over
pub mod serve; // from settings to a running server, and to its quiet end

mod app; // the router: every address, and what surrounds them

mod columns; // a response as cells
mod export; // GET /api/v1/responses: staff read all
mod health; // is it alive, is it ready, what has it counted
mod openapi; // what all of this looks like to a program
mod received; // what was sent, read and checked
mod responses; // PUT /api/v1/responses/{id}: keep one
mod results; // GET /api/v1/surveys/{id}/results: what everyone may know

pub mod store; // the two databases
mod surveys; // the surveys that can be answered
mod writer; // groups of responses to the store

mod clock; // what time it is
mod csv; // rows that a spreadsheet can open without harm
pub mod error; // why not
mod headers; // what every answer of the interface carries
mod limit; // how often one address may ask
mod metrics; // what is counted
mod observe; // counting and logging each request
mod token; // the staff's word
