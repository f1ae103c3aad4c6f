//! The page itself: address, title, language, colours, focus, print.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, ScrollBehavior, ScrollIntoViewOptions};

use super::event_loop::next_turn;

/// The id of a page's heading.
pub const HEADING: &str = "title";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// What stands after `#` in the address.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_string()
}

/// Goes to another address after `#`.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element, such as `lang` or `data-theme`.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// Hands a text to the style sheet of printed pages, as the custom property `--page-footer`.
pub fn set_page_footer(text: &str) {
    let Some(root) = root() else { return };
    let plain = text.replace(['"', '\\', '\n'], " ");
    let _ = root.style().set_property("--page-footer", &format!("\"{plain}\""));
}

/// An attribute of the root element.
pub fn root_value(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Goes on once the browser has drawn what is there; in a hidden page, where nothing is drawn, with
/// the next turn.
pub async fn next_frame() {
    let window = web_sys::window().filter(|_| document().is_some_and(|page| !page.hidden()));
    if let Some(window) = window {
        let frame = Promise::new(&mut |done, _| {
            if window.request_animation_frame(&done).is_err() {
                let _ = done.call0(&window);
            }
        });
        let _ = JsFuture::from(frame).await;
    }
    // The frame is drawn behind the call that announces it.
    next_turn().await;
}

/// Moves the focus to an element and brings it into view, once the page is drawn.
pub fn focus(id: &str) {
    let id = id.to_string();
    leptos::prelude::request_animation_frame(move || focus_now(&id));
}

fn focus_now(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    open_details(&element);
    let options = ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let _ = element.focus();
}

/// Opens the folded parts that an element stands in, so that it can take the focus.
fn open_details(element: &HtmlElement) {
    let mut above = element.closest("details:not([open])").ok().flatten();
    while let Some(details) = above {
        let _ = details.set_attribute("open", "");
        above = details.closest("details:not([open])").ok().flatten();
    }
}

/// Whether the focus is in a field that takes text.
pub fn is_typing() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Whether the page was opened as a file rather than from a server.
pub fn is_single_file() -> bool {
    let protocol = web_sys::window().and_then(|window| window.location().protocol().ok());
    protocol.is_some_and(|protocol| protocol == "file:")
}

/// Takes away what stood in the page before the app: the loading message.
pub fn remove(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.remove();
    }
}

/// Loads the page anew, at this address after `#`.
pub fn start_anew(hash: &str) {
    if let Some(window) = web_sys::window() {
        let location = window.location();
        let _ = location.set_hash(hash);
        let _ = location.reload();
    }
}

/// Goes to the first field whose id is this or begins with it and a hyphen, else to whatever has this id and
/// takes the focus; to the heading when there is none.
pub fn arrive_at(field: &str) {
    let kinds = ":is(input, select, textarea, button)";
    let selectors = [
        format!("{kinds}:is([id=\"{field}\"], [id^=\"{field}-\"])"),
        format!("[tabindex][id=\"{field}\"]"),
    ];
    leptos::prelude::request_animation_frame(move || {
        let find = |selector: &String| document()?.query_selector(selector).ok().flatten();
        match selectors.iter().find_map(find) {
            Some(element) => focus_now(&element.id()),
            None => arrive(),
        }
    });
}

/// Goes to the top of a page that has just been drawn, and to its heading for those who listen.
pub fn arrive() {
    leptos::prelude::request_animation_frame(|| {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        let title = document().and_then(|document| document.get_element_by_id(HEADING));
        if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
            let _ = title.focus();
        }
    });
}
