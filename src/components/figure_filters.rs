//! The options that narrow the list of figures, each with how many it would give.

use std::sync::Arc;

use domain::measure_list::{MeasureChoice, VERDICTS};
use domain::plan::Plan;
use leptos::prelude::*;

use super::sheet::{OptionText, group, option_box, sheet};
use crate::markup::{accent_at, status, verdict};

/// What the options need to know of the list, which they do not keep.
#[derive(Clone)]
pub struct FigureOptions {
    /// Whether a choice is in force.
    pub has: Arc<dyn Fn(MeasureChoice) -> bool + Send + Sync>,
    /// How many figures an option would give, by its place among those of its kind.
    pub count: Arc<dyn Fn(MeasureChoice, usize) -> usize + Send + Sync>,
    /// How many are listed.
    pub listed: Arc<dyn Fn() -> usize + Send + Sync>,
    /// What to do when one is chosen.
    pub choose: Callback<MeasureChoice>,
}

/// All options.
pub fn figure_filters(plan: &'static Plan, options: FigureOptions) -> AnyView {
    let checks = VERDICTS.into_iter().enumerate().map(|(at, it)| {
        let sign = verdict::glyph(it).into_string();
        let class = format!("choice {}", verdict::class(it));
        options.option(MeasureChoice::Verdict(it), at, class, sign, verdict::name(it))
    });
    let themes = plan.themes().iter().map(|it| it.name.as_str()).chain(["The whole plan"]);
    let themes = themes.enumerate().map(|(at, name)| {
        // The figures of no theme have no colour of their own.
        let accent = if at < plan.themes().len() { accent_at(at) } else { String::new() };
        let sign = status::swatch().into_string();
        options.option(MeasureChoice::Theme(at), at, format!("choice {accent}"), sign, name)
    });
    let groups = vec![group("Does it add up?", checks.collect()), group("Theme", themes.collect())];
    let listed = Arc::clone(&options.listed);
    let show = move || match listed() {
        1 => "Show 1 figure".to_owned(),
        n => format!("Show {n} figures"),
    };
    sheet(groups, Arc::new(show))
}

impl FigureOptions {
    fn option(
        &self,
        choice: MeasureChoice,
        at: usize,
        class: String,
        sign: String,
        label: &'static str,
    ) -> AnyView {
        let (has, count, choose) = (Arc::clone(&self.has), Arc::clone(&self.count), self.choose);
        option_box(
            OptionText { class, sign, label, counted: "figures" },
            Arc::new(move || has(choice)),
            Arc::new(move || count(choice, at)),
            Callback::new(move |()| choose.run(choice)),
        )
    }
}
