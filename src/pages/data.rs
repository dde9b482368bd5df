//! Downloads.

use leptos::prelude::*;

use crate::components::still::still;
use crate::markup::data;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    visit::use_title("Download the data");
    still(data::page(use_plan()))
}
