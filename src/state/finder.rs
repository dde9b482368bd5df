//! The search, built once, in slices, so that it never holds up a frame.

use domain::plan::Plan;
use domain::search::{Index, IndexBuilder};
use leptos::prelude::*;

use crate::browser::clock;

/// A plan with no more pledges than this is ready at once.
const WHOLE: usize = 400;
/// Pledges read between two looks at the clock.
const SLICE: usize = 100;
/// Milliseconds worked in one go: so short that a tap in between is answered without delay.
const AT_ONCE: f64 = 36.0;

#[derive(Clone, Copy)]
struct Finder(RwSignal<Option<&'static Index>>);

/// The search; `None` for the moment that a very large plan takes.
pub fn use_finder() -> ReadSignal<Option<&'static Index>> {
    expect_context::<Finder>().0.read_only()
}

pub(super) fn provide(plan: &'static Plan) {
    let index = RwSignal::new(None);
    provide_context(Finder(index));
    let builder = IndexBuilder::new(plan);
    // Natively pages are rendered in one go, so there is no later.
    if cfg!(target_arch = "wasm32") && WHOLE < plan.pledges().len() {
        clock::soon(move || build(plan, builder, index));
    } else {
        complete(plan, builder, index);
    }
}

/// Works for a while, lets the browser paint and answer, and goes on.
fn build(plan: &'static Plan, mut builder: IndexBuilder, index: RwSignal<Option<&'static Index>>) {
    let start = clock::now();
    while !builder.step(plan, SLICE) {
        if AT_ONCE <= clock::now() - start {
            // Not after a frame: waiting for frames would take longer than the work.
            return clock::soon(move || build(plan, builder, index));
        }
    }
    // What follows from it is work as well: the list.
    clock::soon(move || complete(plan, builder, index));
}

fn complete(plan: &'static Plan, builder: IndexBuilder, index: RwSignal<Option<&'static Index>>) {
    // Like the plan, it is read-only and lives as long as the page.
    index.set(Some(&*Box::leak(Box::new(builder.finish(plan)))));
}
