//! Ways to take a chart away: as a picture, as data, as a link.

use domain::chart::{Chart, csv};
use maud::html;

use crate::browser::{canvas, download, item, share};
use crate::markup::chart as markup;

/// Does what a button asks for, and says how it went where one would not see it.
pub fn away(act: &str, chart: &Chart) {
    let address = share::this_view(&markup::figure_id(chart));
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
        "link" => {
            let said = markup::part_id(chart, markup::TAKEN);
            leptos::task::spawn_local(async move {
                let words = match share::copy_text(&address).await {
                    true => html! { "Link copied." },
                    false => html! { "Copy this link: " (address) },
                };
                item::write(&said, &words);
            });
        }
        _ => (),
    }
}
