use idb::Factory;

use super::open::NAME;
use super::transaction::Writing;
use super::{STORES, Store, Trouble};

impl Store {
    /// Deletes everything that anyone has left on this device, and the database with it.
    ///
    /// # Errors
    /// Something is still there.
    pub async fn wipe(&self) -> Result<(), Trouble> {
        if let Some(writing) = Writing::begin(self, false).await? {
            for store in STORES {
                writing.clear(store)?;
            }
            writing.end().await?;
        }
        self.close();
        // What was in it is gone already. The empty database goes as soon as no other tab holds it.
        let _ = Factory::new().and_then(|it| it.delete(NAME));
        Ok(())
    }
}
