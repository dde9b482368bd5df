//! Why a request is not answered as wished. Each says what the person or the program asking can do;
//! causes on our side are logged and never shown.

use axum::Json;
use axum::http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::survey::wire::FieldError;
use serde::Serialize;

use crate::store;

/// How long a client should wait while the database is away.
const STORE_IS_AWAY_SECONDS: u64 = 5;

/// One variant for each status that a request can end with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// 422: sending it again unchanged is of no use.
    #[error("The response breaks a rule.")]
    Invalid(Vec<FieldError>),
    /// 404: this collector may learn of it later, so the client keeps the response.
    #[error("This collector does not know that survey.")]
    UnknownSurvey,
    /// 404: likewise.
    #[error("This collector does not know that version of the survey.")]
    UnknownVersion,
    /// 404: it will be known once it is open, so the client keeps the response.
    #[error("This survey has not opened yet.")]
    NotOpen,
    /// 410.
    #[error("This survey has closed, and the response was answered after that.")]
    Closed,
    /// 409.
    #[error("Another response is kept under this id.")]
    Conflict,
    /// 413.
    #[error("The request is larger than {} KiB.", crate::app::LARGEST_BODY / 1024)]
    TooLarge,
    /// 408.
    #[error("The request took too long to arrive.")]
    TooSlow,
    /// 429.
    #[error("There were many requests from your network. Try again a little later.")]
    Limited {
        /// Until when.
        seconds: u64,
    },
    /// 401.
    #[error("Reading responses needs the staff token: `Authorization: Bearer …`.")]
    Unauthorised,
    /// 403.
    #[error("This collector was set up without a staff token, so responses cannot be read back.")]
    ReadingIsOff,
    /// 404.
    #[error("There is nothing at this address.")]
    NotFound,
    /// 405.
    #[error("This address does not take that method.")]
    WrongMethod,
    /// 500: never, as far as we know. Whether it was kept is not certain; sending it again is harmless.
    #[error("Something went wrong here, and not with what you sent. Try again a little later.")]
    Fault,
    /// 503: nothing was kept that is not acknowledged; the client tries again.
    #[error("Responses cannot be kept just now. Try again a little later.")]
    Store(#[source] store::Error),
    /// 503: likewise, for there is more to write than can be written.
    #[error("Many responses are arriving just now. Try again a little later.")]
    Busy,
}

impl Error {
    fn status(&self) -> StatusCode {
        match self {
            Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::UnknownSurvey | Error::UnknownVersion | Error::NotOpen | Error::NotFound => {
                StatusCode::NOT_FOUND
            }
            Error::Closed => StatusCode::GONE,
            Error::Fault => StatusCode::INTERNAL_SERVER_ERROR,
            Error::Conflict => StatusCode::CONFLICT,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Error::Limited { .. } => StatusCode::TOO_MANY_REQUESTS,
            Error::Unauthorised => StatusCode::UNAUTHORIZED,
            Error::ReadingIsOff => StatusCode::FORBIDDEN,
            Error::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Error::Store(_) | Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// A word for programs.
    fn word(&self) -> &'static str {
        match self {
            Error::Invalid(_) => "invalid",
            Error::UnknownSurvey => "unknown-survey",
            Error::UnknownVersion => "unknown-survey-version",
            Error::NotFound => "not-found",
            Error::NotOpen => "survey-not-open",
            Error::Closed => "closed",
            Error::Fault => "fault",
            Error::Conflict => "conflict",
            Error::TooLarge => "too-large",
            Error::TooSlow => "too-slow",
            Error::Limited { .. } => "too-many-requests",
            Error::Unauthorised => "unauthorised",
            Error::ReadingIsOff => "reading-is-off",
            Error::WrongMethod => "wrong-method",
            Error::Store(_) => "store-unavailable",
            Error::Busy => "busy",
        }
    }

    fn retry_after(&self) -> Option<u64> {
        match self {
            Error::Limited { seconds } => Some(*seconds),
            Error::Store(_) => Some(STORE_IS_AWAY_SECONDS),
            Error::Busy => Some(1),
            _ => None,
        }
    }
}

impl From<store::Error> for Error {
    fn from(problem: store::Error) -> Error {
        Error::Store(problem)
    }
}

#[derive(Serialize)]
struct Body<'a> {
    error: &'static str,
    message: String,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [FieldError],
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Error::Store(problem) = &self
            && !matches!(problem, store::Error::NotWritten)
        {
            tracing::error!(cause = %chain(problem), "the store failed");
        }
        let errors = if let Error::Invalid(errors) = &self { errors.as_slice() } else { &[] };
        let body = Body { error: self.word(), message: self.to_string(), errors };
        let mut answer = (self.status(), Json(body)).into_response();
        if let Some(seconds) = self.retry_after() {
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if matches!(self, Error::Unauthorised) {
            answer.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        answer
    }
}

/// An error with what caused it. Of what the database says, none holds what a person answered,
/// since values are always bound and never part of a statement.
pub fn chain(problem: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(problem), |it| it.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
