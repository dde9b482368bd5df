//! A table that is read by ear as well as by eye, and scrolls by itself where it is too wide.

use domain::dataset::Table;
use maud::{Markup, html};

/// A published table, as printed: the first cell of each row is its heading.
pub fn published(table: &Table) -> Markup {
    let is_number = |at: usize| table.units.get(at).is_some_and(|it| it != "text");
    let row = |cells: &[String]| {
        html! {
            tr {
                @for (at, cell) in cells.iter().enumerate() {
                    @if at == 0 { th scope="row" { (cell) } } @else { td class=[is_number(at).then_some("number")] { (cell) } }
                }
            }
        }
    };
    scrolled(
        &table.title,
        &html! {
            thead {
                tr { @for (at, name) in table.columns.iter().enumerate() { th scope="col" class=[is_number(at).then_some("number")] { (name) } } }
            }
            tbody { @for cells in &table.rows { (row(cells)) } }
            @if let Some(cells) = &table.total { tfoot { (row(cells)) } }
        },
    )
}

/// A table in a frame that keyboards can scroll. Its caption is for those who hear the page; others
/// see the heading over it.
pub fn scrolled(caption: &str, inside: &Markup) -> Markup {
    html! {
        div.table-frame role="region" aria-label=(caption) tabindex="0" {
            table.data {
                caption.visually-hidden { (caption) }
                (inside)
            }
        }
    }
}
