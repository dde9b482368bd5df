//! What never changes while it is shown, as HTML: most of every page.
//!
//! These are plain functions from the plan to escaped HTML. They know no Leptos and no browser.
//! Text that is set once costs a fraction of what a component costs, in bytes and in time; what
//! a visitor can act on is a component.

pub mod about; // how the record was made
pub mod awaited; // room for a chart that is fetched when it is nearly in sight
pub mod chart; // a chart in every form but the picture
pub mod citation; // where something is printed
pub mod counts; // the three counts as a bar and a key
pub mod data; // downloads
pub mod data_table; // tables for ear and eye
pub mod evidence; // published achievements, in date order
pub mod explained; // a text with its terms explained on tap
pub mod figures_check; // the figures that do not add up
pub mod finding; // one of them
pub mod footer; // where to get help
pub mod header; // the name of the site and its pages
pub mod history; // what came before and around
pub mod home; // the plan at a glance
pub mod household; // what a household pays
pub mod marked; // a text with what matched marked
pub mod measure; // a figure's page
pub mod measure_row; // a figure as a row
pub mod measures; // all figures
pub mod message; // pages that say one thing: not found, not loaded
pub mod money; // the money's page
pub mod mosaic; // every pledge a square
pub mod pledge; // a pledge's page
pub mod quote; // official wording
pub mod report; // an e-mail to the office
pub mod row; // a pledge as a row
pub mod say; // the way to the consultations
pub mod search_form; // a search that opens the list
pub mod status; // a status: shape, word, meaning
pub mod survey; // the pages of a survey
pub mod table; // a table's page
pub mod theme; // a theme's page
pub mod verdict; // whether a figure adds up: shape, words, meaning
pub mod waiting; // what waits on this device to be sent
pub mod workforce; // the page about officers and staff

use domain::dataset::Pledge;
use domain::plan::Plan;

/// The id of every page's title, which gets the focus when the page opens.
pub const TITLE_ID: &str = "page-title";

/// How many accents the style sheet has; a theme after the last has the first one's again, and
/// always its own name beside it.
const N_ACCENTS: usize = 8;

/// The class for the colour of the theme at this position.
pub fn accent_at(position: usize) -> String {
    format!("accent-{}", position % N_ACCENTS + 1)
}

/// The class for the colour of the theme with this id.
fn accent(plan: &Plan, theme: &str) -> String {
    accent_at(plan.theme_position(theme).unwrap_or(0))
}

/// A summary without its full stop, so that a status can follow.
fn opening(pledge: &Pledge) -> &str {
    pledge.summary.trim_end_matches('.')
}
