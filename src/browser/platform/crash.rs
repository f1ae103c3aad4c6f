//! The message after an error of the program itself: plain elements that live without it.

use js_sys::Array;
use web_sys::{Blob, Document, Element, Url};

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crash {
    /// What has happened, for people.
    pub message: String,
    /// The technical detail.
    pub detail: String,
    /// A file to save the work with.
    pub offer: Option<Offer>,
}

/// A text that is offered as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What the link says.
    pub label: String,
    /// The file's name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Shows a message above everything else. Without a page to show it on there is nobody to tell.
pub fn show(crash: &Crash) {
    let document = web_sys::window().and_then(|window| window.document());
    let shown = document.and_then(|document| {
        let frame = frame(&document, crash)?;
        document.body()?.prepend_with_node_1(&frame).ok()
    });
    if shown.is_none() {
        leptos::logging::error!("{}", crash.detail);
    }
}

fn frame(document: &Document, crash: &Crash) -> Option<Element> {
    let frame = element(document, "div", "")?;
    frame.set_id("crash");
    frame.set_attribute("role", "alert").ok()?;
    let message = element(document, "p", &crash.message)?;
    frame.append_child(&message).ok()?;
    if let Some(link) = crash.offer.as_ref().and_then(|offer| link(document, offer)) {
        frame.append_child(&link).ok()?;
    }
    let detail = element(document, "pre", &crash.detail)?;
    frame.append_child(&detail).ok()?;
    Some(frame)
}

fn link(document: &Document, offer: &Offer) -> Option<Element> {
    let parts = Array::of1(&offer.text.as_str().into());
    let blob = Blob::new_with_str_sequence(&parts).ok()?;
    let link = element(document, "a", &offer.label)?;
    link.set_id("last-good");
    link.set_attribute("href", &Url::create_object_url_with_blob(&blob).ok()?).ok()?;
    link.set_attribute("download", &offer.name).ok()?;
    Some(link)
}

fn element(document: &Document, name: &str, text: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}
