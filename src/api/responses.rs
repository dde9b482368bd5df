//! Sends what people have answered to the collector.

use domain::queue::{Failure, Reply, TIMEOUT};
use domain::survey::wire::ResponseId;
use gloo_net::Error;
use gloo_net::http::{Request, Response};

use super::site;
use crate::browser::request::{NOWHERE_ELSE, Patience};

/// Sends a response. Whatever happens is a reply: nothing here decides what becomes of it.
pub async fn put(id: &ResponseId, body: &str) -> Reply {
    let patience = Patience::of(TIMEOUT);
    let reply = send(id, body, &patience).await;
    let why = if patience.is_over() { Failure::Timeout } else { Failure::Network };
    reply.unwrap_or(Reply::Failed(why, None))
}

async fn send(id: &ResponseId, body: &str, patience: &Patience) -> Option<Reply> {
    let address = site::at_collector(&format!("/api/v1/responses/{id}")).await?;
    let response = request(&address, body, patience).ok()?.send().await.ok()?;
    read(id, &response).await
}

fn request(address: &str, body: &str, patience: &Patience) -> Result<Request, Error> {
    Request::put(address)
        .header("content-type", "application/json")
        .redirect(NOWHERE_ELSE)
        .abort_signal(patience.signal().as_ref())
        .body(body)
}

async fn read(id: &ResponseId, response: &Response) -> Option<Reply> {
    let (status, wait) = (response.status(), response.headers().get("retry-after"));
    // It can break off in the middle of the body, or keep us waiting for it.
    let body = response.text().await.ok()?;
    Some(Reply::read(id, status, wait.as_deref(), &body))
}
