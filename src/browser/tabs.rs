//! The other tabs of this site.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::listen::{Held, Listener};

const NAME: &str = "plan-explorer";

/// A way to tell all other tabs something. Where the browser has none, they find out in their own time.
pub struct Tabs {
    channel: BroadcastChannel,
    _hears: Held,
}

impl Tabs {
    /// Runs `act` with each word that another tab says.
    pub fn hear(mut act: Box<dyn FnMut(String)>) -> Option<Tabs> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let hear = Listener::new(
            channel.clone().into(),
            "message",
            Box::new(move |event| {
                if let Some(word) = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().as_string()) {
                    act(word);
                }
            }),
        );
        Some(Tabs { channel, _hears: Held::Listener(hear) })
    }

    /// Tells all other tabs a word.
    pub fn tell(&self, word: &str) {
        let _ = self.channel.post_message(&JsValue::from_str(word));
    }
}

/// A page that holds a channel is not kept for Back, so it is let go with the page.
impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
