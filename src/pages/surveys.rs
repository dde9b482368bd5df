//! All consultations.

use std::sync::Arc;

use leptos::prelude::*;

use super::survey::with_surveys;
use crate::components::still::still;
use crate::markup::survey::list;
use crate::state::desk::now;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    with_surveys(Arc::new(|surveys| {
        visit::use_title(list::TITLE);
        still(list::page(use_plan(), surveys, now()))
    }))
}
