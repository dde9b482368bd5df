//! The search, built once, in slices, so that it never holds up a frame.

use domain::plan::Plan;
use domain::search::{Index, IndexBuilder};
use leptos::prelude::*;

use crate::browser::clock;

/// Pledges read in one go; a plan that is not larger is ready at once.
const SLICE: usize = 400;

#[derive(Clone, Copy)]
struct Finder(RwSignal<Option<&'static Index>>);

/// The search; `None` for the moment that a very large plan takes.
pub fn use_finder() -> ReadSignal<Option<&'static Index>> {
    expect_context::<Finder>().0.read_only()
}

pub(super) fn provide(plan: &'static Plan) {
    let index = RwSignal::new(None);
    provide_context(Finder(index));
    build(plan, IndexBuilder::new(plan), index);
}

fn build(plan: &'static Plan, mut builder: IndexBuilder, index: RwSignal<Option<&'static Index>>) {
    // Natively pages are rendered in one go, so there is no later.
    let in_slices = cfg!(target_arch = "wasm32") && SLICE < plan.pledges().len();
    if in_slices && !builder.step(plan, SLICE) {
        clock::after_paint(move || build(plan, builder, index));
    } else {
        // Like the plan, it is read-only and lives as long as the page.
        index.set(Some(&*Box::leak(Box::new(builder.finish(plan)))));
    }
}
