//! A theme: its status, its parts, its pledges.

use domain::dataset::{Evidence, Pledge, Theme};
use domain::plan::{Counts, Plan};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::counts::{CountsBar, CountsKey, counts_in_words};
use crate::components::evidence::EvidenceList;
use crate::components::explained::Definitions;
use crate::components::pledge_row::PlainRow;
use crate::pages::not_found::NotFound;
use crate::route;
use crate::state::{use_plan, visit};

#[component]
pub fn ThemePage() -> AnyView {
    let params = use_params_map();
    let theme = move || params.with(|it| use_plan().theme(it.get_str("id").unwrap_or_default()));
    (move || match theme() {
        Some(theme) => view! { <ThemeView theme/> }.into_any(),
        None => view! { <NotFound what="theme"/> }.into_any(),
    })
    .into_any()
}

#[component]
fn ThemeView(theme: &'static Theme) -> impl IntoView {
    let plan = use_plan();
    visit::use_title(|| theme.name.clone());
    let pledges: Vec<&'static Pledge> = plan.pledges_of(&theme.id).collect();
    let counts = Counts::of(pledges.iter().copied());
    let position = plan.theme_position(theme.id.as_str()).unwrap_or(0) + 1;
    let unattached: Vec<&'static Evidence> = plan.unattached_evidence(&theme.id).collect();
    let texts = unattached.iter().map(|it| it.summary.as_str()).collect();
    view! {
        <div class=format!("theme-page accent-{position}")>
            <p class="eyebrow">"Theme"</p>
            <h1 id=visit::TITLE_ID tabindex="-1">{theme.name.as_str()}</h1>
            <p class="lede">{theme.summary.as_str()}</p>
            <CountsBar counts/>
            <CountsKey plan counts query=format!("theme={}", theme.id)/>
            {parts(plan, theme, &pledges)}
            {(!unattached.is_empty()).then(|| view! {
                <section aria-labelledby="unattached-title">
                    <h2 id="unattached-title">"Also published about this theme"</h2>
                    <p class="hint">"The documents do not tie these to any one pledge."</p>
                    <EvidenceList plan items=unattached/>
                </section>
            })}
            <OtherThemes theme/>
            <Definitions plan texts/>
        </div>
    }
}

/// The pledges, under their sub-themes where there are any.
fn parts(plan: &'static Plan, theme: &'static Theme, pledges: &[&'static Pledge]) -> AnyView {
    if theme.subthemes.is_empty() {
        return view! {
            <section aria-labelledby="pledges-title">
                <h2 id="pledges-title">"The pledges"</h2>
                <Rows plan pledges=pledges.to_vec()/>
            </section>
        }
        .into_any();
    }
    let parts = theme.subthemes.iter().map(|part| {
        let pledges: Vec<_> = pledges.iter().copied().filter(|it| it.subtheme.as_ref() == Some(&part.id)).collect();
        let counts = Counts::of(pledges.iter().copied());
        view! {
            <section aria-labelledby=part.id.to_string()>
                <h2 id=part.id.to_string()>{part.name.as_str()}</h2>
                <p class="theme-counts">{format!("{} pledges: {}", counts.total(), counts_in_words(plan, counts))}</p>
                <Rows plan pledges/>
            </section>
        }
    });
    let links = theme.subthemes.iter().map(|part| {
        view! { <li><a href=format!("#{}", part.id)>{part.name.as_str()}</a></li> }
    });
    view! {
        <nav aria-label="On this page" class="contents"><ul>{links.collect_view()}</ul></nav>
        {parts.collect_view()}
    }
    .into_any()
}

#[component]
fn Rows(plan: &'static Plan, pledges: Vec<&'static Pledge>) -> impl IntoView {
    view! {
        <ul class="rows">
            {pledges.into_iter().map(|pledge| view! { <PlainRow plan pledge/> }).collect_view()}
        </ul>
    }
}

#[component]
fn OtherThemes(theme: &'static Theme) -> impl IntoView {
    let others = use_plan().themes().iter().filter(|it| it.id != theme.id).map(|other| {
        view! { <li><a href=route::theme(&other.id)>{other.name.as_str()}</a></li> }
    });
    view! {
        <nav aria-label="Other themes" class="contents other-themes">
            <h2>"Other themes"</h2>
            <ul>{others.collect_view()}</ul>
        </nav>
    }
}
