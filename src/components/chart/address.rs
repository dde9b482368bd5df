//! The address of the page, for its charts.

use leptos::prelude::*;

/// What the address says, and how to say something else.
#[derive(Clone, Copy)]
pub struct Address {
    /// The query of the address, as it stands.
    pub query: Memo<String>,
    /// Puts another query in its place.
    pub change: Callback<String>,
    /// Opens another page.
    pub open: Callback<String>,
}

impl Address {
    /// The query of the address as it stands; none once the page is gone.
    pub fn now(self) -> Option<String> {
        self.query.try_get_untracked()
    }
}
