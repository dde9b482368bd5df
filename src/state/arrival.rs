//! When a page is shown: once its part of the app has arrived. Until then the page before it stays.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::browser::{address, clock, document};
use crate::components::live::{effect, live_view};
use crate::part::Missing;
use crate::route::Route;

/// Parts of the app on their way.
pub type Fetching = Pin<Box<dyn Future<Output = Result<(), Missing>>>>;

/// The pages of the site, as far as they are here.
#[derive(Clone, Copy)]
pub struct Pages {
    /// The page of an address.
    pub page: fn(Route) -> AnyView,
    /// Whether everything is here that it needs.
    pub are_here: fn(&Route) -> bool,
    /// Fetches what it needs.
    pub fetch: fn(Route) -> Fetching,
}

#[derive(Clone, Copy)]
struct Arrived(RwSignal<String>);

/// The path whose page is shown: that of the address, as soon as its page is there.
pub fn use_arrived() -> Signal<String> {
    expect_context::<Arrived>().0.into()
}

/// Hands on which page is shown, to everything inside the router.
pub fn provide() {
    // What the first page needs is fetched before the app is started.
    provide_context(Arrived(RwSignal::new(use_location().pathname.get_untracked())));
}

/// Shows the page of the address.
pub fn screen(pages: Pages) -> AnyView {
    let path = use_location().pathname;
    let Arrived(arrived) = expect_context();
    // The router puts a new address into the history, and goes to what its fragment names, once the
    // page is there. Natively there is no history.
    let history = use_context::<BrowserUrl>();
    let complete = move || history.iter().for_each(LocationProvider::ready_to_complete);
    let complete_at_once = complete.clone();
    effect(Box::new(move || {
        let wanted = path.get();
        let route = Route::of(&wanted);
        let is_shown = arrived.with_untracked(|it| *it == wanted);
        document::set_busy(!is_shown && !(pages.are_here)(&route));
        if is_shown {
            complete_at_once();
        } else if (pages.are_here)(&route) {
            arrived.set(wanted);
        } else {
            leptos::task::spawn_local(async move {
                // What did not come is told by the page that is shown in its place.
                let _ = (pages.fetch)(route).await;
                // Someone may have gone elsewhere meanwhile.
                if path.try_get_untracked().is_some_and(|it| it == wanted) {
                    document::set_busy(false);
                    arrived.set(wanted);
                    clock::before_paint(address::return_to_place);
                }
            });
        }
    }));
    effect(Box::new(move || {
        arrived.track();
        complete();
    }));
    live_view(Arc::new(move || (pages.page)(Route::of(&arrived.get()))))
}
