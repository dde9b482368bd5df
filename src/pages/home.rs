//! The plan at a glance.

use domain::chart::of::Which;
use leptos::prelude::*;

use crate::components::chart::chart_in_time;
use crate::components::mosaic::mosaic;
use crate::components::still::{pieces, section, still};
use crate::markup::{home, say};
use crate::state::charts::use_chart_address;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    let plan = use_plan();
    visit::use_title("The plan at a glance");
    pieces(vec![
        still(home::finding(plan)),
        section(vec![still(home::squares()), mosaic(plan)]),
        chart_in_time(plan, Which::StatusByTheme, use_chart_address(), 2),
        section(vec![still(home::figures(plan))]),
        section(vec![still(home::newest(plan))]),
        still(say::invitation()),
    ])
}
