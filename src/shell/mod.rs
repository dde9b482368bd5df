//! What surrounds every page: header, leave-this-site button, where to get help.

mod exit;

use leptos::prelude::*;

use exit::ExitButton;
use crate::route;
use crate::state::{self, use_plan};

/// Header, the page, footer.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    state::visit::keep_places();
    view! {
        <a class="skip" href="#main" rel="external">"Skip to main content"</a>
        <Header/>
        <main id="main" class="wrap">{children()}</main>
        <Footer/>
        <ExitButton/>
    }
}

#[component]
fn Header() -> impl IntoView {
    let info = use_plan().info();
    view! {
        <header class="top">
            <div class="wrap top-row">
                <a class="wordmark" href=route::HOME>
                    <span class="wordmark-area">{info.area.as_str()}</span>
                    <span class="wordmark-title">{info.title.as_str()}</span>
                </a>
                <nav aria-label="Main">
                    <ul>
                        <NavLink href=route::HOME label="At a glance"/>
                        <NavLink href=route::PLEDGES label="Pledges"/>
                        <NavLink href=route::ABOUT label="About"/>
                    </ul>
                </nav>
            </div>
        </header>
    }
}

#[component]
fn NavLink(href: &'static str, label: &'static str) -> impl IntoView {
    let path = leptos_router::hooks::use_location().pathname;
    let current = move || path.with(|path| path == href).then_some("page");
    view! { <li><a href=href aria-current=current>{label}</a></li> }
}

#[component]
fn Footer() -> impl IntoView {
    let data = use_plan().data();
    let office = &data.help.office;
    let lines = data.help.lines.iter().map(|line| {
        view! {
            <li>
                <b>{line.title.as_str()}</b>
                <span>
                    {match line.href.as_deref() {
                        Some(href) => view! { <a href=href rel="external">{line.text.as_str()}</a> }.into_any(),
                        None => line.text.as_str().into_any(),
                    }}
                </span>
            </li>
        }
    });
    view! {
        <footer class="foot">
            <div class="wrap foot-columns">
                <section aria-labelledby="help-title">
                    <h2 id="help-title">"Report a crime or get help"</h2>
                    <ul class="help">{lines.collect_view()}</ul>
                </section>
                <section aria-labelledby="office-title">
                    <h2 id="office-title">"The office"</h2>
                    <address>
                        {office.name.as_str()}
                        {office.address.iter().map(|line| view! { <br/> {line.as_str()} }).collect_view()}
                    </address>
                    <p>
                        <a href=format!("tel:{}", office.phone.replace(' ', ""))>{office.phone.as_str()}</a>
                        <br/>
                        <a href=format!("mailto:{}", office.email)>{office.email.as_str()}</a>
                    </p>
                </section>
                <section aria-labelledby="site-title">
                    <h2 id="site-title">"This site"</h2>
                    <p>{format!("Published evidence up to {}.", data.plan.data_as_of)}</p>
                    <p>"Every status is our reading of the published documents, not the office’s own."</p>
                    <p><a href=route::ABOUT>"How we read them"</a></p>
                </section>
            </div>
        </footer>
    }
}
