//! Ways to take a chart away: as a picture, as data, as a link.

use domain::chart::{Chart, csv};
use leptos::prelude::*;

use crate::browser::{canvas, download, share};
use crate::markup::chart::figure_id;

/// Does what a button asks for; `said` is told how it went, where one would not see it.
pub fn away(act: &str, chart: &Chart, said: RwSignal<String>) {
    let address = share::this_view(&figure_id(chart));
    match act {
        "png" => {
            if let Some(canvas) = canvas::to_take_away(chart, &address) {
                download::save_picture([&chart.id, ".png"].concat(), &canvas);
            }
        }
        "csv" => {
            download::save_text(
                &[&chart.id, ".csv"].concat(),
                "text/csv;charset=utf-8",
                &csv(chart, &address),
            );
        }
        "link" => leptos::task::spawn_local(async move {
            let copied = share::copy_link(&address).await;
            let words =
                if copied { "Link copied.".to_owned() } else { ["Copy this link: ", &address].concat() };
            let _ = said.try_set(words);
        }),
        _ => (),
    }
}
