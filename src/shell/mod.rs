//! What surrounds every page: header, leave-this-site button, where to get help.

mod exit;

use exit::ExitButton;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::markup::{footer, header};
use crate::state::{use_plan, visit};

/// Header, the page, footer.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let plan = use_plan();
    let path = use_location().pathname;
    visit::keep_places();
    view! {
        <a class="skip" href="#main" rel="external">"Skip to main content"</a>
        <header class="top" inner_html=move || path.with(|path| header::header(plan, path).into_string())></header>
        <main id="main" class="wrap" tabindex="-1">{children()}</main>
        <footer class="foot" inner_html=footer::footer(plan).into_string()></footer>
        <ExitButton/>
    }
}
