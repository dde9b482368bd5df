//! Loads the dataset. Every way it can fail is an answer for a person.

use domain::dataset::Dataset;
use domain::plan::Plan;
use gloo_net::http::Request;

use super::Problem;

/// Loads and checks the plan.
///
/// # Errors
/// [`Problem`], which says what to tell the visitor.
pub async fn load() -> Result<Plan, Problem> {
    read(super::fetch(Request::get(crate::route::DATASET)).await?)
}

/// Reads a dataset and checks it.
fn read(text: String) -> Result<Plan, Problem> {
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
        assert!(matches!(crate::api::as_text(vec![b'{', 0xff]), Err(Problem::Malformed(_))));
    }
}
