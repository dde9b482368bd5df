//! The pledges before and after this one, in the list the visitor came from.

use domain::dataset::Pledge;
use domain::filter::Filter;
use domain::plan::Plan;
use domain::selection::Selection;
use leptos::prelude::*;

use crate::route;

/// Previous and next. The list is in the address (`?theme=…`); without one it is the whole plan.
#[component]
pub fn Around(
    plan: &'static Plan,
    pledge: &'static Pledge,
    #[prop(into)] filter: Signal<Filter>,
    #[prop(into)] selection: Signal<Option<Selection>>,
) -> impl IntoView {
    let here = plan.pledge_position(pledge.id.as_str()).unwrap_or(0);
    move || {
        let query = filter.with(|filter| filter.to_query(plan));
        let order = selection.with(|it| it.as_ref().map(|it| it.order.clone()))?;
        // A link may name a list that this pledge is not in; then the list is the whole plan.
        let found = order.iter().position(|&at| at as usize == here);
        let (order, at, query) = match found {
            Some(at) => (order, at, query),
            None => ((0..plan.pledges().len() as u32).collect(), here, String::new()),
        };
        let link = |at: usize, label: &'static str, class: &'static str| {
            order.get(at).map(|&position| {
                let other = &plan.pledges()[position as usize];
                let href = route::with_query(&route::pledge(&other.id), &query);
                view! { <a class=class href=href><b>{label}</b><span>{other.summary.as_str()}</span></a> }
            })
        };
        Some(view! {
            <nav class="around" aria-label="Other pledges in this list">
                <p>
                    {format!("Pledge {} of {}. ", at + 1, order.len())}
                    <a href=route::pledges(&query)>"Back to the list"</a>
                </p>
                <div class="around-links">
                    {at.checked_sub(1).and_then(|before| link(before, "Previous", "around-before"))}
                    {link(at + 1, "Next", "around-next")}
                </div>
            </nav>
        })
    }
}
