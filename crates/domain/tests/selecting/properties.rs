//! What holds for every plan, filter and text.

use domain::dataset::{Pledge, Status};
use domain::filter::{Choice, Filter, Sort};
use domain::plan::Plan;
use domain::search::{Index, IndexBuilder};
use domain::selection::{Selection, select};
use proptest::prelude::*;
use proptest::sample::{select as one_of, subsequence};

use crate::fixture::{self, Sketch, slug};

const THEMES: &[(&str, &[&str])] =
    &[("safer-roads", &[]), ("safer-people", &["hate-crime", "abuse"]), ("safer-online", &["fraud"])];
const PLACES: [&str; 5] = ["Stanley", "stanley", "Consett", "Bishop Auckland", "Crook"];
const WORDS: [&str; 16] = [
    "bike",
    "bikes",
    "off-road",
    "offroad",
    "off",
    "road",
    "the",
    "Police",
    "café",
    "£820,000",
    "3.5",
    "victims’",
    "abuse",
    "don’t",
    "anti-social",
    "speeding",
];

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![4 => one_of(&WORDS[..]).prop_map(str::to_owned), 1 => "\\PC{0,8}"];
    prop::collection::vec(word, 0..8).prop_map(|words| words.join(" "))
}

fn status() -> impl Strategy<Value = Status> {
    one_of(&Status::ALL[..])
}

fn sketch() -> impl Strategy<Value = Sketch> {
    let subthemes: Vec<Option<String>> =
        [None, Some("hate-crime"), Some("abuse"), Some("fraud")].map(|it| it.map(str::to_owned)).into();
    let evidence = (text(), one_of(vec!["2021/22", "2022/23", "2023-05/2023-07"]), any::<bool>());
    let evidence = evidence.prop_map(|(text, period, has_figure)| (text, period.to_owned(), has_figure));
    (
        (0..THEMES.len(), one_of(subthemes), status()),
        (text(), text(), prop::collection::vec(evidence, 0..3)),
        prop::collection::vec(one_of(&PLACES[..]).prop_map(str::to_owned), 0..3),
    )
        .prop_map(|((theme, subtheme, status), (wording, summary, evidence), places)| Sketch {
            subtheme,
            wording,
            summary,
            status,
            evidence,
            places,
            ..fixture::blank("unnamed", THEMES[theme].0)
        })
}

fn plan() -> impl Strategy<Value = Plan> {
    prop::collection::vec(sketch(), 0..12).prop_map(|mut sketches| {
        for (at, sketch) in sketches.iter_mut().enumerate() {
            sketch.id = format!("pledge-{at}");
        }
        let say: &[(&[&str], &[&str])] = &[(&["speeding", "fast driving"], &["off-road bikes", "abuse"])];
        fixture::plan_of(THEMES, &sketches, say)
    })
}

fn filter() -> impl Strategy<Value = Filter> {
    let slugs = |ids: &[&str]| ids.iter().map(|id| slug(id)).collect::<Vec<_>>();
    let some = |all: Vec<domain::slug::Slug>| {
        let most = all.len();
        subsequence(all, 0..=most)
    };
    (
        some(slugs(&["safer-roads", "safer-people", "safer-online"])),
        some(slugs(&["hate-crime", "abuse", "fraud"])),
        subsequence(Status::ALL.to_vec(), 0..=3),
        subsequence(PLACES.map(str::to_owned).to_vec(), 0..=3),
        any::<bool>(),
        prop_oneof![Just(String::new()), text(), one_of(&WORDS[..]).prop_map(str::to_owned)],
        one_of(&Sort::ALL[..]),
    )
        .prop_map(|(themes, subthemes, statuses, places, with_figures, query, sort)| Filter {
            themes,
            subthemes,
            statuses,
            places,
            with_figures,
            query,
            sort,
        })
}

/// The filter's rules, pledge by pledge, as its documentation tells them.
fn keeps(plan: &Plan, filter: &Filter, pledge: &Pledge) -> bool {
    let narrowed = |theme: &str| {
        let parts = &plan.theme(theme).expect(theme).subthemes;
        parts.iter().any(|part| filter.subthemes.contains(&part.id))
    };
    let in_subtheme = pledge.subtheme.as_ref().is_some_and(|id| filter.subthemes.contains(id));
    let in_theme = filter.themes.contains(&pledge.theme) && !narrowed(pledge.theme.as_str());
    let any_theme = filter.themes.is_empty() && filter.subthemes.is_empty();
    let chosen = |place: &String| filter.places.iter().any(|it| it.to_lowercase() == place.to_lowercase());
    let has_figures = plan.evidence_of(pledge).any(|it| !it.figures.is_empty());
    (any_theme || in_subtheme || in_theme)
        && (filter.statuses.is_empty() || filter.statuses.contains(&pledge.status))
        && (filter.places.is_empty() || pledge.places.iter().any(chosen))
        && (!filter.with_figures || has_figures)
}

/// The pledges found and kept, in the order of the plan.
fn by_hand(plan: &Plan, index: &Index, filter: &Filter) -> Vec<u32> {
    let found = index.search(&filter.query);
    let kept = found.positions().filter(|&at| keeps(plan, filter, &plan.pledges()[at]));
    kept.map(|at| at as u32).collect()
}

fn sorted(selection: &Selection) -> Vec<u32> {
    let mut order = selection.order.clone();
    order.sort_unstable();
    order
}

/// A mark that is only ever written above a letter is none by itself, whatever Unicode calls it.
fn is_letter_or_digit(c: char) -> bool {
    c.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&c)
}

proptest! {
    #[test]
    fn the_list_is_what_filtering_by_hand_gives(plan in plan(), filter in filter()) {
        let index = Index::new(&plan);
        let filter = filter.normalised(&plan);
        prop_assert_eq!(sorted(&select(&plan, &index, &filter)), by_hand(&plan, &index, &filter));
    }

    #[test]
    fn a_count_is_the_length_of_the_list_with_that_option(plan in plan(), filter in filter()) {
        let index = Index::new(&plan);
        let filter = filter.normalised(&plan);
        let facets = select(&plan, &index, &filter).facets;
        let count = |changed: Filter| by_hand(&plan, &index, &changed).len();
        let no_theme = Filter { themes: Vec::new(), subthemes: Vec::new(), ..filter.clone() };
        for (at, theme) in plan.themes().iter().enumerate() {
            let only = Filter { themes: vec![theme.id.clone()], ..no_theme.clone() };
            prop_assert_eq!(facets.themes[at], count(only), "{}", theme.id);
            for (part, subtheme) in theme.subthemes.iter().enumerate() {
                let only = Filter { subthemes: vec![subtheme.id.clone()], ..no_theme.clone() };
                prop_assert_eq!(facets.subthemes[at][part], count(only), "{}", subtheme.id);
            }
        }
        for status in Status::ALL {
            let only = Filter { statuses: vec![status], ..filter.clone() };
            prop_assert_eq!(facets.statuses.get(status), count(only), "{:?}", status);
        }
        for (at, place) in plan.places().iter().enumerate() {
            let only = Filter { places: vec![place.clone()], ..filter.clone() };
            prop_assert_eq!(facets.places[at], count(only), "{}", place);
        }
        prop_assert_eq!(facets.with_figures, count(Filter { with_figures: true, ..filter.clone() }));
    }

    #[test]
    fn taking_a_choice_back_never_shortens_the_list_but_where_options_add_up(
        plan in plan(), filter in filter(),
    ) {
        let index = Index::new(&plan);
        let before = sorted(&select(&plan, &index, &filter));
        let whole_facets = [
            Filter { themes: Vec::new(), subthemes: Vec::new(), ..filter.clone() },
            Filter { statuses: Vec::new(), ..filter.clone() },
            Filter { places: Vec::new(), ..filter.clone() },
            filter.clone().without(&Choice::Figures, &plan),
            filter.without(&Choice::Query, &plan),
            filter.cleared(),
        ];
        for wider in whole_facets {
            let after = sorted(&select(&plan, &index, &wider));
            prop_assert!(before.iter().all(|at| after.contains(at)), "{:?}", wider);
        }
    }

    #[test]
    fn every_word_of_a_pledge_finds_it_and_is_marked(plan in plan()) {
        let index = Index::new(&plan);
        for (at, pledge) in plan.pledges().iter().enumerate() {
            let evidence = plan.evidence_of(pledge).map(|it| &it.summary);
            for text in [&pledge.wording, &pledge.summary].into_iter().chain(&pledge.places).chain(evidence) {
                for word in text.split(' ').filter(|word| word.chars().any(is_letter_or_digit)) {
                    let found = index.search(word);
                    prop_assert!(found.score(at).is_some(), "{:?} in {:?}", word, text);
                    let marks = index.highlight(&found.query, text);
                    prop_assert!(!marks.is_empty(), "{:?} in {:?}", word, text);
                }
            }
        }
    }

    #[test]
    fn any_text_can_be_searched_for_and_marked_in_any_text(query in ".{0,300}", text in ".{0,100}") {
        let plan = fixture::plan();
        let index = Index::new(&plan);
        let selection = select(&plan, &index, &Filter::default().with_query(&query));
        let mut last = 0;
        for range in index.highlight(&selection.query, &text) {
            prop_assert!(last <= range.start && range.start < range.end && text.get(range.clone()).is_some());
            last = range.end;
        }
        for &at in &selection.order {
            index.snippet(&plan, &selection.query, at as usize, &[&plan.pledges()[at as usize].summary]);
        }
    }

    #[test]
    fn an_index_built_in_steps_is_the_same(plan in plan(), how_many in 0_usize..5, query in text()) {
        let mut builder = IndexBuilder::new(&plan);
        while !builder.step(&plan, how_many) {}
        let in_steps = builder.finish(&plan);
        let at_once = Index::new(&plan);
        let filter = Filter::default().with_query(&query);
        let (left, right) = (select(&plan, &in_steps, &filter), select(&plan, &at_once, &filter));
        prop_assert_eq!((left.order, left.facets), (right.order, right.facets));
    }
}
