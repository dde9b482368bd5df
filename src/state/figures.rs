//! Which published figures are asked for: read from the address, changed through the address.

use std::sync::Arc;

use domain::measure_list::{Found, MeasureFilter, Texts, select};
use domain::plan::Plan;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::asked::Asked;
use super::use_plan;
use crate::route;

#[derive(Clone)]
struct TextsContext(Arc<Texts>);

/// Hands on the texts that are searched, which are folded once.
pub(super) fn provide() {
    provide_context(TextsContext(Arc::new(Texts::default())));
}

/// A filter with the figures it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The filter.
    pub filter: MeasureFilter,
    /// Its canonical query, for links that lead back to this list.
    pub query: String,
    /// Its figures and the counts beside the options.
    pub found: Found,
}

/// The figures that the address asks for, and how to ask for others.
#[derive(Clone, Copy)]
pub struct FigureWish {
    /// What is listed.
    pub listed: Memo<Listed>,
    plan: &'static Plan,
    asked: Asked,
    wanted: Callback<(), String>,
}

/// The wish of the address, for the page that shows the list.
pub fn use_figure_wish() -> FigureWish {
    let plan = use_plan();
    let asked = Asked::new(route::MEASURES);
    let list = lister(plan);
    let listed = Memo::new(move |_| {
        let filter = asked.search.with(|search| MeasureFilter::from_query(search, plan));
        list(match asked.typed() {
            Some(text) => filter.with_query(&text),
            None => filter,
        })
    });
    let wanted = Callback::new(move |()| listed.with(|it| it.query.clone()));
    FigureWish { listed, plan, asked, wanted }
}

/// The list that an address names, read only: for a page that is about one of its figures.
pub fn use_figures() -> impl Fn() -> Listed {
    let plan = use_plan();
    let search = use_location().search;
    let list = lister(plan);
    move || list(search.with(|search| MeasureFilter::from_query(search, plan)))
}

fn lister(plan: &'static Plan) -> impl Fn(MeasureFilter) -> Listed {
    let TextsContext(texts) = expect_context();
    move |filter| list(plan, &texts, filter)
}

/// The same for both, so that it is compiled once.
fn list(plan: &Plan, texts: &Texts, filter: MeasureFilter) -> Listed {
    Listed { query: filter.to_query(plan), found: select(plan, texts, &filter), filter }
}

impl FigureWish {
    /// Asks for other figures: a step that Back takes back.
    pub fn change(self, filter: MeasureFilter) {
        self.asked.change(filter.to_query(self.plan));
    }

    /// Searches for a text while it is being typed.
    pub fn type_text(self, text: String) {
        self.asked.type_text(text, self.wanted);
    }

    /// Writes what was typed into the address at once.
    pub fn settle(self) {
        self.asked.settle(self.wanted);
    }
}
