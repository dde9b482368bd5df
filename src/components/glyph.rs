//! The shape of a status: a full square with a tick, a half-full one, a dashed outline.

use domain::dataset::Status;
use leptos::prelude::*;

/// The shape of a status. It is silent: the word always stands beside it.
#[component]
pub fn Glyph(status: Status) -> AnyView {
    match status {
        Status::Delivered => view! {
            <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                <rect class="glyph-fill" x="1" y="1" width="18" height="18" rx="4"></rect>
                <path class="glyph-tick" d="M5.5 10.5 8.7 13.7 14.5 6.8"></path>
            </svg>
        }
        .into_any(),
        Status::InProgress => view! {
            <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                <path class="glyph-fill" d="M10 1H5a4 4 0 0 0-4 4v10a4 4 0 0 0 4 4h5z"></path>
                <rect class="glyph-line" x="2" y="2" width="16" height="16" rx="3"></rect>
            </svg>
        }
        .into_any(),
        Status::NoUpdate => view! {
            <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                <rect class="glyph-dash" x="2" y="2" width="16" height="16" rx="3"></rect>
            </svg>
        }
        .into_any(),
    }
}
