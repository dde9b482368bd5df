//! The headers that every answer carries, whatever it is an answer to.

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;

/// Nothing but our own files, and no script or style written into a page.
/// `wasm-unsafe-eval` lets WebAssembly start; it does not let a string run as JavaScript.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// What other sites may show inside their pages, and nothing else is.
const EMBEDS: &str = "/embed";

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
pub async fn protect(request: Request, next: Next) -> Response {
    let embed = is_embed(request.uri().path());
    let mut answer = next.run(request).await;
    if embed {
        answer.headers_mut().insert("content-security-policy", in_any_frame());
    }
    for (name, value) in ON_EVERY_ANSWER {
        answer.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

fn is_embed(path: &str) -> bool {
    path.strip_prefix(EMBEDS).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The same policy, but for the pages it may be framed by.
fn in_any_frame() -> HeaderValue {
    let policy = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static(CONTENT_SECURITY_POLICY))
}
