//! The site map, and nothing else.

use domain::plan::Plan;
use leptos::prelude::*;
use leptos_router::components::Router;

use crate::browser::{address, mount, store};
use crate::components::chart;
use crate::pages::{
    about, data, figures_check, history, home, measure, measures, money, not_found, part_missing, pledge,
    pledges, results, survey, surveys, table, theme, waiting, workforce,
};
use crate::part::{Missing, part};
use crate::route::Route;
use crate::shell::Shell;
use crate::state;
use crate::state::arrival::{self, Pages};

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
    arrival::screen(Pages { page, are_here, fetch: |route| Box::pin(fetch(route)) })
}

fn page(route: Route) -> AnyView {
    if !are_here(&route) {
        return part_missing::page();
    }
    match (within(&route), route) {
        (Within::Record, route) => record::here().map_or_else(part_missing::page, |page| page(route)),
        (Within::Say, route) => say::here().map_or_else(part_missing::page, |it| (it.page)(route)),
        (Within::Start, Route::Home) => home::page(),
        (Within::Start, Route::Pledges) => pledges::page(),
        (Within::Start, Route::Pledge(id)) => pledge::page(&id),
        (Within::Start, Route::Theme(id)) => theme::page(&id),
        (Within::Start, _) => not_found::page("page"),
    }
}

part! {
    /// What stands behind the plan: figures, money, history, downloads. Most visits never open it.
    record: fn(Route) -> AnyView = record_page
}

fn record_page(route: Route) -> AnyView {
    match route {
        Route::Measures => measures::page(),
        Route::Measure(id) => measure::page(&id),
        Route::Table(id) => table::page(&id),
        Route::FiguresCheck => figures_check::page(),
        Route::History => history::page(),
        Route::Data => data::page(),
        Route::About => about::page(),
        Route::Money => money::page(),
        Route::Workforce => workforce::page(),
        _ => not_found::page("page"),
    }
}

/// Have your say.
#[derive(Clone, Copy)]
pub struct Say {
    page: fn(Route) -> AnyView,
    /// Sends what waits on this device.
    send: fn(),
}

part! {
    /// Have your say: what is asked, what was answered, and how it gets to the office.
    say: Say = Say { page: say_page, send: state::queue::start }
}

fn say_page(route: Route) -> AnyView {
    match route {
        Route::Surveys => surveys::page(),
        Route::Survey(id) => survey::page(&id),
        Route::Results(id) => results::page(&id),
        Route::Waiting => waiting::page(),
        _ => not_found::page("page"),
    }
}

/// Sends what waits on this device since an earlier visit.
pub async fn send_what_waits() {
    if store::exists().await {
        // Where the part does not come, nothing could be sent either.
        if let Ok(say) = say::fetch().await {
            (say.send)();
        }
    }
}

/// The part of the app that a page is in.
enum Within {
    Start,
    Record,
    Say,
}

fn within(route: &Route) -> Within {
    match route {
        Route::Home | Route::Pledges | Route::Pledge(_) | Route::Theme(_) | Route::NotFound => Within::Start,
        Route::Surveys | Route::Survey(_) | Route::Results(_) | Route::Waiting => Within::Say,
        _ => Within::Record,
    }
}

/// Whether a picture is among the first things on the page: it comes with it, so that nothing moves.
/// Elsewhere pictures come when they are scrolled to.
fn needs_pictures(route: &Route) -> bool {
    matches!(route, Route::Measure(_) | Route::Table(_) | Route::Money | Route::Workforce | Route::Results(_))
}

/// Whether all parts are here that the page needs.
fn are_here(route: &Route) -> bool {
    let page_is_here = match within(route) {
        Within::Start => true,
        Within::Record => record::here().is_some(),
        Within::Say => say::here().is_some(),
    };
    page_is_here && (!needs_pictures(route) || chart::charts::here().is_some())
}

/// Fetches what the first page needs. Whoever comes back to the middle of a page finds it as it was
/// left, with its pictures.
///
/// # Errors
/// [`Missing`] where the network did not bring what it needs.
pub async fn fetch_first(route: Route) -> Result<(), Missing> {
    if address::is_left_scrolled() {
        // Without them the page is whole, if not as it was.
        let _ = chart::charts::fetch().await;
    }
    fetch(route).await
}

/// Fetches all parts that the page needs, side by side.
///
/// # Errors
/// [`Missing`] where the network did not bring them.
async fn fetch(route: Route) -> Result<(), Missing> {
    if needs_pictures(&route) {
        mount::start(async {
            // Waited for below, where a failure is told.
            let _ = chart::charts::fetch().await;
        });
    }
    match within(&route) {
        Within::Start => (),
        Within::Record => _ = record::fetch().await?,
        Within::Say => _ = say::fetch().await?,
    }
    if needs_pictures(&route) {
        chart::charts::fetch().await?;
    }
    Ok(())
}
