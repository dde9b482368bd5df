//! When the network did not bring the part of the app that a page is in.

use leptos::prelude::*;

use crate::components::still::still;
use crate::markup::message;
use crate::state::visit;

/// The page.
pub fn page() -> AnyView {
    visit::use_title("We could not load this page");
    still(message::part_missing())
}
