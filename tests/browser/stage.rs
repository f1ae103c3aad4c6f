//! One component on an empty page, and the hand that uses it.

use std::any::Any;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::JsValue;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

/// A component on the page; gone when dropped.
pub struct Stage {
    root: HtmlElement,
    _mounted: Box<dyn Any>,
}

impl Stage {
    /// Shows a component and waits until it is drawn.
    pub async fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let mounted = leptos::mount::mount_to(root.clone(), view);
        let stage = Self { root, _mounted: Box::new(mounted) };
        stage.settle().await;
        stage
    }

    /// Waits until every signal has reached the page.
    pub async fn settle(&self) {
        leptos::task::tick().await;
    }

    /// The first element that fits.
    #[track_caller]
    pub fn find(&self, selector: &str) -> Element {
        let found = self.root.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector} in {}", self.root.inner_html()))
    }

    /// How many elements fit.
    pub fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    /// The field with this id.
    #[track_caller]
    pub fn field(&self, id: &str) -> HtmlInputElement {
        self.find(&format!("[id=\"{id}\"]")).dyn_into().unwrap()
    }

    /// What the field holds.
    #[track_caller]
    pub fn value(&self, id: &str) -> String {
        self.field(id).value()
    }

    /// The text of the first element that fits, with single blanks.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let text = self.find(selector).text_content().unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Replaces what the field holds, as a hand in the field does.
    #[track_caller]
    pub fn types(&self, id: &str, text: &str) -> impl Future<Output = ()> {
        let field = self.field(id);
        field.set_value(text);
        send(&field, "input");
        self.settle()
    }

    /// The hand leaves the field.
    #[track_caller]
    pub fn leaves(&self, id: &str) -> impl Future<Output = ()> {
        send(&self.field(id), "blur");
        self.settle()
    }

    /// Clicks the first element that fits.
    #[track_caller]
    pub fn clicks(&self, selector: &str) -> impl Future<Output = ()> {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        self.settle()
    }

    /// Presses a key where the focus is.
    pub async fn presses(&self, key: &str) {
        let run = js_sys::Function::new_with_args(
            "key",
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
             { key, bubbles: true, cancelable: true }))",
        );
        run.call1(&JsValue::NULL, &key.into()).unwrap();
        self.settle().await;
    }

    /// Pastes into a field; whether the browser would go on and put the text in.
    pub async fn pastes(&self, id: &str, text: &str) -> bool {
        let run = js_sys::Function::new_with_args(
            "field, text",
            "const clipboardData = new DataTransfer(); \
             clipboardData.setData('text/plain', text); \
             return field.dispatchEvent(new ClipboardEvent('paste', \
             { clipboardData, bubbles: true, cancelable: true }))",
        );
        let goes_on = run.call2(&JsValue::NULL, &self.field(id), &text.into()).unwrap();
        self.settle().await;
        goes_on.is_truthy()
    }

    /// Whether the focus is on the element with this id.
    pub fn has_focus(&self, id: &str) -> bool {
        document().active_element().is_some_and(|it| it.id() == id)
    }

    /// The text of the element that has the focus.
    pub fn focused_text(&self) -> String {
        let focused = document().active_element();
        focused.and_then(|it| it.text_content()).unwrap_or_default()
    }

    /// Chooses from a list.
    #[track_caller]
    pub fn picks(&self, selector: &str, value: &str) -> impl Future<Output = ()> {
        let list = self.find(selector);
        js_sys::Reflect::set(&list, &"value".into(), &JsValue::from(value)).unwrap();
        send(&list, "change");
        self.settle()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn send(element: &Element, name: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    element.dispatch_event(&Event::new_with_event_init_dict(name, &options).unwrap()).unwrap();
}
