//! A chart in every form but the picture: heading, sentence, table, sources.

use domain::chart::{Cell, Chart, Reading, Row, State, describe, table, takeaway};
use maud::{Markup, html};

use super::data_table;
use crate::route;

/// The id of the figure, which its own link leads to.
pub fn figure_id(chart: &Chart) -> String {
    ["chart-", &chart.id].concat()
}

/// The id of the heading.
pub fn title_id(chart: &Chart) -> String {
    [&figure_id(chart), "-title"].concat()
}

/// The finding and the sentence. `level` is that of the heading on its page.
pub fn head(chart: &Chart, level: u8) -> Markup {
    let id = title_id(chart);
    html! {
        @match level {
            2 => h2.chart-title id=(id) { (chart.title) },
            _ => h3.chart-title id=(id) { (chart.title) },
        }
        @if chart.is_drawn() { p.chart-takeaway { (takeaway(chart)) } }
    }
}

/// The chart as a table.
pub fn as_table(chart: &Chart) -> Markup {
    let table = table(chart);
    html! {
        (data_table::scrolled(&table.caption, &html! {
            thead { tr { @for (at, heading) in table.headings.iter().enumerate() { th scope="col" class=[(0 < at).then_some("number")] { (heading) } } } }
            tbody { @for it in &table.rows { (row(it)) } }
            @if let Some(total) = &table.total { tfoot { (row(total)) } }
        }))
        (readings(&table.readings))
    }
}

fn row(row: &Row) -> Markup {
    html! {
        tr {
            th scope="row" { (row.heading) }
            @for cell in &row.cells { td.number { (linked(cell)) } }
        }
    }
}

fn linked(cell: &Cell) -> Markup {
    html! {
        @match &cell.query {
            Some(query) => a href=(route::pledges(query)) { (cell.text) },
            None => (cell.text),
        }
    }
}

fn readings(readings: &[Reading]) -> Markup {
    html! {
        @if !readings.is_empty() {
            dl.both-readings { @for it in readings { div { dt { (it.label) } dd { (it.text) } } } }
        }
    }
}

/// What stands in the place of a picture that would tell more than is known.
pub fn not_drawn(chart: &Chart) -> Markup {
    html! {
        @match &chart.state {
            State::Contradicted(_) => {
                div.flag {
                    p.flag-title { b { "Not drawn: these figures do not add up." } }
                    p { (takeaway(chart)) }
                    (readings(&chart.readings))
                    p { "We show what is printed, and do not choose." }
                }
            }
            State::NoData(_) => {
                div.no-data {
                    p { b { "Nothing to draw" } }
                    p { (takeaway(chart)) }
                }
            }
            State::Drawn => {}
        }
    }
}

/// What the picture shows, for those who hear it.
pub fn spoken(chart: &Chart) -> String {
    describe(chart)
}

/// Where the numbers are printed, and what a reader must be warned of.
pub fn foot(chart: &Chart) -> Markup {
    html! {
        @for note in &chart.notes { p.chart-note { (note) } }
        @if !chart.sources.is_empty() {
            p.chart-source {
                @if chart.sources.len() == 1 { "Source: " } @else { "Sources: " }
                (chart.sources.join("; "))
            }
        }
    }
}
