//! The site as a browser meets it: requests in, status, headers and bytes out.

use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use tempfile::TempDir;
use tower::ServiceExt;

const SCRIPT: &str = "app-0123456789abcdef.js";

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }
}

/// A built site, and beside it a file that is nobody's business.
struct Site {
    _around: TempDir,
    folder: PathBuf,
}

impl Site {
    fn path(&self) -> &Path {
        &self.folder
    }
}

fn site() -> Site {
    let around = tempfile::tempdir().unwrap();
    let folder = around.path().join("site");
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("index.html", "first page");
    write("data/plan.json", "{}");
    write("data/plan.json.br", "brotli");
    write("app_bg.wasm", "wasm");
    write(SCRIPT, "plain");
    write(&format!("{SCRIPT}.br"), "brotli");
    write(&format!("{SCRIPT}.gz"), "gzip");
    write(".fingerprint", "hidden");
    write("../secret.txt", "secret");
    Site { _around: around, folder }
}

async fn ask(folder: &Path, method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    let (parts, body) = crate::router(folder).oneshot(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answer { status: parts.status, headers: parts.headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
}

async fn get(folder: &Path, address: &str, headers: &[(&str, &str)]) -> Answer {
    ask(folder, Method::GET, address, headers).await
}

#[tokio::test]
async fn a_deep_link_opens_the_app() {
    let folder = site();
    for address in ["/", "/pledges/more-patrols", "/pledges?theme=safer-roads&q=a.b"] {
        let answer = get(folder.path(), address, &[]).await;
        assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, "first page"), "{address}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let folder = site();
    for address in
        ["/missing.js", "/data/missing.json", "/.fingerprint", "/%2e%2e/secret.txt", "/..%2fsecret.txt"]
    {
        let answer = get(folder.path(), address, &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
    }
}

#[tokio::test]
async fn the_smallest_form_that_the_browser_takes_is_sent() {
    let folder = site();
    let address = format!("/{SCRIPT}");
    for (accepted, encoding, text) in [
        ("gzip, deflate, br", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("br;q=0", "", "plain"),
        ("", "", "plain"),
    ] {
        let answer = get(folder.path(), &address, &[("accept-encoding", accepted)]).await;
        assert_eq!((answer.header("content-encoding"), answer.text.as_str()), (encoding, text), "{accepted}");
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn a_packed_file_older_than_its_source_is_not_sent() {
    let folder = site();
    for (name, encoding, text) in [("data/plan.json", "", "{}"), (SCRIPT, "br", "brotli")] {
        let packed = folder.path().join(format!("{name}.br"));
        let packed = std::fs::File::options().write(true).open(packed).unwrap();
        packed.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
        let answer = get(folder.path(), &format!("/{name}"), &[("accept-encoding", "br")]).await;
        assert_eq!((answer.header("content-encoding"), answer.text.as_str()), (encoding, text), "{name}");
    }
}

#[tokio::test]
async fn files_named_by_their_content_are_kept_for_ever_and_others_asked_about() {
    let folder = site();
    for (address, expected) in [
        (format!("/{SCRIPT}"), "public, max-age=31536000, immutable"),
        ("/data/plan.json".to_owned(), "no-cache"),
        ("/app_bg.wasm".to_owned(), "no-cache"),
    ] {
        assert_eq!(get(folder.path(), &address, &[]).await.header("cache-control"), expected, "{address}");
    }
}

#[tokio::test]
async fn an_unchanged_file_is_not_sent_again() {
    let folder = site();
    let first = get(folder.path(), "/data/plan.json", &[]).await;
    let tag = first.header("etag").to_owned();
    for held in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
        let again = get(folder.path(), "/data/plan.json", &[("if-none-match", &held)]).await;
        assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""), "{held}");
        assert_eq!(again.header("etag"), tag);
    }

    std::fs::write(folder.path().join("data/plan.json"), "{\"changed\":true}").unwrap();
    let changed = get(folder.path(), "/data/plan.json", &[("if-none-match", &tag)]).await;
    assert_eq!(changed.status, StatusCode::OK);
    assert_ne!(changed.header("etag"), tag);
}

#[tokio::test]
async fn each_encoding_has_its_own_tag() {
    let folder = site();
    let address = format!("/{SCRIPT}");
    let plain = get(folder.path(), &address, &[]).await;
    let brotli = get(folder.path(), &address, &[("accept-encoding", "br")]).await;
    assert_ne!(plain.header("etag"), brotli.header("etag"));
}

#[tokio::test]
async fn every_answer_is_protected() {
    let folder = site();
    for address in ["/", "/app_bg.wasm", "/missing.js"] {
        let answer = get(folder.path(), address, &[]).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';")
        );
        assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("  "), "{policy}");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("geolocation=()"));
    }
}

#[tokio::test]
async fn only_embeds_may_be_framed() {
    let folder = site();
    for (address, expected) in [
        ("/", "'none'"),
        ("/embedded", "'none'"),
        ("/pledges/embed", "'none'"),
        ("/embed", "*"),
        ("/embed/v1/pledge?id=more-patrols", "*"),
    ] {
        let answer = get(folder.path(), address, &[]).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.ends_with(&format!("; frame-ancestors {expected}")), "{address}: {policy}");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{address}: {policy}");
    }
}

#[tokio::test]
async fn answers_may_be_sent_to_the_collector_and_nowhere_else() {
    let folder = site();
    for (settings, expected) in [
        (r#"{"collector":""}"#, "'self'"),
        (r#"{"collector":"https://answers.example.org"}"#, "'self' https://answers.example.org"),
        (r#"{"collector":"https://answers.example.org; script-src *"}"#, "'self'"),
        (r#"{"collector":"*"}"#, "'self'"),
        ("", "'self'"),
    ] {
        std::fs::write(folder.path().join("data/site.json"), settings).unwrap();
        for address in ["/", "/embed/v1/pledge"] {
            let answer = get(folder.path(), address, &[]).await;
            let policy = answer.header("content-security-policy");
            assert!(policy.contains(&format!("; connect-src {expected};")), "{settings}: {policy}");
        }
    }
}

#[tokio::test]
async fn nothing_can_be_sent_to_it() {
    let folder = site();
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let answer = ask(folder.path(), method, "/", &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    }
    let head = ask(folder.path(), Method::HEAD, "/", &[]).await;
    assert_eq!((head.status, head.text.as_str()), (StatusCode::OK, ""));
}
