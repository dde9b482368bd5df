//! How the record was made.

use leptos::prelude::*;

use crate::components::still::still;
use crate::markup::about;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    visit::use_title("About");
    still(about::page(use_plan()))
}
