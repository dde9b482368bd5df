//! The site map, and nothing else.

use domain::plan::Plan;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route as AnyPath, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

use crate::pages::{about, home, not_found, pledge, pledges, theme};
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
                // Addresses are read by `Route`: one table, tested without a browser, and a
                // fraction of the code that a typed route for each page comes to.
                <FlatRoutes fallback=Screen>
                    <AnyPath path=path!("/*path") view=Screen/>
                </FlatRoutes>
            </Shell>
        </Router>
    }
}

#[component]
fn Screen() -> AnyView {
    let path = use_location().pathname;
    let route = Memo::new(move |_| path.with(|path| Route::of(path)));
    (move || match route.get() {
        Route::Home => home::page(),
        Route::Pledges => pledges::page(),
        Route::Pledge(id) => pledge::page(&id),
        Route::Theme(id) => theme::page(&id),
        Route::About => about::page(),
        Route::NotFound => not_found::page("page"),
    })
    .into_any()
}
