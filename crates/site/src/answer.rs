//! One answer: the file's bytes in the best encoding, or a note that the browser's copy is still good.

use std::io;
use std::path::Path;

use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::encoding::{Encoding, allowed, packed};
use crate::kind::{compressible, content_type, named_by_content};
use crate::place::{Place, find};

/// A name with a hash in it never means other bytes, so a browser need not ask again.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Kept by the browser, but asked about every time: the answer is 304 while nothing has changed.
const ASK_FIRST: &str = "no-cache";

/// Answers a request for `address`.
pub async fn to(folder: &Path, address: &str, asked: &HeaderMap) -> Response {
    let Place::File(file) = find(folder, address) else {
        return (StatusCode::NOT_FOUND, [(CACHE_CONTROL, ASK_FIRST)], "There is nothing at this address.\n")
            .into_response();
    };
    match best_form(&file, asked).await {
        Ok((encoding, bytes)) => with_headers(&file, encoding, bytes, asked),
        Err(problem) => {
            eprintln!("{}: {problem}", file.display());
            (StatusCode::INTERNAL_SERVER_ERROR, "Sorry, this file could not be read.\n").into_response()
        }
    }
}

/// Reads the smallest form that lies ready and that the browser takes.
async fn best_form(file: &Path, asked: &HeaderMap) -> io::Result<(Encoding, Vec<u8>)> {
    if compressible(file) {
        for encoding in allowed(asked) {
            let Some(extension) = encoding.extension() else { break };
            let packed = packed(file, extension);
            // Where the name stands for the content, both forms do; a copy of the site may have lost its times.
            let fits = match named_by_content(file) {
                true => tokio::fs::try_exists(&packed).await.is_ok_and(|it| it),
                false => is_current(&packed, file).await,
            };
            if fits {
                return Ok((encoding, tokio::fs::read(packed).await?));
            }
        }
    }
    Ok((Encoding::Plain, tokio::fs::read(file).await?))
}

/// A packed file older than the plain one was made from an earlier version of it.
async fn is_current(packed: &Path, plain: &Path) -> bool {
    let written = async |path: &Path| tokio::fs::metadata(path).await?.modified();
    match (written(packed).await, written(plain).await) {
        (Ok(packed), Ok(plain)) => packed >= plain,
        _ => false,
    }
}

fn with_headers(file: &Path, encoding: Encoding, bytes: Vec<u8>, asked: &HeaderMap) -> Response {
    let mut headers = HeaderMap::new();
    let mut set = |name, value: &str| {
        // Every value is made of visible ASCII here; anything else would be left out, not sent broken.
        if let Ok(value) = value.parse() {
            headers.insert(name, value);
        }
    };
    let tag = tag(&bytes);
    set(ETAG, &tag);
    set(CACHE_CONTROL, if named_by_content(file) { FOR_EVER } else { ASK_FIRST });
    if compressible(file) {
        set(VARY, "accept-encoding");
    }
    if holds(asked, &tag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    set(CONTENT_TYPE, content_type(file));
    if let Some(name) = encoding.name() {
        set(CONTENT_ENCODING, name);
    }
    (headers, bytes).into_response()
}

/// Made from the bytes as sent, so each encoding of a file has its own, and equal builds have equal ones.
fn tag(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let short: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{short}\"")
}

/// Whether the browser says that it already holds this version.
fn holds(asked: &HeaderMap, tag: &str) -> bool {
    asked
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|it| it.trim() == "*" || it.trim().trim_start_matches("W/") == tag)
}
