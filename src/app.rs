//! The site map, and nothing else.

use std::sync::Arc;

use domain::plan::Plan;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::components::live::{effect, live_view};
use crate::pages::{
    about, data, figures_check, history, home, measure, measures, money, not_found, pledge, pledges, table,
    theme, workforce,
};
use crate::route::Route;
use crate::shell::Shell;
use crate::state;

/// The whole site over a plan that is already loaded.
#[component]
pub fn App(plan: &'static Plan) -> impl IntoView {
    state::provide(plan);
    view! {
        <Router>
            <Shell>
                <Screen/>
            </Shell>
        </Router>
    }
}

/// The page that the address names. The router keeps the address and the history; which page it is
/// stands in [`Route`]: one table, tested without a browser, and a fraction of the code that the
/// router's own table of typed routes comes to.
#[component]
fn Screen() -> AnyView {
    let path = use_location().pathname;
    // The router puts a new address into the history once its page is there. Natively there is none.
    let history = use_context::<BrowserUrl>();
    effect(Box::new(move || {
        path.track();
        if let Some(history) = &history {
            history.ready_to_complete();
        }
    }));
    let route = Memo::new(move |_| path.with(|path| Route::of(path)));
    live_view(Arc::new(move || match route.get() {
        Route::Home => home::page(),
        Route::Pledges => pledges::page(),
        Route::Pledge(id) => pledge::page(&id),
        Route::Theme(id) => theme::page(&id),
        Route::Measures => measures::page(),
        Route::Measure(id) => measure::page(&id),
        Route::Table(id) => table::page(&id),
        Route::FiguresCheck => figures_check::page(),
        Route::History => history::page(),
        Route::Data => data::page(),
        Route::About => about::page(),
        Route::Money => money::page(),
        Route::Workforce => workforce::page(),
        Route::NotFound => not_found::page("page"),
    }))
}
