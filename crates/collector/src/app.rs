//! The router: every address, and what surrounds them. Tests call it without a socket.

use std::any::Any;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderName, Method};
use axum::middleware::{Next, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::config::Config;
use crate::error::Error;
use crate::limit::{Limit, client};
use crate::metrics::Metrics;
use crate::results::Results;
use crate::store::Store;
use crate::surveys::Surveys;
use crate::token::StaffToken;
use crate::writer::Writer;
use crate::{export, headers, health, observe, openapi, responses, results};

/// The largest body that is read. No survey is published whose answers could be longer.
pub const LARGEST_BODY: usize = domain::survey::MOST_BYTES;
/// How long a browser may remember what it is allowed to ask from another site.
const PERMISSION_LASTS: Duration = Duration::from_secs(3600);

/// What the handlers work with.
#[derive(Clone)]
pub struct Parts(Arc<Shared>);

/// See [`Parts`].
pub struct Shared {
    pub store: Store,
    pub writer: Writer,
    pub surveys: Surveys,
    pub results: Results,
    pub metrics: Metrics,
    pub pulse: health::Pulse,
    pub staff_token: Option<StaffToken>,
    limit: Limit,
    proxy_header: Option<HeaderName>,
}

impl std::ops::Deref for Parts {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// Who is connected. The server adds it to each request.
#[derive(Clone, Copy)]
pub struct Peer(pub IpAddr);

/// The whole program as a function from what it works with to its answers.
pub fn app(config: &Config, store: Store, writer: Writer, surveys: Surveys, metrics: Metrics) -> Router {
    let parts = Parts(Arc::new(Shared {
        store,
        writer,
        surveys,
        results: Results::default(),
        metrics: metrics.clone(),
        pulse: health::Pulse::default(),
        staff_token: config.staff_token.clone(),
        limit: Limit::new(config.rate_limit),
        proxy_header: config.proxy_header.clone(),
    }));
    let api = Router::new()
        .merge(responses::router())
        .merge(export::router())
        .merge(results::router())
        .merge(openapi::router())
        .route_layer(from_fn_with_state(parts.clone(), limit));
    let own = api
        .merge(health::router())
        .route("/api", axum::routing::any(nowhere))
        .route("/api/{*rest}", axum::routing::any(nowhere))
        .method_not_allowed_fallback(async || Error::WrongMethod)
        .layer(CatchPanicLayer::custom(fault))
        .layer(map_response(headers::for_programs))
        .layer(cors(config))
        .with_state(parts);
    let all = match &config.site_dir {
        Some(folder) => own.fallback_service(site::router(folder)),
        None => own.fallback(async || headers::for_programs(Error::NotFound.into_response()).await),
    };
    let all = match config.https {
        true => all.layer(map_response(headers::https_only)),
        false => all,
    };
    all.layer(CatchPanicLayer::new()).layer(from_fn_with_state(metrics, observe::each))
}

/// What went wrong is in the log; whoever asked gets an answer like any other.
fn fault(_: Box<dyn Any + Send>) -> Response {
    Error::Fault.into_response()
}

async fn nowhere() -> Error {
    Error::NotFound
}

/// Other sites may send responses and read results if they are on the list. Cookies are never used.
fn cors(config: &Config) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(config.allowed_origins.iter().cloned()))
        .allow_methods([Method::GET, Method::PUT])
        .allow_headers([CONTENT_TYPE])
        .expose_headers([RETRY_AFTER])
        .max_age(PERMISSION_LASTS)
}

async fn limit(State(parts): State<Parts>, request: Request, next: Next) -> Result<Response, Error> {
    let peer = request.extensions().get::<Peer>().map(|it| it.0);
    if let Some(client) = client(request.headers(), parts.proxy_header.as_ref(), peer) {
        parts.limit.take(client, Instant::now()).map_err(|seconds| Error::Limited { seconds })?;
    }
    Ok(next.run(request).await)
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;

    #[tokio::test]
    async fn a_panic_is_answered_like_any_other_refusal() {
        let broken = Router::new().route("/", get(async || -> &str { panic!("on purpose") }));
        let broken = broken.layer(CatchPanicLayer::custom(fault));
        let answer = broken.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(answer.status(), 500);
        let body = to_bytes(answer.into_body(), LARGEST_BODY).await.unwrap();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(body["error"], "fault");
        assert!(!body["message"].to_string().contains("purpose"), "{body}");
    }
}
