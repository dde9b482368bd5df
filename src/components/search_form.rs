//! A search that opens the list. It is a plain form: it works before the app has started.

use domain::filter::Filter;
use domain::plan::Plan;
use leptos::prelude::*;

use crate::route;

/// The search field with some searches to try, each a link.
#[component]
pub fn SearchForm(plan: &'static Plan) -> impl IntoView {
    let links = plan.info().suggested_searches.iter().map(|words| {
        let query = Filter::default().with_query(words).to_query(plan);
        view! { <li><a href=route::pledges(&query)>{words.as_str()}</a></li> }
    });
    view! {
        <form class="search" role="search" action=route::PLEDGES method="get">
            <label for="search">"Search the plan"</label>
            <div class="search-row">
                <input id="search" type="search" name="q" autocomplete="off" enterkeyhint="search" maxlength="200"/>
                <button type="submit">"Search"</button>
            </div>
            <p class="search-try" id="search-try">"Try:"</p>
            <ul class="search-tries" aria-labelledby="search-try">{links.collect_view()}</ul>
        </form>
    }
}
