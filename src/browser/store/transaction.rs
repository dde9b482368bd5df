use std::cell::Cell;
use std::rc::Rc;

use futures_channel::oneshot;
use idb::{Database, Event as _, Request, Transaction, TransactionMode};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

use super::open::trouble;
use super::{Found, STORES, Store, Trouble};

/// Looks, and changes nothing.
pub(super) struct Reading(Transaction);

/// Changes something, all of it or nothing.
pub(super) struct Writing(Transaction);

/// What will have been read once the transaction has ended.
pub(super) struct Read<R: Request>(R);

impl<R: Request> Read<R> {
    pub(super) fn value(&self) -> JsValue {
        self.0.result().unwrap_or(JsValue::UNDEFINED)
    }
}

impl Reading {
    /// `None` if there is no database.
    pub(super) async fn begin(store: &Store) -> Result<Option<Reading>, Trouble> {
        let transaction = begin(store, false, |database| {
            Database::from(database.clone()).transaction(&STORES, TransactionMode::ReadOnly).ok()
        });
        Ok(transaction.await?.map(Reading))
    }

    pub(super) fn all(&self, store: &str) -> Result<Read<impl Request + use<>>, Trouble> {
        let store = self.0.object_store(store).map_err(|_| Trouble::Refused)?;
        store.get_all(None, None).map(Read).map_err(|_| Trouble::Refused)
    }

    pub(super) fn one(&self, store: &str, key: &str) -> Result<Read<impl Request + use<>>, Trouble> {
        let store = self.0.object_store(store).map_err(|_| Trouble::Refused)?;
        store.get(JsValue::from_str(key)).map(Read).map_err(|_| Trouble::Refused)
    }

    pub(super) async fn end(self) -> Result<(), Trouble> {
        end(self.0).await
    }
}

impl Writing {
    /// `None` if there is no database, and none shall be made.
    pub(super) async fn begin(store: &Store, make: bool) -> Result<Option<Writing>, Trouble> {
        Ok(begin(store, make, strict).await?.map(Writing))
    }

    pub(super) fn put(&self, store: &str, key: &str, value: &JsValue) -> Result<(), Trouble> {
        let store = self.0.object_store(store).map_err(|_| Trouble::Refused)?;
        store.put(value, Some(&JsValue::from_str(key))).map(drop).map_err(|_| Trouble::Refused)
    }

    pub(super) fn delete(&self, store: &str, key: &str) -> Result<(), Trouble> {
        let store = self.0.object_store(store).map_err(|_| Trouble::Refused)?;
        store.delete(JsValue::from_str(key)).map(drop).map_err(|_| Trouble::Refused)
    }

    pub(super) fn clear(&self, store: &str) -> Result<(), Trouble> {
        let store = self.0.object_store(store).map_err(|_| Trouble::Refused)?;
        store.clear().map(drop).map_err(|_| Trouble::Refused)
    }

    /// Looks, and replaces what is there if it is `before`, and does what goes with it: in one
    /// transaction, so no other tab comes between. What was found instead is in the cell once the
    /// transaction has ended.
    pub(super) fn replace(
        &self,
        (store, key): (&str, &str),
        before: Option<String>,
        after: String,
        also_delete: Option<(&str, String)>,
    ) -> Result<Rc<Cell<Option<Found>>>, Trouble> {
        let store_named = |name: &str| self.0.object_store(name).map_err(|_| Trouble::Refused);
        let store = store_named(store)?;
        let also = match also_delete {
            Some((name, key)) => Some((store_named(name)?, key)),
            None => None,
        };
        let key = JsValue::from_str(key);
        let mut look = store.get(key.clone()).map_err(|_| Trouble::Refused)?;
        let found = Rc::new(Cell::new(None));
        let tell = Rc::clone(&found);
        look.on_success(move |event| {
            let there = event.target().ok().and_then(|it| it.result().ok());
            let there = there.and_then(|it| it.as_string());
            if there != before {
                tell.set(Some(Found(there)));
                return;
            }
            let put = store.put(&JsValue::from_str(&after), Some(&key)).map(drop);
            let deleted = also.map_or(Ok(()), |(store, key)| store.delete(JsValue::from_str(&key)).map(drop));
            if put.and(deleted).is_err() {
                let _ = store.transaction().abort();
            }
        });
        look.forget_callbacks();
        Ok(found)
    }

    pub(super) async fn end(self) -> Result<(), Trouble> {
        end(self.0).await
    }
}

/// A database that the browser has closed is opened once more.
async fn begin(
    store: &Store,
    make: bool,
    start: fn(&IdbDatabase) -> Option<Transaction>,
) -> Result<Option<Transaction>, Trouble> {
    for _ in 0..2 {
        let Some(database) = store.database(make).await? else { return Ok(None) };
        if let Some(transaction) = start(&database) {
            return Ok(Some(transaction));
        }
        store.close();
    }
    Err(Trouble::Refused)
}

/// A transaction that is complete only when the disk says that it has it. Browsers that do not know
/// the wish pass over it.
fn strict(database: &IdbDatabase) -> Option<Transaction> {
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("durability"), &JsValue::from_str("strict")).ok()?;
    let stores: Array = STORES.into_iter().map(JsValue::from_str).collect();
    let begin =
        Reflect::get(database, &JsValue::from_str("transaction")).ok()?.dyn_into::<Function>().ok()?;
    let transaction = begin.call3(database, &stores, &JsValue::from_str("readwrite"), &options).ok()?;
    transaction.dyn_into::<IdbTransaction>().ok().map(Transaction::from)
}

/// Waits until the transaction is complete: only then it has happened.
async fn end(mut transaction: Transaction) -> Result<(), Trouble> {
    let (tell, told) = oneshot::channel();
    let tell = Rc::new(Cell::new(Some(tell)));
    let tell_of = Rc::clone(&tell);
    transaction.on_complete(move |_| {
        if let Some(tell) = tell_of.take() {
            let _ = tell.send(Ok(()));
        }
    });
    transaction.on_abort(move |event| {
        let error = event.target().and_then(|it| it.dyn_into::<IdbTransaction>().ok()?.error());
        if let Some(tell) = tell.take() {
            let _ = tell.send(Err(trouble(error)));
        }
    });
    told.await.unwrap_or(Err(Trouble::Refused))
}
