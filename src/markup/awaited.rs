//! Room for a chart that is fetched once it is nearly in sight.

use maud::{Markup, html};

/// The id of the figure of the chart with this id; its own link leads to it.
pub fn figure_id(chart: &str) -> String {
    ["chart-", chart].concat()
}

/// The id of its heading.
pub fn title_id(chart: &str) -> String {
    [&figure_id(chart), "-title"].concat()
}

/// What stands there until the chart does.
pub fn inside(title_id: &str) -> Markup {
    html! {
        p.chart-awaited {
            // No link: whoever has moved to it would be left nowhere once the chart is there.
            span id=(title_id) { "A chart belongs here." }
            " If it does not come, the same numbers are on the page “Download the data”."
        }
    }
}
