//! The only HTTP.

pub mod plan; // loads the dataset
pub mod responses; // sends what people have answered
pub mod results; // fetches what people said
pub mod site; // where the collector is
pub mod surveys; // loads what is asked

use domain::json::FromJson;
use gloo_net::http::RequestBuilder;

/// Why something could not be loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// No answer from the network.
    Unreachable,
    /// The server answered, but not with what was asked for.
    Missing(u16),
    /// What came cannot be read.
    Malformed(String),
}

/// Asks, and reads what comes.
async fn read<T: FromJson>(request: RequestBuilder) -> Result<T, Problem> {
    let text = fetch(request).await?;
    domain::json::read(&text).map_err(Problem::Malformed)
}

async fn fetch(request: RequestBuilder) -> Result<String, Problem> {
    let response = request.send().await.map_err(|_| Problem::Unreachable)?;
    if !response.ok() {
        return Err(Problem::Missing(response.status()));
    }
    // As bytes: a text would be copied into memory three times as large as it needs, and memory
    // that WebAssembly has once taken it never gives back.
    let bytes = response.binary().await.map_err(|_| Problem::Unreachable)?;
    as_text(bytes)
}

fn as_text(bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|_| Problem::Malformed("it is no text in UTF-8".to_owned()))
}
