//! `GET /api/v1/responses`: staff read every response, as lines for a spreadsheet or for a program.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::slug::Slug;
use futures_util::stream;
use serde::Deserialize;

use crate::app::Parts;
use crate::clock;
use crate::columns::Columns;
use crate::error::Error;
use crate::received::invalid;
use crate::store::{self, Row};

/// Rows that are read at once. A slow reader then holds up nobody, and little memory.
const PAGE: u32 = 500;

/// The address of all responses.
pub fn router() -> Router<Parts> {
    Router::new().route("/api/v1/responses", get(export))
}

#[derive(Deserialize)]
struct Wanted {
    survey: Option<String>,
    format: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Csv,
    JsonLines,
}

async fn export(
    State(parts): State<Parts>,
    asked: HeaderMap,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, Error> {
    let token = parts.staff_token.as_ref().ok_or(Error::ReadingIsOff)?;
    if !token.opens(&asked) {
        return Err(Error::Unauthorised);
    }
    let Query(wanted) = wanted.map_err(|_| invalid("", None, "a query with survey and format, each once"))?;
    let format = format(&asked, wanted.format.as_deref())?;
    // No survey can have another kind of id, and a database need not take every character to look for it.
    if let Some(text) = wanted.survey.as_deref().filter(|it| it.parse::<Slug>().is_err()) {
        return Err(invalid("survey", Some(text), "the id of a survey"));
    }
    // A database that is away is told by the status, which cannot change once lines have been sent.
    let first = parts.store.page(wanted.survey.as_deref(), 0, PAGE).await?;
    let (kind, name) = match format {
        Format::Csv => ("text/csv; charset=utf-8", "responses.csv"),
        Format::JsonLines => ("application/jsonl; charset=utf-8", "responses.jsonl"),
    };
    let columns = Columns::of(wanted.survey.as_deref().and_then(|it| parts.surveys.newest(it)));
    let head = if format == Format::Csv { columns.head() } else { String::new() };
    let rest = Rest { parts, survey: wanted.survey, format, columns, head, ready: Some(first), after: 0 };
    let lines = stream::try_unfold(rest, next);
    let disposition = format!("attachment; filename=\"{name}\"");
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, &disposition)], Body::from_stream(lines))
        .into_response())
}

/// What the address asks for counts more than what the program accepts.
fn format(asked: &HeaderMap, wanted: Option<&str>) -> Result<Format, Error> {
    match wanted {
        Some("csv") => Ok(Format::Csv),
        Some("jsonl") => Ok(Format::JsonLines),
        Some(other) => Err(invalid("format", Some(other), "csv or jsonl")),
        None => {
            let accepted = asked.get(ACCEPT).and_then(|it| it.to_str().ok()).unwrap_or_default();
            let json = accepted.contains("json") && !accepted.contains("text/csv");
            Ok(if json { Format::JsonLines } else { Format::Csv })
        }
    }
}

/// What is left to send.
struct Rest {
    parts: Parts,
    survey: Option<String>,
    format: Format,
    /// A page that is read and not sent yet.
    ready: Option<Vec<Row>>,
    /// The arrival of the last that is read.
    after: i64,
    columns: Columns,
    /// What stands above the rows, until it is sent.
    head: String,
}

/// A page of lines. Where the database fails half way, the connection breaks, so that nobody
/// takes a part for the whole.
async fn next(mut rest: Rest) -> Result<Option<(Bytes, Rest)>, store::Error> {
    let rows = match rest.ready.take() {
        Some(rows) => rows,
        None => rest.parts.store.page(rest.survey.as_deref(), rest.after, PAGE).await?,
    };
    let mut text = std::mem::take(&mut rest.head);
    if let Some(last) = rows.last() {
        rest.after = last.arrival;
    }
    for row in &rows {
        text += &match rest.format {
            Format::Csv => rest.columns.line(row),
            Format::JsonLines => json_line(row),
        };
    }
    Ok((!text.is_empty()).then(|| (text.into(), rest)))
}

/// Answers are kept as JSON, so they are put in as they are.
fn json_line(row: &Row) -> String {
    let text = |text: &str| serde_json::Value::from(text).to_string();
    let pledge = row.pledge.as_deref().map_or("null".to_owned(), text);
    format!(
        "{{\"id\":{},\"survey\":{},\"survey_version\":{},\"pledge\":{pledge},\"answered_at\":{},\"received_at\":{},\"answers\":{}}}\n",
        text(&row.id),
        text(&row.survey),
        row.survey_version,
        text(&clock::in_words(row.answered_at)),
        text(&clock::in_words(row.received_at)),
        row.answers
    )
}
