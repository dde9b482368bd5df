//! `PUT /api/v1/responses/{id}`: keep one response. Sending it again changes nothing.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::put;
use axum::{Json, Router};
use domain::survey::wire::{Receipt, ResponseId};

use crate::app::{LARGEST_BODY, Parts};
use crate::clock;
use crate::error::Error;
use crate::received::{self, Received, invalid};
use crate::store::Outcome;

/// How long a body of a few kilobytes may take, even by a slow phone.
const PATIENCE: Duration = Duration::from_secs(30);

/// The address of one response.
pub fn router() -> Router<Parts> {
    Router::new().route("/api/v1/responses/{id}", put(keep))
}

async fn keep(
    State(parts): State<Parts>,
    path: Result<Path<String>, PathRejection>,
    asked: HeaderMap,
    body: Body,
) -> Result<Response, Error> {
    let id: Option<ResponseId> = path.ok().and_then(|Path(id)| id.parse().ok());
    let id = id.ok_or_else(|| invalid("id", None, "a UUID of version 4 in lower case, in the address"))?;
    let bytes = read(&asked, body).await?;
    let Received { digest, row } = received::read(&parts, &id, &bytes, clock::now()).await?;
    let (outcome, received_at) = match row {
        Ok(row) => {
            let received_at = row.received_at;
            (parts.writer.keep(row).await?, received_at)
        }
        // A repeat of what is kept is a repeat, even if the survey has closed or changed since.
        Err(refused) => match parts.store.find(id.as_str()).await?.map(|it| it.outcome(&digest)) {
            Some(repeat @ Outcome::Repeat { received_at }) => (repeat, received_at),
            _ => return Err(refused),
        },
    };
    match outcome {
        Outcome::New => Ok((StatusCode::CREATED, receipt(&id, received_at)).into_response()),
        Outcome::Repeat { received_at } => Ok((StatusCode::OK, receipt(&id, received_at)).into_response()),
        Outcome::Conflict => Err(Error::Conflict),
    }
}

/// What the client gets for a response that is on our disk.
fn receipt(id: &ResponseId, received_at: i64) -> Json<Receipt> {
    Json(Receipt { id: id.to_string(), received_at: clock::in_words(received_at), reference: id.reference() })
}

async fn read(asked: &HeaderMap, body: Body) -> Result<Vec<u8>, Error> {
    let announced = asked.get(CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|it| it > LARGEST_BODY) {
        return Err(Error::TooLarge);
    }
    match tokio::time::timeout(PATIENCE, to_bytes(body, LARGEST_BODY)).await {
        Ok(Ok(bytes)) => Ok(bytes.to_vec()),
        // Either it is too large or the connection broke, and then nobody reads the answer.
        Ok(Err(_)) => Err(Error::TooLarge),
        Err(_) => Err(Error::TooSlow),
    }
}
