//! The device's share sheet and the clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// What became of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The device's share sheet was shown.
    Sheet,
    /// The link is on the clipboard.
    Copied,
    /// Neither is possible here.
    Neither,
}

/// The address of this page on this site, without its query, as others should get it.
pub fn link_to(path: &str) -> String {
    let origin = web_sys::window().and_then(|it| it.location().origin().ok()).unwrap_or_default();
    format!("{origin}{path}")
}

/// Offers a link to the device's share sheet, or puts it on the clipboard.
pub async fn share(title: String, link: String) -> Shared {
    let Some(window) = web_sys::window() else { return Shared::Neither };
    let navigator = window.navigator();
    let has = |name: &str| Reflect::has(&navigator, &JsValue::from_str(name)).unwrap_or(false);
    if has("share") {
        let data = ShareData::new();
        data.set_title(&title);
        data.set_url(&link);
        return match JsFuture::from(navigator.share_with_data(&data)).await {
            Ok(_) => Shared::Sheet,
            // Closing the sheet is an answer too; anything else falls back to the clipboard.
            Err(error) if js_sys::Error::from(error.clone()).name() == "AbortError" => Shared::Sheet,
            Err(_) => copy(&navigator, &link, has("clipboard")).await,
        };
    }
    copy(&navigator, &link, has("clipboard")).await
}

/// The address of the page as it stands now, at the element with this id.
pub fn this_view(id: &str) -> String {
    let address = web_sys::window().and_then(|it| it.location().href().ok()).unwrap_or_default();
    format!("{}#{id}", address.split('#').next().unwrap_or_default())
}

/// Puts a text on the clipboard; whether that worked.
pub async fn copy_text(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    let possible = Reflect::has(&navigator, &JsValue::from_str("clipboard")).unwrap_or(false);
    copy(&navigator, text, possible).await == Shared::Copied
}

async fn copy(navigator: &web_sys::Navigator, text: &str, possible: bool) -> Shared {
    // Pages that are not served securely have no clipboard.
    if !possible || navigator.clipboard().is_undefined() {
        return Shared::Neither;
    }
    match JsFuture::from(navigator.clipboard().write_text(text)).await {
        Ok(_) => Shared::Copied,
        Err(_) => Shared::Neither,
    }
}
