//! Starts the app in the browser: load the plan, then mount.

use plan_explorer::app::App;
use plan_explorer::pages::load_failed::LoadFailed;
use plan_explorer::{api, browser};

fn main() {
    browser::crash::show_page_on_panic();
    browser::mount::start(async {
        match api::plan::load().await {
            // The plan is read-only and lives as long as the page.
            Ok(plan) => {
                let plan = &*Box::leak(Box::new(plan));
                browser::mount::replace_start_page(move || leptos::view! { <App plan/> });
            }
            Err(problem) => {
                browser::mount::replace_start_page(move || leptos::view! { <LoadFailed problem/> })
            }
        }
    });
}
