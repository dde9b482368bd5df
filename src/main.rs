//! Starts the app in the browser: load the plan, then mount.

use plan_explorer::app::{self, App};
use plan_explorer::pages::load_failed::LoadFailed;
use plan_explorer::route::Route;
use plan_explorer::{api, browser};

fn main() {
    browser::crash::show_page_on_panic();
    let route = Route::of(&browser::address::path());
    // Beside the plan, so that nobody waits for one after the other.
    let wanted = route.clone();
    browser::mount::start(async {
        let _ = app::fetch_first(wanted).await;
    });
    browser::mount::start(async {
        let loaded = api::plan::load().await;
        // Where it does not come, the app says so.
        let _ = app::fetch_first(route).await;
        match loaded {
            // The plan is read-only and lives as long as the page.
            Ok(plan) => {
                let plan = &*Box::leak(Box::new(plan));
                browser::mount::replace_start_page(move || leptos::view! { <App plan/> });
                app::send_what_waits().await;
            }
            Err(problem) => {
                browser::mount::replace_start_page(move || leptos::view! { <LoadFailed problem/> })
            }
        }
    });
}
