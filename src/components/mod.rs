//! What a visitor can act on. Components are given data and give events; they fetch nothing.

pub mod chart; // a chart in every form
pub mod chips; // what narrows the list, to take back
pub mod figure_filters; // the options that narrow the list of figures
pub mod figure_list; // published figures as a list that follows the filter
pub mod filters; // the options that narrow the list of pledges
pub mod form; // a form that one fills in
pub mod household; // what the police cost a household

pub mod list_page; // how a page with a list is laid out
pub mod live; // text and HTML that follow what they are made from
pub mod mosaic; // every pledge a square, read out as one points
mod moves; // how one order becomes another
pub mod pledge_list; // pledges as a list that follows the filter
mod rows; // the rows in the page, and those kept
pub mod search_field; // a field that narrows a list while one types
pub mod share; // share, report a problem
pub mod sheet; // options that narrow a list
pub mod still; // what stays as it is, and what holds pages together
