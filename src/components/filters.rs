//! The options that narrow the list, each with how many pledges it would give. On a phone they
//! are a sheet that a button opens; on a laptop they stand beside the list.

use domain::dataset::{Status, Theme};
use domain::filter::{Choice, Facets, Filter};
use domain::plan::Plan;
use leptos::prelude::*;

use crate::components::glyph::Glyph;
use crate::components::status::status_name;

/// The id of the sheet, for the button that opens it.
pub const SHEET_ID: &str = "filters";

/// Places shown before "more places" is opened.
const PLACES_SHOWN: usize = 6;

/// What every option needs to know.
#[derive(Clone, Copy)]
struct Options {
    filter: Signal<Filter>,
    facets: Signal<Facets>,
    on_choose: Callback<Choice>,
}

/// All options. `n_found` is how many pledges are listed now.
#[component]
pub fn Filters(
    plan: &'static Plan,
    #[prop(into)] filter: Signal<Filter>,
    #[prop(into)] facets: Signal<Facets>,
    #[prop(into)] n_found: Signal<usize>,
    #[prop(into)] on_choose: Callback<Choice>,
) -> impl IntoView {
    let options = Options { filter, facets, on_choose };
    view! {
        <aside id=SHEET_ID popover="auto" class="filters" aria-labelledby="filters-title">
            <div class="filters-head">
                <h2 id="filters-title">"Filters"</h2>
                <button type="button" class="filters-close" popovertarget=SHEET_ID popovertargetaction="hide">
                    "Close"
                </button>
            </div>
            <div class="filters-body">
                <fieldset>
                    <legend>"Status"</legend>
                    {Status::ALL.map(|status| view! { <StatusOption plan options status/> }).collect_view()}
                </fieldset>
                <fieldset>
                    <legend>"Theme"</legend>
                    {plan.themes().iter().zip(0..).map(|(theme, at)| view! { <ThemeOption options theme at/> }).collect_view()}
                </fieldset>
                <PlaceOptions plan options/>
                <fieldset>
                    <legend>"Figures"</legend>
                    <ChoiceBox
                        options
                        choice=Choice::Figures
                        label="Has figures"
                        n=Signal::derive(move || facets.with(|it| it.with_figures))
                    />
                </fieldset>
            </div>
            <div class="filters-foot">
                <button type="button" class="button" popovertarget=SHEET_ID popovertargetaction="hide">
                    {move || match n_found.get() {
                        1 => "Show 1 pledge".to_owned(),
                        n => format!("Show {n} pledges"),
                    }}
                </button>
            </div>
        </aside>
    }
}

#[component]
fn StatusOption(plan: &'static Plan, options: Options, status: Status) -> impl IntoView {
    let n = Signal::derive(move || options.facets.with(|it| it.statuses.get(status)));
    view! {
        <div class=format!("status-{}", status.id())>
            <ChoiceBox options choice=Choice::Status(status) label=status_name(plan, status) n>
                <Glyph status/>
            </ChoiceBox>
        </div>
    }
}

/// A theme, and its sub-themes while it is chosen.
#[component]
fn ThemeOption(options: Options, theme: &'static Theme, at: usize) -> impl IntoView {
    let n = Signal::derive(move || options.facets.with(|it| it.themes.get(at).copied().unwrap_or(0)));
    let chosen = Memo::new(move |_| {
        options.filter.with(|filter| {
            filter.themes.contains(&theme.id) || theme.subthemes.iter().any(|it| filter.subthemes.contains(&it.id))
        })
    });
    let parts = move || {
        (chosen.get() && !theme.subthemes.is_empty()).then(|| {
            let parts = theme.subthemes.iter().enumerate().map(|(part_at, part)| {
                let count = move |it: &Facets| it.subthemes.get(at).and_then(|it| it.get(part_at)).copied().unwrap_or(0);
                let n = Signal::derive(move || options.facets.with(count));
                view! { <ChoiceBox options choice=Choice::Subtheme(part.id.clone()) label=part.name.as_str() n/> }
            });
            view! {
                <div class="filters-parts" role="group" aria-label=format!("Parts of {}", theme.name)>
                    {parts.collect_view()}
                </div>
            }
        })
    };
    view! {
        <div class=format!("accent-{}", at + 1)>
            <ChoiceBox options choice=Choice::Theme(theme.id.clone()) label=theme.name.as_str() n>
                <span class="swatch" aria-hidden="true"></span>
            </ChoiceBox>
            {parts}
        </div>
    }
}

/// The places with the most pledges first; the others behind "more places".
#[component]
fn PlaceOptions(plan: &'static Plan, options: Options) -> impl IntoView {
    let count = move |at: usize| options.facets.with(|it| it.places.get(at).copied().unwrap_or(0));
    // The order is that of the whole plan, so that options do not jump about while one chooses.
    let mut order: Vec<usize> = (0..plan.places().len()).collect();
    let mut of_all = vec![0; order.len()];
    let named = plan.pledges().iter().flat_map(|pledge| &pledge.places);
    named.filter_map(|name| plan.place_position(name)).for_each(|at| of_all[at] += 1);
    order.sort_by_key(|&at| (std::cmp::Reverse(of_all[at]), plan.places()[at].as_str()));
    let boxes = |order: &[usize]| {
        order
            .iter()
            .map(|&at| {
                let name = plan.places()[at].as_str();
                let n = Signal::derive(move || count(at));
                view! { <ChoiceBox options choice=Choice::Place(name.to_owned()) label=name n/> }
            })
            .collect_view()
    };
    let (first, more) = order.split_at(order.len().min(PLACES_SHOWN));
    (!order.is_empty()).then(|| {
        view! {
            <fieldset>
                <legend>"Place"</legend>
                {boxes(first)}
                {(!more.is_empty()).then(|| view! {
                    <details>
                        <summary>{format!("{} more places", more.len())}</summary>
                        {boxes(more)}
                    </details>
                })}
            </fieldset>
        }
    })
}

/// One option: a checkbox with its count.
#[component]
fn ChoiceBox(
    options: Options,
    choice: Choice,
    label: &'static str,
    #[prop(into)] n: Signal<usize>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let asked = choice.clone();
    let checked = Memo::new(move |_| options.filter.with(|filter| filter.has(&asked)));
    view! {
        <label class="choice" class:choice-none=move || n.get() == 0>
            <input type="checkbox" prop:checked=checked on:change=move |_| options.on_choose.run(choice.clone())/>
            {children.map(|children| children())}
            <span class="choice-label">{label}</span>
            <span class="choice-n">
                {move || n.get()}
                <span class="visually-hidden">" pledges"</span>
            </span>
        </label>
    }
}
