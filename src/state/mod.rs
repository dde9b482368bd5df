//! What outlives a page.

pub mod arrival; // which page is shown, once its part of the app is there
mod asked; // the query of the address, as choices and typing change it
pub mod charts; // what the address says of charts
pub mod desk; // what was answered in this visit
pub mod figures; // which figures are asked for
mod finder; // the search, built once
pub mod household; // the council tax band that the address names
mod plan; // the plan itself
pub mod queue; // what people have answered, until the office has it
pub mod results; // what people said
pub mod surveys; // what is asked, loaded once
pub mod unfinished; // answers that are kept before they are sent
pub mod visit; // what happens between pages
pub mod wish; // which pledges are asked for

pub use finder::use_finder;
pub use plan::use_plan;

use domain::plan::Plan;

/// Hands everything that outlives a page to every page.
pub fn provide(plan: &'static Plan) {
    plan::provide(plan);
    finder::provide(plan);
    figures::provide();
}
