//! What pages are built from. They are given data and give events; they fetch nothing.

pub mod around; // the pledges before and after
pub mod chips; // what narrows the list, to take back
pub mod cited; // where something is printed
pub mod counts; // the three counts as a bar and a key
pub mod evidence; // published achievements, in date order
pub mod explained; // a text with its terms explained on tap
pub mod filters; // the options that narrow the list
pub mod glyph; // the shape of a status
pub mod mosaic; // every pledge a square
pub mod marked; // a text with what matched marked
pub mod pledge_list; // pledges as a list that follows the filter
pub mod pledge_row; // a pledge as a row
pub mod quote; // official wording
pub mod search_form; // a search that opens the list
pub mod share; // share, report a problem
pub mod status; // a status in words
