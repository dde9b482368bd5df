//! The headers that every answer carries, whatever it is an answer to.

use axum::http::HeaderValue;
use axum::response::Response;

/// Nothing but our own files, and no script or style written into a page.
/// `wasm-unsafe-eval` lets WebAssembly start; it does not let a string run as JavaScript.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The site asks for none of these, so neither may anything that finds its way into it.
const PERMISSIONS_POLICY: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), \
    geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// What each of them is for is told by the browsers' own documentation under its name.
const ON_EVERY_ANSWER: [(&str, &str); 6] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", PERMISSIONS_POLICY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Adds the protective headers, unless the answer has set its own.
pub async fn protect(mut answer: Response) -> Response {
    for (name, value) in ON_EVERY_ANSWER {
        answer.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}
