//! All published figures on one page: search and filter.

use std::sync::Arc;

use domain::measure_list::{MeasureChoice, MeasureFilter};
use leptos::prelude::*;

use crate::components::chips::chips;
use crate::components::figure_filters::{FigureOptions, figure_filters};
use crate::components::figure_list::{Figures, figure_list};
use crate::components::list_page::{list_count, list_page, list_part};
use crate::components::live::Text;
use crate::components::search_field::{announced, search_field};
use crate::components::sheet::sheet_button;
use crate::components::still::{pieces, still};
use crate::markup::{measure_row, measures};
use crate::route;
use crate::state::figures::{Listed, use_figure_wish};
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    let plan = use_plan();
    let wish = use_figure_wish();
    let listed = wish.listed;
    let filter = move || listed.with_untracked(|it| it.filter.clone());
    let all = plan.data().measures.len();
    let n_listed = Arc::new(move || listed.with(|it| it.found.order.len()));
    let n = Arc::clone(&n_listed);
    let count: Text = Arc::new(move || match n() {
        found if found == all => format!("All {all} figures"),
        found => format!("{found} of {all} figures"),
    });
    let choose = Callback::new(move |choice| wish.change(filter().toggled(choice, plan)));
    let take_back = Callback::new(move |at: usize| {
        let choice = filter().choices().get(at).copied();
        choice.into_iter().for_each(|it| choose.run(it));
    });
    let labels = move || {
        listed.with(|Listed { filter, .. }| {
            filter.choices().iter().map(|it| measures::label(plan, filter, *it)).collect()
        })
    };
    let search = search_field(
        "Search the figures",
        route::MEASURES,
        Arc::new(move || listed.with(|it| it.filter.query.clone())),
        Callback::new(move |text| wish.type_text(text)),
        Callback::new(move |()| wish.settle()),
    );
    let figures = Figures {
        count: n_listed.clone(),
        piece: Arc::new(move |rows| listed.with(|it| measure_row::piece(plan, &it.found, &it.query, rows))),
        nothing: Arc::new(move || listed.with(|it| measures::nothing_found(plan, &it.filter).into_string())),
    };
    let options = FigureOptions {
        has: Arc::new(move |choice| listed.with(|it| it.filter.has(choice))),
        count: Arc::new(move |choice, at| {
            listed.with(|it| match choice {
                MeasureChoice::Verdict(_) => it.found.by_verdict[at],
                _ => it.found.by_theme[at],
            })
        }),
        listed: n_listed,
        choose,
    };
    let n_chosen = Arc::new(move || listed.with(|it| it.filter.themes.len() + it.filter.verdicts.len()));
    visit::use_title("All figures");
    let clear = Callback::new(move |()| wish.change(MeasureFilter::default()));
    let main = vec![
        list_part("list-tools", vec![search, sheet_button(n_chosen)]),
        chips(Arc::new(labels), take_back, clear),
        list_part("list-head", vec![list_count(Arc::clone(&count))]),
        announced(count),
        figure_list(figures, visit::begins_at_the_top()),
        still(measures::tables(plan)),
    ];
    pieces(vec![still(measures::head(plan)), list_page(main, figure_filters(plan, options))])
}
