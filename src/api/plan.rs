//! Loads the dataset. Every way it can fail is an answer for a person.

use domain::dataset::Dataset;
use domain::plan::Plan;
use gloo_net::http::Request;

/// Why the plan could not be loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// No answer from the network.
    Unreachable,
    /// The server answered, but not with the file.
    Missing(u16),
    /// The file is no plan.
    Malformed(String),
}

/// Loads and checks the plan.
///
/// # Errors
/// [`Problem`], which says what to tell the visitor.
pub async fn load() -> Result<Plan, Problem> {
    let response = Request::get(crate::route::DATASET).send().await.map_err(|_| Problem::Unreachable)?;
    if !response.ok() {
        return Err(Problem::Missing(response.status()));
    }
    // As bytes: a text would be copied into memory three times as large as it needs, and memory
    // that WebAssembly has once taken it never gives back.
    let bytes = response.binary().await.map_err(|_| Problem::Unreachable)?;
    read(bytes)
}

/// Reads a dataset and checks it.
fn read(bytes: Vec<u8>) -> Result<Plan, Problem> {
    let text =
        String::from_utf8(bytes).map_err(|_| Problem::Malformed("it is no text in UTF-8".to_owned()))?;
    let data: Dataset = domain::json::read(&text).map_err(Problem::Malformed)?;
    // What follows can use its memory.
    drop(text);
    Plan::new(data).map_err(|broken| {
        let lines: Vec<String> = broken.iter().take(3).map(ToString::to_string).collect();
        Problem::Malformed(lines.join("; "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_malformed(text: &str, says: &str) {
        match read(text.into()) {
            Err(Problem::Malformed(why)) => assert!(why.contains(says), "{why:?} lacks {says:?}"),
            other => panic!("{text:?} was read as {other:?}"),
        }
    }

    #[test]
    fn malformed_files() {
        check_malformed("", "the file ends");
        check_malformed("<!doctype html>", "expected an object");
        check_malformed("{}", "the field “schema” is missing");
        check_malformed("[]", "expected an object");
    }

    #[test]
    fn a_file_that_is_no_text() {
        assert!(matches!(read(vec![b'{', 0xff]), Err(Problem::Malformed(_))));
    }
}
