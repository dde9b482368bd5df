//! What was sent, read and checked: the row to keep, or why not.

use domain::moment::Moment;
use domain::survey::Standing;
use domain::survey::wire::{FieldError, ResponseId, ResponseV1};
use sha2::{Digest, Sha256};

use crate::app::Shared;
use crate::error::Error;
use crate::store::Row;
use crate::surveys::Found;

/// A response that could be read.
pub struct Received {
    /// By this a repeat is known, whatever has become of the survey since.
    pub digest: String,
    /// The row to keep, or why it is not kept.
    pub row: Result<Row, Error>,
}

/// Reads and checks what was sent to the address of this id.
///
/// # Errors
/// Where it cannot be read at all.
pub async fn read(parts: &Shared, id: &ResponseId, bytes: &[u8], now: Moment) -> Result<Received, Error> {
    let sent: ResponseV1 = parse(bytes)?;
    if sent.id != *id {
        return Err(invalid("id", Some(sent.id.as_str()), "the id that the address has"));
    }
    // The same content is the same text, whatever the order of its fields.
    let digest = hex(&Sha256::digest(sent.to_json()));
    let row = check(parts, &sent, digest.clone(), now).await;
    Ok(Received { digest, row })
}

async fn check(parts: &Shared, sent: &ResponseV1, digest: String, now: Moment) -> Result<Row, Error> {
    let (survey, version) = (sent.survey.as_str(), sent.survey_version);
    let definition = match parts.surveys.find(&parts.store, survey, version).await? {
        Found::Version(definition) => definition,
        Found::OtherVersion => return Err(Error::UnknownVersion),
        Found::Nothing => return Err(Error::UnknownSurvey),
    };
    let received = sent.check(&definition).map_err(Error::Invalid)?;
    if !definition.takes(received.answered_at, now) {
        return Err(match definition.standing(now) {
            Standing::Coming => Error::NotOpen,
            _ => Error::Closed,
        });
    }
    let kept = received.to_wire();
    let answers = serde_json::to_string(&kept.answers).map_err(|_| Error::Fault)?;
    Ok(Row {
        // The store gives it one.
        arrival: 0,
        id: kept.id.into(),
        survey: kept.survey.as_str().to_owned(),
        survey_version: kept.survey_version.into(),
        pledge: kept.pledge.map(|it| it.as_str().to_owned()),
        answered_at: received.answered_at.unix(),
        received_at: now.unix(),
        digest,
        answers,
    })
}

/// Says which field could not be read. What people wrote is not repeated.
fn parse(bytes: &[u8]) -> Result<ResponseV1, Error> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let sent = serde_path_to_error::deserialize(&mut json).map_err(|problem| {
        let field = match problem.path().to_string().as_str() {
            "." => String::new(),
            path => path.to_owned(),
        };
        let inner = problem.into_inner();
        if !inner.is_data() {
            return invalid("", None, "a response as JSON");
        }
        let said = inner.to_string();
        let said = said.rsplit_once(" at line ").map_or(said.as_str(), |it| it.0);
        let expected =
            said.rsplit_once("expected ").map_or("what the description of the interface says", |it| it.1);
        invalid(&field, None, expected)
    })?;
    json.end().map_err(|_| invalid("", None, "one response and nothing behind it"))?;
    Ok(sent)
}

/// One broken rule.
pub fn invalid(field: &str, found: Option<&str>, expected: &str) -> Error {
    let message = format!("This must be {expected}");
    let found = found.map(|it| it.chars().take(80).collect());
    Error::Invalid(vec![FieldError {
        field: field.to_owned(),
        found,
        expected: expected.to_owned(),
        message,
    }])
}

fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
