//! A survey: one page after the other, at addresses of their own.

mod end; // equality, send, sent
mod loading; // until it is known what is asked
mod questions; // questions on a page
mod start; // before the first question
mod take; // a copy of one's own answers
mod way; // where one is in it, and how one goes on

pub(super) use loading::with_surveys;

use std::sync::Arc;

use domain::dataset::survey::About;
use domain::query;
use domain::survey::{Definition, Place, Standing};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::not_found;
use crate::browser::clock;
use crate::components::form::focus_soon;
use crate::components::live::{effect, live_view};
use crate::components::still::still;
use crate::markup::TITLE_ID;
use crate::markup::survey::{Asked, check, end as end_markup};
use crate::route;
use crate::state::desk::{desk, now};
use crate::state::{unfinished, use_plan, visit};
use way::Way;

/// The page of the survey with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let id = id.to_owned();
    with_surveys(Arc::new(move |surveys| {
        let definition = surveys.iter().find(|it| it.id().as_str() == id);
        definition.map_or_else(|| not_found::page("consultation"), of)
    }))
}

/// The pledge that the address names, if the survey is about one.
pub(super) fn pledge_of(definition: &'static Definition, search: Memo<String>) -> Memo<Option<usize>> {
    let plan = use_plan();
    Memo::new(move |_| {
        let about_pledge = definition.about() == About::Pledge;
        search.with(|it| {
            query::value(it, route::PLEDGE).filter(|_| about_pledge).and_then(|id| plan.pledge_position(id))
        })
    })
}

fn of(definition: &'static Definition) -> AnyView {
    let search = use_location().search;
    let search = Memo::new(move |_| search.get());
    let pledge = pledge_of(definition, search);
    live_view(Arc::new(move || {
        let pledge = pledge.get().and_then(|at| use_plan().pledges().get(at));
        at_its_pages(Asked { definition, pledge }, search)
    }))
}

/// What the address asks for: the name of a page, and whether to change one answer.
fn asked_for(search: &str) -> (String, bool) {
    let page = query::value(search, route::PAGE).unwrap_or_default().to_owned();
    (page, query::value(search, route::CHANGE) == Some(route::CHANGING))
}

fn at_its_pages(asked: Asked, search: Memo<String>) -> AnyView {
    let way = Way::new(asked, desk());
    let ready = RwSignal::new(way.is_known() || !cfg!(target_arch = "wasm32"));
    if !ready.get_untracked() {
        let desk = way.desk();
        leptos::task::spawn_local(async move {
            unfinished::bring_back(desk, asked.definition, asked.pledge_id()).await;
            is_ready(ready);
        });
        // Where the device does not answer, one can begin all the same.
        clock::later(2, move || is_ready(ready));
    }
    loading::keep_focus(Box::new(move || ready.track()));
    let wanted = Memo::new(move |_| search.with(|it| asked_for(it)));
    focus_each_page(wanted, way);
    live_view(Arc::new(move || {
        if !ready.get() {
            return loading::page();
        }
        way.redrawn.track();
        let (page, changing) = wanted.get();
        let place = place(way, &page);
        let changing = changing && matches!(place, Place::Questions(_));
        way.put_right(place, changing, search);
        shown(way, place, changing)
    }))
}

/// Said twice, it must not draw anew what someone is filling in.
fn is_ready(ready: RwSignal<bool>) {
    if ready.try_get_untracked() == Some(false) {
        ready.set(true);
    }
}

/// The focus moves to the title of each new page.
fn focus_each_page(wanted: Memo<(String, bool)>, way: Way) {
    let mut is_first = true;
    effect(Box::new(move || {
        // Read, not only tracked: a memo that nobody has read yet would tell of its first value as of a
        // change, and whoever opens the site here would be past the way around its header.
        wanted.with(|_| ());
        way.redrawn.track();
        if !std::mem::take(&mut is_first) {
            focus_soon(TITLE_ID.to_owned(), false);
        }
    }));
}

/// The page that is shown where an address asks for this one.
fn place(way: Way, page: &str) -> Place<'static> {
    let definition = way.asked.definition;
    let needs_pledge = definition.about() == About::Pledge && way.asked.pledge.is_none();
    let finished = way.finished().is_some();
    if page == Place::Sent.id() || (finished && !page.is_empty() && !way.draft().is_begun()) {
        return Place::Sent;
    }
    if needs_pledge || definition.standing(now()) != Standing::Open {
        return Place::Start;
    }
    way.draft().place(definition, page)
}

fn shown(way: Way, place: Place<'static>, changing: bool) -> AnyView {
    let titled = |title: &str| visit::use_title(&[title, " – ", way.asked.definition.title()].concat());
    match place {
        Place::Start => start::page(way),
        Place::Questions(page) => questions::page(way, page, changing),
        Place::Check => {
            titled(check::TITLE);
            still(check::page(way.asked, &way.draft()))
        }
        Place::Equality => {
            titled(&end_markup::equality_title(way.asked, &way.draft()));
            still(end_markup::equality(way.asked, &way.draft()))
        }
        Place::Send => end::send(way),
        Place::Sent => end::sent(way),
    }
}
