//! Receives what people answer to a survey, keeps it, and serves the site. Read in this order.
//!
//! It knows HTTP and databases. What a right answer is, the domain says.

pub mod config; // the settings
pub mod retain;
pub mod serve; // from settings to a running server // deletes responses when their time is over

mod app; // the router: every address, and what surrounds them

mod columns; // a response as cells
mod export; // GET /api/v1/responses: staff read all
mod health; // is it alive, is it ready, what has it counted
mod openapi;
mod received; // what was sent, read and checked
mod responses; // PUT /api/v1/responses/{id}: keep one
mod results; // GET /api/v1/surveys/{id}/results: what everyone may know // what all of this looks like to a program

pub mod store;
mod surveys; // the surveys that can be answered
mod writer; // groups of responses to the store // the two databases

mod clock; // what time it is
mod csv; // rows that a spreadsheet can open without harm
pub mod error; // why not
mod headers; // what every answer of the interface carries
mod limit; // how often one address may ask
mod metrics; // what is counted
mod observe; // counting and logging each request
mod token; // the staff's word
