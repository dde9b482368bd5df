//! A pledge as a row of a list.

use domain::dataset::Pledge;
use domain::plan::Plan;
use leptos::prelude::*;

use crate::components::glyph::Glyph;
use crate::components::status::status_name;
use crate::route;

/// A row where the list is not filtered: the title needs no marks.
#[component]
pub fn PlainRow(plan: &'static Plan, pledge: &'static Pledge) -> impl IntoView {
    view! {
        <li class=row_class(plan, pledge)>
            <Glyph status=pledge.status/>
            <a class="row-title" href=route::pledge(&pledge.id)>{pledge.summary.as_str()}</a>
            <p class="row-about">{about(plan, pledge)}</p>
        </li>
    }
}

/// The classes of a row: its theme's colour, its status.
pub fn row_class(plan: &Plan, pledge: &Pledge) -> String {
    let theme = plan.theme_position(pledge.theme.as_str()).unwrap_or(0) + 1;
    format!("row accent-{theme} status-{}", pledge.status.id())
}

/// `In progress · 3 pieces of evidence`
pub fn about(plan: &'static Plan, pledge: &Pledge) -> String {
    let evidence = match pledge.evidence.len() {
        0 => String::new(),
        1 => " · 1 piece of evidence".to_owned(),
        n => format!(" · {n} pieces of evidence"),
    };
    format!("{}{evidence}", status_name(plan, pledge.status))
}

/// `Safer People: Hate crime`
pub fn theme_line(plan: &Plan, pledge: &Pledge) -> String {
    let theme = plan.theme(pledge.theme.as_str()).map_or("", |it| &it.name);
    match pledge.subtheme.as_ref().and_then(|id| plan.subtheme(id.as_str())) {
        Some(part) => format!("{theme}: {}", part.name),
        None => theme.to_owned(),
    }
}
