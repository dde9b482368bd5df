use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot;
use idb::event::VersionChangeEvent;
use idb::request::OpenDatabaseRequest;
use idb::{Database, DatabaseEvent, Event as _, Factory, ObjectStoreParams, Request};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbDatabase};

use super::{STORES, Trouble};

pub(super) const NAME: &str = "plan-explorer";
/// Raised when what is stored takes another shape; older tabs then let go, and say so.
const VERSION: u32 = 1;

/// The database, opened when it is first needed.
#[derive(Clone, Default)]
pub struct Store {
    open: Rc<RefCell<Option<IdbDatabase>>>,
}

/// Whether anything was ever kept on this device. True where the browser does not say.
pub async fn exists() -> bool {
    let databases = || -> Option<Promise> {
        let factory = Reflect::get(&js_sys::global(), &JsValue::from_str("indexedDB")).ok()?;
        let list =
            Reflect::get(&factory, &JsValue::from_str("databases")).ok()?.dyn_into::<Function>().ok()?;
        list.call0(&factory).ok()?.dyn_into().ok()
    };
    let Some(databases) = databases() else { return true };
    let Ok(databases) = JsFuture::from(databases).await else { return true };
    let name = |it: JsValue| Reflect::get(&it, &JsValue::from_str("name")).ok()?.as_string();
    Array::from(&databases).iter().any(|it| name(it).as_deref() == Some(NAME))
}

impl Store {
    /// The open database. If there is none it is made if that is wanted: who only looks leaves
    /// nothing behind.
    pub(super) async fn database(&self, make: bool) -> Result<Option<IdbDatabase>, Trouble> {
        if let Some(open) = self.open.borrow().as_ref() {
            return Ok(Some(open.clone()));
        }
        let Some(mut database) = open(make).await? else { return Ok(None) };
        // Another tab wants to delete or change the database, or the browser takes it away.
        let (place, other) = (Rc::clone(&self.open), Rc::clone(&self.open));
        database.on_version_change(move |_| close(&place));
        database.on_close(move |_| close(&other));
        database.forget_callbacks();
        let database = IdbDatabase::from(database);
        self.open.replace(Some(database.clone()));
        Ok(Some(database))
    }

    /// Lets go of the database; it is opened anew when it is next needed.
    pub(super) fn close(&self) {
        close(&self.open);
    }
}

fn close(place: &RefCell<Option<IdbDatabase>>) {
    if let Some(database) = place.take() {
        database.close();
    }
}

type Opened = Result<Option<Database>, Trouble>;

async fn open(make: bool) -> Opened {
    let mut request =
        Factory::new().and_then(|it| it.open(NAME, Some(VERSION))).map_err(|_| Trouble::Refused)?;
    let (tell, told) = oneshot::channel::<Opened>();
    let tell = Rc::new(Cell::new(Some(tell)));
    request.on_upgrade_needed(move |event| upgrade(&event, make));
    let tell_of = Rc::clone(&tell);
    request.on_blocked(move |_| answer(&tell_of, Err(Trouble::Held)));
    let tell_of = Rc::clone(&tell);
    request.on_error(move |event| {
        let error = event.target().ok().and_then(|it: OpenDatabaseRequest| it.error().ok()?);
        // Unless it is stopped here, some browsers report it as an error of the page.
        web_sys::Event::from(event).prevent_default();
        let gave_up = !make && error.as_ref().is_some_and(|it| it.name() == "AbortError");
        answer(&tell_of, if gave_up { Ok(None) } else { Err(trouble(error)) });
    });
    request.on_success(move |event| match event.database() {
        Ok(database) => answer(&tell, Ok(Some(database))),
        Err(_) => answer(&tell, Err(Trouble::Refused)),
    });
    let opened = told.await.unwrap_or(Err(Trouble::Refused));
    if matches!(opened, Err(Trouble::Held)) {
        // It opens yet when the other tab is closed, and is let go at once.
        request.forget_callbacks();
    }
    opened
}

/// Tells who waits; if nobody does any more, the database is let go.
fn answer(tell: &Cell<Option<oneshot::Sender<Opened>>>, opened: Opened) {
    let unheard = match tell.take() {
        Some(tell) => tell.send(opened).err(),
        None => Some(opened),
    };
    if let Some(Ok(Some(database))) = unheard {
        database.close();
    }
}

fn upgrade(event: &VersionChangeEvent, make: bool) {
    let Ok(request) = event.target() else { return };
    let stop = || request.transaction().map(idb::Transaction::abort);
    if event.old_version() == Ok(0) && !make {
        stop();
        return;
    }
    let Ok(database) = request.database() else { return };
    let there = database.store_names();
    for name in STORES.into_iter().filter(|it| !there.iter().any(|there| there == it)) {
        if database.create_object_store(name, ObjectStoreParams::new()).is_err() {
            stop();
            return;
        }
    }
}

/// What an error of the browser means.
pub(super) fn trouble(error: Option<DomException>) -> Trouble {
    match error.map(|it| it.name()).as_deref() {
        Some("QuotaExceededError") => Trouble::Full,
        Some("VersionError") => Trouble::Newer,
        _ => Trouble::Refused,
    }
}
