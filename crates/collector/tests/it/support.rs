//! A collector to try things on. Every answer it gives is held against its description.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, Weak};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use clap::Parser;
use collector::config::{Command, Config};
use collector::serve::prepare;
use collector::store::Store;
use collector_trial::{Postgres, Sample};
use http_body_util::BodyExt;
use serde_json::Value;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, Executor, SqliteConnection};
use tempfile::TempDir;
use tower::ServiceExt;

pub const TOKEN: &str = "correct-horse-battery-staple";
pub const READ_BACK: (&str, &str) = ("authorization", "Bearer correct-horse-battery-staple");

/// The program as cargo has built it for these tests.
pub fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_collector"))
}

/// One server for all tests that run at a time, and a database for each.
pub fn postgres() -> Arc<Postgres> {
    static SERVER: LazyLock<Mutex<Weak<Postgres>>> = LazyLock::new(Mutex::default);
    let mut server = SERVER.lock().unwrap_or_else(|it| it.into_inner());
    if let Some(running) = server.upgrade() {
        return running;
    }
    let started = Arc::new(Postgres::start().unwrap_or_else(|problem| panic!("{problem}")));
    *server = Arc::downgrade(&started);
    started
}

/// A database that nobody else uses, and a file with the sample survey.
pub struct Place {
    pub database: String,
    pub folder: TempDir,
    pub server: Option<Arc<Postgres>>,
}

impl Place {
    pub fn sqlite() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("responses.sqlite").display());
        Place { database, folder, server: None }.with_surveys()
    }

    pub fn postgres() -> Place {
        let server = postgres();
        let database = server.database().unwrap();
        Place { database, folder: tempfile::tempdir().unwrap(), server: Some(server) }.with_surveys()
    }

    fn with_surveys(self) -> Place {
        std::fs::write(self.surveys(), Sample::file()).unwrap();
        self
    }

    pub fn surveys(&self) -> PathBuf {
        self.folder.path().join("surveys.json")
    }

    /// The name of the database on its server.
    pub fn name(&self) -> &str {
        let address = self.database.split('?').next().unwrap_or_default();
        address.rsplit('/').next().unwrap_or_default()
    }

    pub fn config(&self, settings: &[&str]) -> Config {
        let surveys = self.surveys().to_string_lossy().into_owned();
        let own = ["collector", "--database-url", &self.database, "--surveys", &surveys];
        let command = Command::try_parse_from(own.iter().chain(settings)).unwrap();
        command.settings.read().unwrap_or_else(|problem| panic!("{problem}"))
    }

    pub async fn store(&self) -> Store {
        Store::open(&self.config(&[]).database).await.unwrap_or_else(|it| panic!("{it}"))
    }

    /// The collector on this database. One after the other may be opened, and several at once.
    pub async fn open(&self, settings: &[&str]) -> Trial {
        let config = self.config(&[&["--staff-token", TOKEN], settings].concat());
        let router = prepare(&config, self.store().await).await.unwrap().router;
        Trial { router }
    }
}

/// What someone with the database's own tools could do to it.
pub async fn tamper(place: &Place, statement: &str) {
    match &place.server {
        Some(server) => drop(server.sql(place.name(), statement).unwrap()),
        None => {
            let file = place.database.trim_start_matches("sqlite:");
            let options = SqliteConnectOptions::new().filename(file);
            let mut database = SqliteConnection::connect_with(&options).await.unwrap();
            database.execute(statement).await.unwrap();
            database.close().await.unwrap();
        }
    }
}

/// A collector.
#[derive(Clone)]
pub struct Trial {
    pub router: Router,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|it| panic!("{it}: {}", self.text))
    }
}

impl Trial {
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let answer = Answer { status: parts.status, headers: parts.headers, text };
        described(&method, &path, &answer);
        answer
    }

    pub async fn put(&self, id: &str, body: impl Into<Body>) -> Answer {
        self.ask(request("PUT", &format!("/api/v1/responses/{id}"), &[], body)).await
    }

    pub async fn get(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(request("GET", address, headers, Body::empty())).await
    }

    /// The lines of all that is kept, each as JSON.
    pub async fn kept(&self) -> Vec<Value> {
        let all = self.get("/api/v1/responses?format=jsonl", &[READ_BACK]).await;
        assert_eq!(all.status, StatusCode::OK, "{}", all.text);
        all.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

pub fn request(
    method: &str,
    address: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.into()).unwrap()
}

/// The description of the interface, as it is served.
pub static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../src/openapi.json")).unwrap_or_else(|it| panic!("{it}"))
});

/// Every answer at an address of the interface is one that its description has, in the form it says.
#[track_caller]
fn described(method: &Method, path: &str, answer: &Answer) {
    let Some(described) = path_described(path) else { return };
    // The head of an answer is what it is for the whole.
    let method = if method == Method::HEAD { &Method::GET } else { method };
    let Some(operation) = described.get(method.as_str().to_lowercase()) else {
        let expected = [StatusCode::METHOD_NOT_ALLOWED, StatusCode::OK];
        assert!(expected.contains(&answer.status), "{method} {path} is not described: {}", answer.status);
        return;
    };
    let status = answer.status.as_str();
    let response = &operation["responses"][status];
    assert!(
        response.is_object(),
        "{method} {path} answered {status}, which is not described: {}",
        answer.text
    );
    let response = resolve(response);
    let kind = answer.header("content-type").split(';').next().unwrap_or_default();
    if answer.text.is_empty() {
        return;
    }
    let content = &response["content"][kind];
    assert!(content.is_object(), "{method} {path} {status}: `{kind}` is not described");
    if kind == "application/json" {
        let value = answer.json();
        fits(&value, &content["schema"], &format!("{method} {path} {status}"));
    }
    for name in response["headers"].as_object().into_iter().flat_map(|it| it.keys()) {
        assert!(!answer.header(&name.to_lowercase()).is_empty(), "{method} {path} {status}: no {name}");
    }
}

fn path_described(path: &str) -> Option<&'static Value> {
    let parts: Vec<&str> = path.split('/').collect();
    let matches = |pattern: &str| {
        let pattern: Vec<&str> = pattern.split('/').collect();
        pattern.len() == parts.len()
            && pattern.iter().zip(&parts).all(|(a, b)| a == b || (a.starts_with('{') && !b.is_empty()))
    };
    let paths = DESCRIPTION["paths"].as_object().unwrap();
    let exact = paths.get(path);
    exact.or_else(|| paths.iter().find(|(pattern, _)| matches(pattern)).map(|it| it.1))
}

fn resolve(value: &'static Value) -> &'static Value {
    match value["$ref"].as_str() {
        Some(to) => {
            DESCRIPTION.pointer(to.trim_start_matches('#')).unwrap_or_else(|| panic!("{to} is nowhere"))
        }
        None => value,
    }
}

/// Holds a value against as much of JSON Schema as the description uses.
#[track_caller]
pub fn fits(value: &Value, schema: &'static Value, at: &str) {
    let schema = resolve(schema);
    let of_type = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{other} is not known here"),
    };
    match &schema["type"] {
        Value::String(kind) => assert!(of_type(kind), "{at}: {value} is no {kind}"),
        Value::Array(kinds) => {
            assert!(
                kinds.iter().any(|it| of_type(it.as_str().unwrap())),
                "{at}: {value} is none of {kinds:?}"
            );
        }
        _ => (),
    }
    if let Some(allowed) = schema["enum"].as_array() {
        assert!(allowed.contains(value), "{at}: {value} is none of {allowed:?}");
    }
    if let Some(object) = value.as_object() {
        for name in schema["required"].as_array().into_iter().flatten() {
            assert!(object.contains_key(name.as_str().unwrap()), "{at}: {name} is missing");
        }
        for (name, value) in object {
            match schema["properties"].get(name) {
                Some(schema) => fits(value, schema, &format!("{at}.{name}")),
                None => assert!(schema["additionalProperties"] != false, "{at}: {name} is not described"),
            }
        }
    }
    for (place, value) in value.as_array().into_iter().flatten().enumerate() {
        if schema["items"].is_object() {
            fits(value, &schema["items"], &format!("{at}[{place}]"));
        }
    }
}

/// Makes two tests of one, so that both databases do the same.
macro_rules! on_both {
    ($($(#[$more:meta])* async fn $name:ident($place:ident: $kind:ty) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn check($place: $kind) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                check($crate::support::Place::sqlite()).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                check($crate::support::Place::postgres()).await;
            }
        }
    )+};
}
pub(crate) use on_both;
