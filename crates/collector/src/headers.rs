//! The headers that protect answers of the interface. The site has its own.

use axum::http::HeaderValue;
use axum::http::header::STRICT_TRANSPORT_SECURITY;
use axum::response::Response;

/// What is answered to programs is no page: nothing in it may run, be framed or be kept.
const ON_ANSWERS_TO_PROGRAMS: [(&str, &str); 5] = [
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cache-control", "no-store"),
];

/// Two years, as browsers' own lists ask for. Names below this one may be someone else's.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=63072000");

/// Adds them, unless the answer has set its own.
pub async fn for_programs(mut answer: Response) -> Response {
    for (name, value) in ON_ANSWERS_TO_PROGRAMS {
        answer.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

/// Tells browsers to come by HTTPS from now on.
pub async fn https_only(mut answer: Response) -> Response {
    answer.headers_mut().insert(STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
    answer
}
