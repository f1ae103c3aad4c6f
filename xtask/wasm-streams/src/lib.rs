//! Stands in for `wasm-streams`: what the release does without.
//!
//! Leptos always compiles its calls to a server, and they name this crate. Nothing here makes such a call, so the
//! linker leaves all of them out, but not the three classes that `wasm-streams` exports to JavaScript: what is
//! exported counts as used. They, what they call and their glue were 9 KB of every first load (brotli).
//!
//! These are the functions that the calls name (`server_fn`'s `request/browser.rs` and `response/browser.rs`).
//! A stream made here has no chunk, whichever way it goes.

use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser's.
pub struct ReadableStream {
    raw: web_sys::ReadableStream,
}

impl ReadableStream {
    /// One that ends at once, whatever it is made of; where the browser makes none, no value.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        let made = web_sys::ReadableStream::new();
        ReadableStream { raw: made.unwrap_or_else(|none| none.unchecked_into()) }
    }

    /// The browser's own.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        ReadableStream { raw }
    }

    /// The browser's own.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.raw
    }

    /// What arrives in it: here nothing.
    pub fn into_stream<'reader>(self) -> IntoStream<'reader> {
        IntoStream(PhantomData)
    }
}

/// The chunks of a stream: none.
pub struct IntoStream<'reader>(PhantomData<&'reader ()>);

impl Stream for IntoStream<'_> {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
