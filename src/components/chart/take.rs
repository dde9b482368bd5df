//! Ways to take a chart away: as a picture, as data, as a link.

use domain::chart::{Chart, csv};
use leptos::prelude::*;

use crate::browser::{canvas, download, share};
use crate::markup::chart::figure_id;
use crate::route;

/// Folded together, so that a page of charts stays calm.
#[component]
pub fn Take(chart: Signal<Chart>, is_drawn: Memo<bool>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let id = move || chart.with_untracked(|it| it.id.clone());
    let svg = route::chart_picture(&id());
    let save_picture = move |_| {
        let address = share::this_view(&chart.with_untracked(figure_id));
        if let Some(canvas) = chart.with_untracked(|it| canvas::to_take_away(it, &address)) {
            download::save_picture(format!("{}.png", id()), &canvas);
        }
    };
    let save_data = move |_| {
        let address = share::this_view(&chart.with_untracked(figure_id));
        let text = chart.with_untracked(|it| csv(it, &address));
        download::save_text(&format!("{}.csv", id()), "text/csv;charset=utf-8", &text);
    };
    let copy = move |_| {
        let link = share::this_view(&chart.with_untracked(figure_id));
        leptos::task::spawn_local(async move {
            let copied = share::copy_link(&link).await;
            let words = if copied { "Link copied.".to_owned() } else { format!("Copy this link: {link}") };
            let _ = said.try_set(words);
        });
    };
    view! {
        <details class="chart-take">
            <summary>"Download or link"</summary>
            <ul>
                {is_drawn.get_untracked().then(|| view! {
                    <li><button type="button" class="button button-quiet" on:click=save_picture>"Picture (PNG)"</button></li>
                    <li><a class="button button-quiet" href=svg rel="external" download>"Drawing (SVG)"</a></li>
                })}
                <li><button type="button" class="button button-quiet" on:click=save_data>"Data (CSV)"</button></li>
                <li><button type="button" class="button button-quiet" on:click=copy>"Copy link to this view"</button></li>
            </ul>
            <p role="status">{said}</p>
        </details>
    }
}
