//! Charts made from a plan.

mod blank; // a chart to begin with, and where its numbers are printed
mod printed; // numbers as documents print them

mod household; // what a charge costs, band by band
mod measure; // a figure before and after
mod measures; // what changed, of several figures
mod shares; // several shares, each of its own whole
mod status; // how many pledges have which status
mod table; // a published table

pub use household::{charge_before, council_tax};
pub use measure::measure;
pub use measures::{changes, measures_of_theme};
pub use shares::shares;
pub use status::status_by_theme;
pub use table::table_chart;
