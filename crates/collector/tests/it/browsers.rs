//! What browsers are told: who may ask from elsewhere, what may run, what may be framed.

use std::path::Path;

use axum::body::Body;
use axum::http::StatusCode;
use collector_trial::{Sample, id};

use crate::support::{Place, READ_BACK, Trial, on_both, request};

const FRIEND: &str = "https://plan.example.org";

fn write(folder: &Path, name: &str, text: &str) {
    let file = folder.join(name);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

async fn with_site(place: &Place, settings: &[&str]) -> Trial {
    let site = place.folder.path().join("site");
    write(&site, "index.html", "first page");
    write(&site, "embed/v1/pledge/index.html", "embedded");
    write(&site, "app-0123456789abcdef.js", "plain");
    write(&site, "app-0123456789abcdef.js.br", "brotli");
    let site = site.to_string_lossy().into_owned();
    place.open(&[&["--site-dir", site.as_str()], settings].concat()).await
}

on_both! {
    async fn a_site_on_the_list_may_send(place: Place) {
        let trial = place.open(&["--allowed-origins", &format!("{FRIEND},http://localhost:8080")]).await;
        let address = format!("/api/v1/responses/{}", id(1));
        let headers = [
            ("origin", FRIEND),
            ("access-control-request-method", "PUT"),
            ("access-control-request-headers", "content-type"),
        ];
        let asked = trial.ask(request("OPTIONS", &address, &headers, Body::empty())).await;
        assert_eq!(asked.status, StatusCode::OK);
        assert_eq!(asked.header("access-control-allow-origin"), FRIEND);
        assert!(asked.header("access-control-allow-methods").contains("PUT"));
        assert!(asked.header("access-control-allow-credentials").is_empty());
        assert!(asked.header("vary").contains("origin"));
        let sent = trial.ask(request("PUT", &address, &[("origin", FRIEND)], Sample::response(&id(1), 1))).await;
        assert_eq!((sent.status, sent.header("access-control-allow-origin")), (StatusCode::CREATED, FRIEND));
    }

    async fn refusals_can_be_read_by_the_site_that_asked(place: Place) {
        let settings = ["--allowed-origins", FRIEND, "--rate-limit", "1", "--proxy-header", "x-real-ip"];
        let trial = place.open(&settings).await;
        let headers = [("origin", FRIEND), ("x-real-ip", "192.0.2.1")];
        let address = format!("/api/v1/responses/{}", id(1));
        for status in [422, 429] {
            let answer = trial.ask(request("PUT", &address, &headers, "{}")).await;
            assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (status, FRIEND));
        }
    }

    async fn no_other_site_may(place: Place) {
        let trial = place.open(&["--allowed-origins", FRIEND]).await;
        for origin in ["https://evil.example", "https://plan.example.org.evil.example", "null", "http://plan.example.org"] {
            let headers = [("origin", origin), ("access-control-request-method", "PUT")];
            let address = format!("/api/v1/responses/{}", id(1));
            let asked = trial.ask(request("OPTIONS", &address, &headers, Body::empty())).await;
            assert_ne!(asked.header("access-control-allow-origin"), origin);
            assert_ne!(asked.header("access-control-allow-origin"), "*");
        }
    }

    async fn staff_files_are_no_page(place: Place) {
        let trial = place.open(&["--https", "yes"]).await;
        let answer = trial.get("/api/v1/responses", &[READ_BACK]).await;
        for (name, value) in [
            ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cache-control", "no-store"),
            ("strict-transport-security", "max-age=63072000"),
        ] {
            assert_eq!(answer.header(name), value, "{name}");
        }
    }

    async fn the_site_is_served_beside_it(place: Place) {
        let trial = with_site(&place, &[]).await;
        for (address, encoding, text) in [
            ("/", "", "first page"),
            ("/survey/sample", "", "first page"),
            ("/app-0123456789abcdef.js", "br", "brotli"),
        ] {
            let answer = trial.get(address, &[("accept-encoding", "br")]).await;
            assert_eq!((answer.text.as_str(), answer.header("content-encoding")), (text, encoding), "{address}");
            assert!(!answer.header("content-security-policy").contains("unsafe-inline"));
            assert_eq!(answer.header("strict-transport-security"), "", "it was not said that all come by HTTPS");
        }
        let script = trial.get("/app-0123456789abcdef.js", &[]).await;
        assert!(script.header("cache-control").contains("immutable"));
        assert_eq!(trial.get("/api/v1/nothing", &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(trial.get("/healthz", &[]).await.text, "alive\n");
    }

    async fn only_embeds_may_be_framed(place: Place) {
        let trial = with_site(&place, &["--https", "yes"]).await;
        for (address, framed) in [
            ("/", false),
            ("/survey/sample", false),
            ("/embedded", false),
            ("/embed", true),
            ("/embed/v1/pledge", true),
            ("/embed/v1/chart?theme=safer-roads", true),
        ] {
            let answer = trial.get(address, &[]).await;
            let policy = answer.header("content-security-policy");
            assert_eq!(policy.contains("frame-ancestors *"), framed, "{address}: {policy}");
            assert_eq!(policy.contains("frame-ancestors 'none'"), !framed, "{address}: {policy}");
            assert_eq!(answer.header("strict-transport-security"), "max-age=63072000");
        }
    }
}
