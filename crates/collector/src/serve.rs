//! From settings to a running server, and to its quiet end.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tower::ServiceExt;

use crate::app::{Peer, app};
use crate::config::Config;
use crate::metrics::Metrics;
use crate::retain;
use crate::store::Store;
use crate::surveys::Surveys;
use crate::writer::Writer;

/// More connections than this wait for others to end: each takes memory.
const MOST_CONNECTIONS: usize = 2048;
/// Someone who sends a request letter by letter does not hold a connection for ever.
const HEADERS_TAKE_AT_MOST: Duration = Duration::from_secs(15);
/// How long what was begun may take after the signal to stop.
const LAST_ANSWERS_TAKE_AT_MOST: Duration = Duration::from_secs(10);
/// After a failure to accept, such as too many open files.
const BREATH: Duration = Duration::from_millis(100);

/// What is left to do after the last answer.
pub struct Running {
    /// The whole program as a function.
    pub router: Router,
    /// Ends when the router and all that came of it are gone.
    pub writer: JoinHandle<()>,
    /// Never ends by itself.
    pub watcher: Option<JoinHandle<()>>,
}

/// Puts the parts together, short of opening a port.
pub async fn prepare(config: &Config, store: Store) -> Result<Running, String> {
    let surveys = Surveys::open(config.surveys.as_deref(), &store).await?;
    let metrics = Metrics::default();
    let (writer, task) = Writer::start(store.clone(), metrics.clone());
    let watch = |file: &PathBuf| tokio::spawn(surveys.clone().watch(file.clone(), store.clone()));
    let watcher = config.surveys.as_ref().map(watch);
    Ok(Running { router: app(config, store, writer, surveys, metrics), writer: task, watcher })
}

/// Serves until the signal, then lets go of everything in order.
pub async fn run(config: &Config, store: Store) -> Result<(), String> {
    let Running { router, mut writer, watcher } = prepare(config, store.clone()).await?;
    let listener = TcpListener::bind(config.listen).await.map_err(|problem| {
        format!("COLLECTOR_LISTEN (--listen) is {}, which cannot be opened: {problem}.", config.listen)
    })?;
    let address = listener.local_addr().map_err(|problem| problem.to_string())?;
    let keeping = config.retain_months.map(|months| tokio::spawn(retain::daily(store.clone(), months)));
    tracing::info!(%address, store = %config.database, site = config.site_dir.is_some(), "listening");
    let broken = accept(listener, router, async {
        tokio::select! {
            () = signal() => false,
            // It only ends by itself if something is wrong, and then nothing could be kept any more.
            _ = &mut writer => true,
        }
    })
    .await;
    tracing::info!("stopping");
    for task in keeping.into_iter().chain(watcher) {
        task.abort();
    }
    if broken {
        return Err("It could not go on keeping responses, and has to be started again.".to_owned());
    }
    if tokio::time::timeout(LAST_ANSWERS_TAKE_AT_MOST, writer).await.is_err() {
        tracing::warn!("the last responses were not written in time; their senders were told nothing");
    }
    store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Answers everyone who connects until `stop` is done, and then those who are still being answered.
/// Gives back why it stopped.
pub async fn accept<T>(listener: TcpListener, router: Router, stop: impl Future<Output = T>) -> T {
    let connections = GracefulShutdown::new();
    let free = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    tokio::pin!(stop);
    let why = loop {
        let next = async {
            let place = free.clone().acquire_owned().await;
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            next = next => next,
            why = &mut stop => break why,
        };
        match accepted {
            Ok((stream, peer)) => {
                // Small answers go out at once; where that cannot be set they go out a little later.
                let _ = stream.set_nodelay(true);
                let router = router.clone();
                let service = service_fn(move |request: Request<Incoming>| {
                    let mut request = request.map(Body::new);
                    request.extensions_mut().insert(Peer(peer.ip()));
                    router.clone().oneshot(request)
                });
                let connection = http1::Builder::new()
                    .timer(TokioTimer::new())
                    .header_read_timeout(HEADERS_TAKE_AT_MOST)
                    .serve_connection(TokioIo::new(stream), service);
                let answering = connections.watch(connection);
                tokio::spawn(async move {
                    // What breaks here is the connection, and then there is nobody to tell.
                    let _ = answering.await;
                    drop(place);
                });
            }
            Err(problem) => {
                tracing::warn!(%problem, "a connection was not accepted");
                tokio::time::sleep(BREATH).await;
            }
        }
    };
    drop((listener, router));
    if tokio::time::timeout(LAST_ANSWERS_TAKE_AT_MOST, connections.shutdown()).await.is_err() {
        tracing::warn!("some connections did not end in time");
    }
    why
}

/// Ctrl-C, or what systemd sends.
async fn signal() {
    let interrupt = async {
        // Where the signal cannot be watched, the program ends the hard way, which loses nothing.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => (),
        () = terminate => (),
    }
}
