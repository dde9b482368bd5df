//! `GET /api/v1/surveys/{id}/results`: what everyone may know. Which counts that are, the domain says.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::slug::Slug;
use domain::survey::wire::ResponseV1;
use domain::survey::{Definition, Limits, Tally};
use serde::Deserialize;
use tokio::sync::Mutex;

use crate::app::Parts;
use crate::clock;
use crate::error::Error;
use crate::received::invalid;
use crate::store::{Row, State as Amount, Store};

/// Rows that are read at once.
const PAGE: u32 = 500;
/// Counting that takes no longer than this is done as soon as there is something new.
const SOON: Duration = Duration::from_millis(200);
/// Longer counting takes at most this part of the time, however often results are asked for.
const SHARE: u32 = 10;

/// Results that are counted already, by survey.
#[derive(Default)]
pub struct Results(std::sync::Mutex<HashMap<String, Arc<Mutex<Option<Counted>>>>>);

/// What was counted, and of what.
struct Counted {
    amount: Amount,
    definition: Arc<Definition>,
    /// As JSON, by pledge.
    by_pledge: HashMap<Option<Slug>, String>,
    at: Instant,
    took: Duration,
}

/// The address of a survey's results.
pub fn router() -> Router<Parts> {
    Router::new().route("/api/v1/surveys/{id}/results", get(results))
}

#[derive(Deserialize)]
struct Wanted {
    pledge: Option<String>,
}

async fn results(
    State(parts): State<Parts>,
    path: Result<Path<String>, PathRejection>,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, Error> {
    let Path(id) = path.map_err(|_| Error::UnknownSurvey)?;
    let Query(wanted) = wanted.map_err(|_| invalid("", None, "a query with pledge, once"))?;
    let definition = parts.surveys.newest(&id).ok_or(Error::UnknownSurvey)?;
    let pledge: Option<Slug> = match wanted.pledge {
        Some(text) => Some(text.parse().map_err(|_| invalid("pledge", Some(&text), "the id of a pledge"))?),
        None => None,
    };
    let place = parts.results.place(&id);
    // Those who ask while it is counted wait for the same count.
    let mut counted = place.lock().await;
    let amount = parts.store.state(&id).await?;
    let count = match counted.as_ref() {
        Some(held) if held.holds(amount, &definition) => None,
        _ => Some(count(&parts.store, amount, definition.clone()).await?),
    };
    if let Some(count) = count {
        *counted = Some(count);
    }
    let known = counted.as_ref().and_then(|it| it.by_pledge.get(&pledge)).cloned();
    let json = match known {
        Some(json) => json,
        None => json(&Tally::new(&definition, pledge, Limits::default()))?,
    };
    Ok(([(CONTENT_TYPE, "application/json")], json).into_response())
}

impl Results {
    fn place(&self, survey: &str) -> Arc<Mutex<Option<Counted>>> {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        places.entry(survey.to_owned()).or_default().clone()
    }
}

impl Counted {
    /// Whether there is nothing new, or it is too early to count again.
    fn holds(&self, amount: Amount, definition: &Arc<Definition>) -> bool {
        let same_survey = Arc::ptr_eq(&self.definition, definition);
        let too_early = self.took > SOON && self.at.elapsed() < self.took * SHARE;
        same_survey && (self.amount == amount || too_early)
    }
}

/// Counts every response to the survey, once for each pledge that any of them is about.
async fn count(store: &Store, amount: Amount, definition: Arc<Definition>) -> Result<Counted, Error> {
    let start = Instant::now();
    let mut tallies: HashMap<Option<Slug>, Tally> = HashMap::new();
    let mut after = 0;
    loop {
        let rows = store.page(Some(definition.id().as_str()), after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = last.arrival;
        for row in rows {
            // What was kept under an earlier version stays for staff to read.
            let Some(response) = read(row).and_then(|it| it.check(&definition).ok()) else { continue };
            let response = response.response;
            let pledge = response.pledge().cloned();
            let tally = || Tally::new(&definition, pledge.clone(), Limits::default());
            tallies.entry(pledge.clone()).or_insert_with(tally).add(response);
        }
        // Others get their turn between two pages.
        tokio::task::yield_now().await;
    }
    let by_pledge = tallies.iter().map(|(pledge, tally)| Ok((pledge.clone(), json(tally)?)));
    let by_pledge = by_pledge.collect::<Result<_, Error>>()?;
    drop(tallies);
    Ok(Counted { amount, definition, by_pledge, at: Instant::now(), took: start.elapsed() })
}

fn json(tally: &Tally) -> Result<String, Error> {
    serde_json::to_string(&tally.results()).map_err(|_| Error::Fault)
}

/// The response as it was sent, from what is kept of it.
fn read(row: Row) -> Option<ResponseV1> {
    Some(ResponseV1 {
        schema: domain::survey::wire::SCHEMA,
        id: row.id.parse().ok()?,
        survey: row.survey.parse().ok()?,
        survey_version: row.survey_version.try_into().ok()?,
        pledge: row.pledge.map(|it| it.parse()).transpose().ok()?,
        answered_at: clock::in_words(row.answered_at),
        answers: serde_json::from_str(&row.answers).ok()?,
        sealed: None,
    })
}
