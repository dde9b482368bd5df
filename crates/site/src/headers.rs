//! The headers that every answer carries, whatever it is an answer to.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use domain::site::Site;

/// Nothing but our own files, and no script or style written into a page.
/// `wasm-unsafe-eval` lets WebAssembly start; it does not let a string run as JavaScript.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The settings of the site, in its folder.
const SETTINGS: &str = "data/site.json";

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
pub async fn protect(State(folder): State<Arc<PathBuf>>, request: Request, next: Next) -> Response {
    let embed = is_embed(request.uri().path());
    let mut answer = next.run(request).await;
    let policy = policy(collector(&folder).await.as_deref(), embed);
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        answer.headers_mut().insert("content-security-policy", policy);
    }
    for (name, value) in ON_EVERY_ANSWER {
        answer.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

fn is_embed(path: &str) -> bool {
    path.strip_prefix(EMBEDS).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The policy for a page: answers may be sent to the collector as well, and what is made to be shown
/// inside other pages may be.
fn policy(collector: Option<&str>, embed: bool) -> String {
    let mut policy = CONTENT_SECURITY_POLICY.to_owned();
    if let Some(collector) = collector {
        policy = policy.replace("connect-src 'self'", &format!("connect-src 'self' {collector}"));
    }
    if embed {
        policy = policy.replace("frame-ancestors 'none'", "frame-ancestors *");
    }
    policy
}

/// Where answers are sent, if that is not here. Read at each answer like every file, so that a site
/// that is built again needs no restart. A file that cannot be understood allows nothing.
async fn collector(folder: &Path) -> Option<String> {
    let text = tokio::fs::read_to_string(folder.join(SETTINGS)).await.ok()?;
    let site: Site = domain::json::read(&text).ok()?;
    site.collector.elsewhere().map(str::to_owned)
}
