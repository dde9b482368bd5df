//! The one place on a device where this site keeps what a person leaves: responses that wait,
//! unfinished answers, when something was last sent. In IndexedDB, through the `idb` crate.
//!
//! What is written is on the disk, and not only on its way there, before anyone is told so: idb has
//! no word for that, so transactions that write are opened with the browser's own function.

mod open; // the database, and that there is one
mod transaction; // changes that happen whole or not at all
mod wipe; // the one function that deletes everything

pub use open::{Store, exists};

use js_sys::Array;
use wasm_bindgen::JsValue;

use transaction::{Reading, Writing};

/// Responses by their ids.
const RESPONSES: &str = "responses";
/// Unfinished answers by their keys.
const DRAFTS: &str = "drafts";
/// What is known of the device: when something was last sent.
const DEVICE: &str = "device";

const STORES: [&str; 3] = [RESPONSES, DRAFTS, DEVICE];
const LAST_SENT: &str = "last-sent";

/// Why the disk did not do as it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room.
    Full,
    /// The browser keeps nothing for this site.
    Refused,
    /// A newer version of this site has changed the database.
    Newer,
    /// Another tab with an older version of this site holds the database.
    Held,
}

/// All responses, and when one was last sent.
pub struct Stored {
    /// The responses, as they were written.
    pub responses: Vec<String>,
    /// When one was last sent.
    pub last_sent: Option<i64>,
}

/// What was found instead of what should be replaced.
pub struct Found(pub Option<String>);

impl Store {
    /// Everything that waits; `None` if nothing was ever kept here.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn load(&self) -> Result<Option<Stored>, Trouble> {
        let Some(reading) = Reading::begin(self).await? else { return Ok(None) };
        let responses = reading.all(RESPONSES)?;
        let last_sent = reading.one(DEVICE, LAST_SENT)?;
        reading.end().await?;
        let responses = Array::from(&responses.value());
        Ok(Some(Stored {
            responses: responses.iter().filter_map(|it| it.as_string()).collect(),
            last_sent: last_sent.value().as_f64().map(|it| it as i64),
        }))
    }

    /// Replaces `before` by `after`, unless something else is there. Where nothing should be before,
    /// the database is made if there is none. The unfinished answer with the key `finished` is deleted
    /// with it: nobody shall find the same answers both sent and unfinished.
    ///
    /// # Errors
    /// It was not written.
    pub async fn write(
        &self,
        id: &str,
        before: Option<String>,
        after: String,
        finished: Option<String>,
    ) -> Result<Result<(), Found>, Trouble> {
        let Some(writing) = Writing::begin(self, before.is_none()).await? else {
            return Ok(Err(Found(None)));
        };
        let found = writing.replace((RESPONSES, id), before, after, finished.map(|it| (DRAFTS, it)))?;
        writing.end().await?;
        Ok(found.take().map_or(Ok(()), Err))
    }

    /// Deletes a response that has been sent, and remembers when that was.
    ///
    /// # Errors
    /// It is still there.
    pub async fn delete(&self, id: &str, sent_at: i64) -> Result<(), Trouble> {
        let Some(writing) = Writing::begin(self, false).await? else { return Ok(()) };
        writing.delete(RESPONSES, id)?;
        writing.put(DEVICE, LAST_SENT, &JsValue::from_f64(sent_at as f64))?;
        writing.end().await
    }

    /// The unfinished answer with this key, if there is one.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn draft(&self, key: &str) -> Result<Option<String>, Trouble> {
        let Some(reading) = Reading::begin(self).await? else { return Ok(None) };
        let draft = reading.one(DRAFTS, key)?;
        reading.end().await?;
        Ok(draft.value().as_string())
    }

    /// Keeps an unfinished answer instead of the one before.
    ///
    /// # Errors
    /// It was not written.
    pub async fn keep_draft(&self, key: &str, text: &str) -> Result<(), Trouble> {
        let Some(writing) = Writing::begin(self, true).await? else { return Err(Trouble::Refused) };
        writing.put(DRAFTS, key, &JsValue::from_str(text))?;
        writing.end().await
    }

    /// Deletes an unfinished answer.
    ///
    /// # Errors
    /// It is still there.
    pub async fn delete_draft(&self, key: &str) -> Result<(), Trouble> {
        let Some(writing) = Writing::begin(self, false).await? else { return Ok(()) };
        writing.delete(DRAFTS, key)?;
        writing.end().await
    }
}
