//! The plan, loaded once before the app starts and handed down by context.

use domain::plan::Plan;
use leptos::prelude::*;

#[derive(Clone, Copy)]
struct PlanContext(&'static Plan);

/// Hands the plan to every page.
pub(super) fn provide(plan: &'static Plan) {
    provide_context(PlanContext(plan));
}

/// The plan.
pub fn use_plan() -> &'static Plan {
    expect_context::<PlanContext>().0
}
