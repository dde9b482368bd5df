//! Parts of the app that the browser fetches when they are needed, not with the first visit.
//!
//! A part is one value, most often a function: what only that function reaches is cut out of the
//! WebAssembly when the site is built (feature `split`) and becomes a file of its own. Where nothing
//! is cut out, natively and while the site is being changed, every part is there from the start.

/// The network did not bring a part. Asking again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for Missing {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Missing {
        Missing
    }
}

/// Makes a module of a part: `here()` has it once it was fetched, `fetch()` fetches it, once.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident: $kind:ty = $value:expr) => {
        $(#[$doc])*
        pub mod $name {
            use super::*;
            use $crate::part::Missing;

            #[cfg(feature = "split")]
            mod apart {
                use super::*;

                thread_local! {
                    pub(super) static HERE: std::cell::Cell<Option<$kind>> =
                        const { std::cell::Cell::new(None) };
                }

                #[leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split, fallible)]
                pub(super) fn brought() -> Result<$kind, Missing> {
                    Ok($value)
                }
            }

            /// The part, if it is here.
            pub fn here() -> Option<$kind> {
                #[cfg(feature = "split")]
                return apart::HERE.get();
                #[cfg(not(feature = "split"))]
                Some($value)
            }

            /// Waits until the part is here.
            ///
            /// # Errors
            /// [`Missing`] where the network did not bring it; asking again tries again.
            pub async fn fetch() -> Result<$kind, Missing> {
                #[cfg(feature = "split")]
                {
                    let part = apart::brought().await?;
                    apart::HERE.set(Some(part));
                    Ok(part)
                }
                #[cfg(not(feature = "split"))]
                Ok($value)
            }
        }
    };
}

pub(crate) use part;
