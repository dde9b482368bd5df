//! The options that narrow the list of pledges, each with how many it would give.

use std::sync::Arc;

use domain::dataset::{Status, Theme};
use domain::filter::{Choice, Facets, Filter};
use domain::order;
use domain::plan::Plan;
use domain::selection::Selection;
use leptos::prelude::*;

use super::live::effect;
use super::sheet::{OptionText, group, option_box, sheet};
use crate::browser::clock;
use crate::markup::{accent_at, status};

/// Places shown before "more places" is opened.
const PLACES_SHOWN: usize = 6;

/// What every option needs to know.
#[derive(Clone, Copy)]
struct Options {
    plan: &'static Plan,
    filter: Memo<Filter>,
    given: RwSignal<Given>,
    on_choose: Callback<Choice>,
}

/// What the options and the list give.
#[derive(Default)]
struct Given {
    facets: Facets,
    n_pledges: usize,
}

impl Given {
    fn by(selection: Memo<Selection>) -> Given {
        selection.with_untracked(|it| Given { facets: it.facets.clone(), n_pledges: it.order.len() })
    }
}

/// All options, with what they give where the list is this selection.
#[component]
pub fn Filters(
    plan: &'static Plan,
    filter: Memo<Filter>,
    selection: Memo<Selection>,
    on_choose: Callback<Choice>,
) -> impl IntoView {
    // Typing changes the text alone, so it must not ask every box whether it is ticked.
    let chosen = Memo::new(move |_| filter.with(|it| it.with_query("")));
    let given = RwSignal::new(Given::by(selection));
    // The list comes first: on a phone the numbers beside the options are mostly out of sight.
    effect(Box::new(move || {
        selection.track();
        clock::after_paint(move || {
            let _ = given.try_update(|it| *it = Given::by(selection));
        });
    }));
    let options = Options { plan, filter: chosen, given, on_choose };
    let statuses = Status::ALL.iter().map(|status| options.status(*status)).collect();
    let themes = plan.themes().iter().zip(0..).map(|(theme, at)| options.theme(theme, at)).collect();
    let figures = vec![options.choice(Choice::Figures, "Has figures", "", |it| it.with_figures)];
    let show = move || match given.with(|it| it.n_pledges) {
        1 => "Show 1 pledge".to_owned(),
        n => format!("Show {n} pledges"),
    };
    let groups = vec![
        group("Status", statuses),
        group("Theme", themes),
        group("Place", options.places()),
        group("Figures", figures),
    ];
    sheet(groups, Arc::new(show))
}

impl Options {
    fn status(self, status: Status) -> AnyView {
        let sign = status::glyph(status).into_string();
        let name = status::name(self.plan, status);
        self.choice(Choice::Status(status), name, &sign, move |it| it.statuses.get(status))
    }

    /// A theme, and its sub-themes while it is chosen.
    fn theme(self, theme: &'static Theme, at: usize) -> AnyView {
        let chosen = Memo::new(move |_| {
            self.filter.with(|filter| {
                filter.has(&Choice::Theme(theme.id.clone()))
                    || theme.subthemes.iter().any(|it| filter.has(&Choice::Subtheme(it.id.clone())))
            })
        });
        let parts = move || {
            (chosen.get() && !theme.subthemes.is_empty()).then(|| {
                let parts = theme.subthemes.iter().enumerate().map(|(part_at, part)| {
                    let count =
                        move |it: &Facets| it.subthemes.get(at).and_then(|it| it.get(part_at)).copied();
                    let choice = Choice::Subtheme(part.id.clone());
                    self.choice(choice, &part.name, "", move |it| count(it).unwrap_or(0))
                });
                view! {
                    <div class="filters-parts" role="group" aria-label=format!("Parts of {}", theme.name)>
                        {parts.collect::<Vec<_>>()}
                    </div>
                }
            })
        };
        let sign = status::swatch().into_string();
        let count = move |it: &Facets| it.themes.get(at).copied().unwrap_or(0);
        let theme_choice = self.choice(Choice::Theme(theme.id.clone()), &theme.name, &sign, count);
        view! { <div class=accent_at(at)>{theme_choice}{parts}</div> }.into_any()
    }

    /// The places with the most pledges first; the others behind "more places". The order is that
    /// of the whole plan, so that options do not jump about while one chooses.
    fn places(self) -> Vec<AnyView> {
        let places = self.plan.places();
        let mut of_all = vec![0; places.len()];
        let named = self.plan.pledges().iter().flat_map(|pledge| &pledge.places);
        named.filter_map(|name| self.plan.place_position(name)).for_each(|at| of_all[at] += 1);
        let order = order::sorted(places.len(), &|left, right| {
            of_all[right].cmp(&of_all[left]).then_with(|| places[left].cmp(&places[right]))
        });
        let boxed = move |at: u32| {
            let at = at as usize;
            let count = move |it: &Facets| it.places.get(at).copied().unwrap_or(0);
            self.choice(Choice::Place(places[at].clone()), &places[at], "", count)
        };
        let (first, others) = order.split_at(order.len().min(PLACES_SHOWN));
        let mut shown: Vec<AnyView> = first.iter().copied().map(boxed).collect();
        if !others.is_empty() {
            // A large plan has a thousand and more, and each would be counted at every letter typed.
            // They are made when they are asked for, or when the address has chosen one of them.
            let has_chosen = self.filter.with_untracked(|filter| {
                others.iter().any(|&at| filter.has(&Choice::Place(places[at as usize].clone())))
            });
            let opened = RwSignal::new(has_chosen);
            let summary = format!("{} more places", others.len());
            let others = others.to_vec();
            let boxes = move || opened.get().then(|| others.iter().copied().map(boxed).collect::<Vec<_>>());
            shown.push(
                view! {
                    <details open=has_chosen on:toggle=move |_| opened.set(true)>
                        <summary>{summary}</summary>
                        {boxes}
                    </details>
                }
                .into_any(),
            );
        }
        shown
    }

    /// One option: a checkbox with its count. `sign` is HTML that stands before the name.
    fn choice(
        self,
        choice: Choice,
        label: &'static str,
        sign: &str,
        count: impl Fn(&Facets) -> usize + Send + Sync + 'static,
    ) -> AnyView {
        self.choice_box(choice, label, sign.to_owned(), Arc::new(count))
    }

    /// The same for every option, so that it is compiled once.
    fn choice_box(
        self,
        choice: Choice,
        label: &'static str,
        sign: String,
        count: Arc<dyn Fn(&Facets) -> usize + Send + Sync>,
    ) -> AnyView {
        let class = match &choice {
            Choice::Status(status) => format!("choice status-{}", status.id()),
            _ => "choice".to_owned(),
        };
        let asked = choice.clone();
        option_box(
            OptionText { class, sign, label, counted: "pledges" },
            Arc::new(move || self.filter.with(|filter| filter.has(&asked))),
            Arc::new(move || self.given.with(|it| count(&it.facets))),
            Callback::new(move |()| self.on_choose.run(choice.clone())),
        )
    }
}
