//! The site map, and nothing else.

use domain::plan::Plan;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::shell::Shell;
use crate::pages::about::AboutPage;
use crate::pages::home::HomePage;
use crate::pages::not_found::NotFoundPage;
use crate::pages::pledge::PledgePage;
use crate::pages::pledges::PledgesPage;
use crate::pages::theme::ThemePage;
use crate::state;

/// The whole site over a plan that is already loaded.
#[component]
pub fn App(plan: &'static Plan) -> impl IntoView {
    state::provide(plan);
    view! {
        <Router>
            <Shell>
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view=HomePage/>
                    <Route path=path!("/pledges") view=PledgesPage/>
                    <Route path=path!("/pledges/:id") view=PledgePage/>
                    <Route path=path!("/themes/:id") view=ThemePage/>
                    <Route path=path!("/about") view=AboutPage/>
                </Routes>
            </Shell>
        </Router>
    }
}
