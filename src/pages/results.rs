//! What people said to a survey.

use std::sync::Arc;

use domain::chart::of;
use domain::dataset::Pledge;
use domain::dataset::survey::About;
use domain::survey::Definition;
use domain::survey::wire::ResultsV1;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::not_found;
use super::survey::{pledge_of, with_surveys};
use crate::api::Problem;
use crate::components::chart::chart_figure;
use crate::components::form::{Happened, form};
use crate::components::live::live_view;
use crate::components::still::{pieces, section, still};
use crate::markup::survey::results;
use crate::route;
use crate::state::charts::use_chart_address;
use crate::state::desk::now;
use crate::state::surveys::Loaded;
use crate::state::{results as fetched, use_plan, visit};

/// The page of the results of the survey with this id, if there is one.
pub fn page(id: &str) -> AnyView {
    let id = id.to_owned();
    with_surveys(Arc::new(move |surveys| {
        let definition = surveys.iter().find(|it| it.id().as_str() == id);
        definition.map_or_else(|| not_found::page("consultation"), of_survey)
    }))
}

fn of_survey(definition: &'static Definition) -> AnyView {
    let search = use_location().search;
    let pledge = pledge_of(definition, Memo::new(move |_| search.get()));
    visit::use_title(&results::title(definition));
    live_view(Arc::new(move || {
        let pledge = pledge.get().and_then(|at| use_plan().pledges().get(at));
        let rest = if definition.about() == About::Pledge && pledge.is_none() {
            still(results::no_pledge())
        } else {
            answers(definition, pledge)
        };
        pieces(vec![still(results::head(definition, pledge)), rest])
    }))
}

fn answers(definition: &'static Definition, pledge: Option<&'static Pledge>) -> AnyView {
    let pledge = pledge.map(|it| &it.id);
    let loaded = fetched::use_results(definition.id(), pledge);
    let again = Callback::new(move |()| fetched::load(definition.id(), pledge, loaded));
    live_view(Arc::new(move || {
        loaded.with(|it| match it {
            Loaded::Loading => still(results::counting()),
            Loaded::Ready(found) => charts(definition, found),
            Loaded::Failed(problem) => failed(definition, problem, again),
        })
    }))
}

fn charts(definition: &'static Definition, found: &ResultsV1) -> AnyView {
    let (plan, address) = (use_plan(), use_chart_address());
    let mut parts = vec![still(results::who(definition, found, now()))];
    for it in &found.questions {
        let Some(question) = definition.question(it.id.as_str()) else { continue };
        let charts = of::answers(plan, question, it, now().date());
        let answered = it.rows.first().and_then(|row| row.answered);
        let mut of_question = vec![still(results::question(question, answered, !charts.is_empty()))];
        of_question.extend(charts.into_iter().map(|it| chart_figure(it, address, 3)));
        parts.push(section(of_question));
    }
    pieces(parts)
}

fn failed(definition: &'static Definition, problem: &Problem, again: Callback<()>) -> AnyView {
    let (what, detail) = match problem {
        Problem::Unreachable => {
            ("We could not reach the office’s computer. Check your connection, then try again.", None)
        }
        // A site without a collector answers so.
        Problem::Missing(404) | Problem::Malformed(_) => {
            ("This site does not publish answers yet.", Some("No collector answered.".to_owned()))
        }
        Problem::Missing(status) => (
            "The office’s computer could not answer. Try again in a few minutes.",
            Some(["It answered ", &status.to_string(), "."].concat()),
        ),
    };
    let inside = results::failed(what, detail.as_deref()).into_string();
    let on = Callback::new(move |happened| {
        if matches!(happened, Happened::Sent(_)) {
            again.run(());
        }
    });
    let action = route::results(definition.id(), None);
    form(action, Arc::new(move || inside.clone()), Arc::new(String::new), on)
}
