//! A pledge: what was promised, what was published, where it stands.

use domain::dataset::{Evidence, Pledge};
use domain::plan::Plan;
use domain::wording;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::around::Around;
use crate::components::evidence::EvidenceList;
use crate::components::explained::{Definitions, Explained};
use crate::components::quote::Quote;
use crate::components::share::ShareAndReport;
use crate::components::status::StatusExplained;
use crate::pages::not_found::NotFound;
use crate::route;
use crate::state::wish::{List, use_list};
use crate::state::{use_plan, visit};

#[component]
pub fn PledgePage() -> AnyView {
    let list = use_list();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|it| it.get_str("id").unwrap_or_default().to_owned()));
    (move || match id.with(|id| use_plan().pledge(id)) {
        Some(pledge) => view! { <PledgeView pledge list/> }.into_any(),
        None => view! { <NotFound what="pledge"/> }.into_any(),
    })
    .into_any()
}

#[component]
fn PledgeView(pledge: &'static Pledge, list: List) -> impl IntoView {
    let plan = use_plan();
    visit::use_title(|| pledge.summary.clone());
    let position = plan.theme_position(pledge.theme.as_str()).unwrap_or(0) + 1;
    let evidence: Vec<&'static Evidence> = plan.evidence_of(pledge).collect();
    let mut texts = vec![pledge.wording.as_str(), pledge.status_reason.as_str()];
    texts.extend(evidence.iter().map(|it| it.summary.as_str()));
    view! {
        <article class=format!("pledge accent-{position}")>
            <Trail pledge/>
            <h1 id=visit::TITLE_ID tabindex="-1">{pledge.summary.as_str()}</h1>
            <section class="standing" aria-label="Status">
                <StatusExplained plan status=pledge.status/>
                <p><Explained plan text=pledge.status_reason.as_str()/></p>
                <p class="hint">{match pledge.official_status.as_deref() {
                    Some(status) => format!("The office’s own status: {status}."),
                    None => "This is our reading. The office’s own status is not in the documents we have.".to_owned(),
                }}</p>
            </section>
            <section aria-labelledby="promise-title">
                <h2 id="promise-title">"The promise, word for word"</h2>
                {pledge.wordings.first().map(|wording| view! { <Quote plan wording explained=true/> })}
                <OtherWordings plan pledge/>
            </section>
            <section aria-labelledby="evidence-title">
                <h2 id="evidence-title">"What has been published"</h2>
                {if evidence.is_empty() {
                    view! {
                        <p>"We found nothing about this pledge in the documents. That does not mean that nothing was done."</p>
                        <p><a href="/about#sources">"The documents we read"</a></p>
                    }.into_any()
                } else {
                    view! { <EvidenceList plan items=evidence/> }.into_any()
                }}
            </section>
            <ShareAndReport plan pledge/>
            <Definitions plan texts/>
        </article>
        <Around plan pledge filter=list.filter selection=list.selection/>
    }
}

/// Where the pledge belongs.
#[component]
fn Trail(pledge: &'static Pledge) -> impl IntoView {
    let plan = use_plan();
    let theme = plan.theme(pledge.theme.as_str());
    let part = pledge.subtheme.as_ref().and_then(|id| plan.subtheme(id.as_str()));
    view! {
        <nav aria-label="Where this pledge belongs" class="trail">
            <ol>
                <li><a href=route::PLEDGES>"Pledges"</a></li>
                {theme.map(|theme| view! { <li><a href=route::theme(&theme.id)>{theme.name.as_str()}</a></li> })}
                {theme.zip(part).map(|(theme, part)| view! {
                    <li><a href=format!("{}#{}", route::theme(&theme.id), part.id)>{part.name.as_str()}</a></li>
                })}
            </ol>
        </nav>
    }
}

/// Other documents, or other parts of one, may word the same pledge differently.
#[component]
fn OtherWordings(plan: &'static Plan, pledge: &'static Pledge) -> impl IntoView {
    let others = wording::differing(&pledge.wordings);
    (!others.is_empty()).then(|| {
        view! {
            <details class="other-wordings">
                <summary>{match others.len() {
                    1 => "One other wording".to_owned(),
                    n => format!("{n} other wordings"),
                }}</summary>
                {others.into_iter().map(|wording| view! { <Quote plan wording/> }).collect_view()}
            </details>
        }
    })
}
