//! What a visitor can act on. Components are given data and give events; they fetch nothing.

pub mod chips; // what narrows the list, to take back
pub mod filters; // the options that narrow the list
pub mod mosaic; // every pledge a square, read out as one points
mod moves; // how one order becomes another
pub mod pledge_list; // pledges as a list that follows the filter
mod rows; // the rows in the page, and those kept
pub mod share; // share, report a problem
