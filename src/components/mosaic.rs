//! Every pledge of a theme as a square: its shape its status, itself a link.

use domain::dataset::{Pledge, Theme};
use domain::plan::{Counts, Plan};
use leptos::prelude::*;

use crate::components::counts::counts_in_words;
use crate::components::glyph::Glyph;
use crate::components::status::status_name;
use crate::route;

/// A theme with its counts and its squares. On a screen with a pointer, the line under the
/// squares reads out the one pointed at.
#[component]
pub fn ThemeMosaic(plan: &'static Plan, theme: &'static Theme) -> impl IntoView {
    let pledges: Vec<&'static Pledge> = plan.pledges_of(&theme.id).collect();
    let counts = Counts::of(pledges.iter().copied());
    let position = plan.theme_position(theme.id.as_str()).unwrap_or(0);
    let pointed = RwSignal::new(None::<&'static Pledge>);
    view! {
        <section class=format!("theme-card accent-{}", position + 1)>
            <h3><a href=route::theme(&theme.id)>{theme.name.as_str()}</a></h3>
            <p class="theme-counts">{format!("{} pledges: {}", counts.total(), counts_in_words(plan, counts))}</p>
            <Squares plan pledges=pledges pointed/>
            <p class="mosaic-reading" aria-hidden="true">
                {move || pointed.get().map(|it| format!("{}. {}", it.summary.trim_end_matches('.'), status_name(plan, it.status)))}
            </p>
        </section>
    }
}

/// The squares. `pointed` is told which one is pointed at or has the focus.
#[component]
pub fn Squares(
    plan: &'static Plan,
    pledges: Vec<&'static Pledge>,
    pointed: RwSignal<Option<&'static Pledge>>,
) -> impl IntoView {
    let squares = pledges.into_iter().map(|pledge| {
        view! {
            <li>
                <a
                    class=format!("square square-{}", pledge.status.id())
                    href=route::pledge(&pledge.id)
                    on:pointerenter=move |_| pointed.set(Some(pledge))
                    on:focus=move |_| pointed.set(Some(pledge))
                >
                    <Glyph status=pledge.status/>
                    <span class="visually-hidden">
                        {format!("{}. {}", pledge.summary.trim_end_matches('.'), status_name(plan, pledge.status))}
                    </span>
                </a>
            </li>
        }
    });
    view! { <ul class="mosaic">{squares.collect_view()}</ul> }
}
