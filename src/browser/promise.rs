//! The browser's promise to keep what is stored, also when the device is short of room.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Whether it has promised; `None` if it knows no such promise.
pub async fn given() -> Option<bool> {
    JsFuture::from(storage()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Asks for it. Some browsers ask the person, so this can take long.
pub async fn ask() -> Option<bool> {
    JsFuture::from(storage()?.persist().ok()?).await.ok()?.as_bool()
}

/// Pages that are not served securely have none.
fn storage() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let has = Reflect::get(&navigator, &JsValue::from_str("storage")).is_ok_and(|it| it.is_object());
    has.then(|| navigator.storage())
}
