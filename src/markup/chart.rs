//! A chart in every form but the picture: heading, sentence, table, sources.

use domain::chart::{Cell, Chart, Mark, Reading, Row, State, address, describe, reading, table, takeaway};
use maud::{Markup, html};

use super::awaited::title_id;
use crate::route;

/// The id of the figure, which its own link leads to.
pub fn figure_id(chart: &Chart) -> String {
    super::awaited::figure_id(&chart.id)
}

/// The id of the table, folded or not.
pub fn table_id(chart: &Chart) -> String {
    [&figure_id(chart), "-table"].concat()
}

/// A part of the figure that is written into.
pub const OVER: &str = "over";
/// The link over a value.
pub const LINK: &str = "link";
/// The line around a value.
pub const POINT: &str = "point";
/// The line for what is pinned.
pub const SAID: &str = "said";
/// The line for what the mouse is at.
pub const POINTED: &str = "pointed";
/// The line that says how to read the picture.
pub const HINT: &str = "hint";
/// The line that says how taking the chart away went.
pub const TAKEN: &str = "taken";

/// The id of a part of the figure.
pub fn part_id(chart: &Chart, part: &str) -> String {
    [&figure_id(chart), "-", part].concat()
}

/// The id of what one points at.
pub fn plot_id(chart: &Chart) -> String {
    part_id(chart, "plot")
}

/// The id of what is drawn on.
pub fn canvas_id(chart: &Chart) -> String {
    part_id(chart, "canvas")
}

/// All that is in the figure, as this query of the address has it.
pub fn inside(chart: &Chart, level: u8, query: &str) -> Markup {
    html! {
        div { (above(chart, level, address::shows_table(query, chart))) }
        @if chart.is_drawn() { (picture(chart, address::pinned(query, chart))) }
        figcaption { (below(chart)) }
        p.chart-said role="status" id=(part_id(chart, TAKEN)) {}
    }
}

/// Where the picture is drawn, and the lines that read it out.
fn picture(chart: &Chart, pinned: Option<Mark>) -> Markup {
    let hint = part_id(chart, HINT);
    html! {
        div.chart-plot id=(plot_id(chart)) role="group" aria-roledescription="chart" aria-label=(describe(chart)) aria-describedby=(hint) tabindex="0" {
            canvas id=(canvas_id(chart)) aria-hidden="true" {}
            div id=(part_id(chart, OVER)) {}
        }
        div.chart-reading {
            p role="status" id=(part_id(chart, SAID)) { (said(chart, pinned)) }
            p aria-hidden="true" id=(part_id(chart, POINTED)) {}
            p.hint.visually-hidden[pinned.is_some()] id=(hint) {
                "Tap or point to read a value. With a keyboard, use the arrow keys."
            }
        }
    }
}

/// Where a value leads.
fn link(chart: &Chart, mark: Mark) -> Option<String> {
    chart.value(mark)?.query.as_deref().map(route::pledges)
}

/// The value that is pinned, and a way to what it counts.
pub fn said(chart: &Chart, mark: Option<Mark>) -> Markup {
    html! {
        (pointed(chart, mark))
        @if let Some(to) = mark.and_then(|it| link(chart, it)) { " " a href=(to) { "Show these pledges" } }
    }
}

/// The value that is pointed at.
pub fn pointed(chart: &Chart, mark: Option<Mark>) -> Markup {
    html! { @if let Some(mark) = mark { (reading(chart, mark)) } }
}

/// A line around the value that is read out, and a link over it where it leads somewhere. The link is
/// for the pointer alone: the keyboard has Enter, and whoever hears the page has the line below. Where
/// they stand is set once they are there.
pub fn over(chart: &Chart, mark: Mark) -> Markup {
    html! {
        @if let Some(to) = link(chart, mark) {
            a.chart-link id=(part_id(chart, LINK)) href=(to) tabindex="-1" aria-hidden="true" {}
        }
        span.chart-point id=(part_id(chart, POINT)) {}
    }
}

/// What stands before the picture: the finding, the sentence, the table; and what stands in its place
/// where nothing is drawn. `level` is that of the heading on its page.
fn above(chart: &Chart, level: u8, open: bool) -> Markup {
    let id = title_id(&chart.id);
    html! {
        @match level {
            2 => h2.chart-title id=(id) { (chart.title) },
            _ => h3.chart-title id=(id) { (chart.title) },
        }
        @if chart.is_drawn() { p.chart-takeaway { (takeaway(chart)) } }
        details.chart-table id=(table_id(chart)) open[open] {
            summary data-act="table" { "Show as table" }
            (as_table(chart))
        }
        (not_drawn(chart))
    }
}

/// The chart as a table.
fn as_table(chart: &Chart) -> Markup {
    let table = table(chart);
    html! {
        // The page may print the same table elsewhere, so this one is no landmark. Where it is too
        // wide it scrolls by itself, and takes the focus for those without a pointer.
        div.table-frame role="group" aria-label=(table.caption) tabindex="0" {
            table.data {
                caption { (table.caption) }
                thead {
                    tr {
                        @for (at, heading) in table.headings.iter().enumerate() {
                            th scope="col" class=[(0 < at).then_some("number")] { (heading) }
                        }
                    }
                }
                tbody { @for it in &table.rows { (row(it)) } }
                @if let Some(total) = &table.total { tfoot { (row(total)) } }
            }
        }
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
fn not_drawn(chart: &Chart) -> Markup {
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

/// Where the numbers are printed, what a reader must be warned of, and ways to take the chart away.
fn below(chart: &Chart) -> Markup {
    html! {
        @for note in &chart.notes { p.chart-note { (note) } }
        @if !chart.sources.is_empty() {
            p.chart-source {
                @if chart.sources.len() == 1 { "Source: " } @else { "Sources: " }
                (chart.sources.join("; "))
            }
        }
        details.chart-take {
            summary { "Download or link" }
            ul {
                @if chart.is_drawn() {
                    li { (button("png", "Picture (PNG)")) }
                }
                @if chart.is_drawn() && chart.is_made_ahead {
                    li { a.button.button-quiet href=(route::chart_picture(&chart.id)) rel="external" download { "Drawing (SVG)" } }
                }
                li { (button("csv", "Data (CSV)")) }
                li { (button("link", "Copy link to this view")) }
            }
        }
    }
}

/// A button whose act is seen to where the chart is.
fn button(act: &str, words: &str) -> Markup {
    html! { button.button.button-quiet type="button" data-act=(act) { (words) } }
}
