//! The plan at a glance.

use domain::dataset::Evidence;
use domain::period;
use leptos::prelude::*;

use crate::components::counts::{CountsBar, CountsKey};
use crate::components::mosaic::ThemeMosaic;
use crate::components::search_form::SearchForm;
use crate::route;
use crate::state::{use_plan, visit};

/// How many of the newest achievements are shown.
const NEWEST: usize = 5;

#[component]
pub fn HomePage() -> AnyView {
    let plan = use_plan();
    let counts = plan.counts();
    visit::use_title(|| "The plan at a glance".to_owned());
    view! {
        <h1 id=visit::TITLE_ID tabindex="-1" class="finding">
            {format!("{} pledges. ", counts.total())}
            <span>{format!("{} delivered, ", counts.delivered)}</span>
            <span>{format!("{} in progress, ", counts.in_progress)}</span>
            <span>{format!("{} with no update published.", counts.no_update)}</span>
        </h1>
        <p class="lede">
            {format!(
                "What the {} promised, read from the documents the office has published, up to {}. \
                 Every status shows its evidence, and says when there is none.",
                plan.info().organisation,
                plan.info().data_as_of,
            )}
        </p>
        <CountsBar counts/>
        <CountsKey plan counts/>
        <SearchForm plan/>
        <section aria-labelledby="mosaic-title">
            <h2 id="mosaic-title">"Each square is a pledge"</h2>
            <p class="hint">"Its shape shows its status. Open one to see the promise and the evidence."</p>
            <div class="theme-cards">
                {plan.themes().iter().map(|theme| view! { <ThemeMosaic plan theme/> }).collect_view()}
            </div>
        </section>
        <Newest/>
    }
    .into_any()
}

/// The newest published achievements that are about a pledge.
#[component]
fn Newest() -> impl IntoView {
    let plan = use_plan();
    let mut items: Vec<&'static Evidence> =
        plan.data().evidence.iter().filter(|it| it.date.is_some() && !it.pledges.is_empty()).collect();
    items.sort_by_key(|it| std::cmp::Reverse(period::sort_key(it.period, it.date)));
    let items = items.into_iter().take(NEWEST).map(|item| {
        let pledge = item.pledges.first().and_then(|id| plan.pledge(id.as_str()));
        let theme = plan.theme_position(item.theme.as_str()).unwrap_or(0) + 1;
        view! {
            <li class=format!("accent-{theme}")>
                <p class="evidence-when">{item.date.map(|it| it.to_string())}</p>
                <p class="evidence-what">{item.summary.as_str()}</p>
                {pledge.map(|pledge| view! {
                    <p class="newest-pledge">
                        "The pledge: "
                        <a href=route::pledge(&pledge.id)>{pledge.summary.as_str()}</a>
                    </p>
                })}
            </li>
        }
    });
    view! {
        <section aria-labelledby="newest-title">
            <h2 id="newest-title">"The newest achievements with a date"</h2>
            <ol class="evidence evidence-newest">{items.collect_view()}</ol>
            <p><a class="button button-quiet" href=route::pledges("sort=newest")>"All pledges, newest evidence first"</a></p>
        </section>
    }
}
