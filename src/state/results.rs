//! What people said: fetched whenever someone opens the page, for it grows.

use domain::slug::Slug;
use domain::survey::wire::ResultsV1;
use leptos::prelude::*;

use super::surveys::Loaded;
use crate::api;

/// The results of a survey, as they come. Natively they are those of whoever renders a page.
pub fn use_results(survey: &'static Slug, pledge: Option<&'static Slug>) -> RwSignal<Loaded<ResultsV1>> {
    let loaded = RwSignal::new(use_context::<ResultsV1>().map_or(Loaded::Loading, Loaded::Ready));
    if cfg!(target_arch = "wasm32") {
        load(survey, pledge, loaded);
    }
    loaded
}

/// Fetches them, or tries it again.
pub fn load(survey: &'static Slug, pledge: Option<&'static Slug>, into: RwSignal<Loaded<ResultsV1>>) {
    into.set(Loaded::Loading);
    leptos::task::spawn_local(async move {
        let loaded = match api::results::load(survey, pledge).await {
            Ok(results) => Loaded::Ready(results),
            Err(problem) => Loaded::Failed(problem),
        };
        // The page may be gone.
        let _ = into.try_set(loaded);
    });
}
