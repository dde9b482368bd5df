//! What is asked: loaded once, when someone opens a page that asks.

use std::sync::OnceLock;

use domain::survey::{Definition, Surveys};
use leptos::prelude::*;

use crate::api::{self, Problem};

/// How far loading has come.
#[derive(Clone)]
pub enum Loaded<T> {
    /// Not there yet.
    Loading,
    /// There.
    Ready(T),
    /// It could not be loaded.
    Failed(Problem),
}

/// All surveys. They are read-only, and live as long as the tab.
pub type All = &'static [Definition];

static SURVEYS: OnceLock<Surveys> = OnceLock::new();

/// The surveys, as they come. Natively they are those of whoever renders a page.
pub fn use_surveys() -> RwSignal<Loaded<All>> {
    let known = SURVEYS.get().or_else(use_context::<&'static Surveys>);
    let loaded = RwSignal::new(match known {
        Some(surveys) => Loaded::Ready(&*surveys.surveys),
        None => Loaded::Loading,
    });
    if known.is_none() && cfg!(target_arch = "wasm32") {
        load(loaded);
    }
    loaded
}

/// Loads them, or tries it again.
pub fn load(into: RwSignal<Loaded<All>>) {
    into.set(Loaded::Loading);
    leptos::task::spawn_local(async move {
        let loaded = match api::surveys::load().await {
            Ok(surveys) => Loaded::Ready(&*SURVEYS.get_or_init(|| surveys).surveys),
            Err(problem) => Loaded::Failed(problem),
        };
        // The page may be gone.
        let _ = into.try_set(loaded);
    });
}
