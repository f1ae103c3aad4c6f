//! Fields for texts: they follow the value and never fight the hand.

use leptos::prelude::*;
use tucham::ui::components::{TextArea, TextField};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

#[wasm_bindgen_test]
async fn a_text_goes_both_ways() {
    let value = RwSignal::new(String::from("UBND"));
    let on_input = Callback::new(move |text| value.set(text));
    let stage = Stage::show(move || {
        view! { <TextField id="t" label="Tên" hint="Đầy đủ" value on_input /> }
    })
    .await;
    assert_eq!(stage.value("t"), "UBND");
    assert_eq!(stage.field("t").get_attribute("aria-describedby").as_deref(), Some("t-hint"));
    stage.types("t", "UBND xã ").await;
    assert_eq!(
        (value.get_untracked().as_str(), stage.value("t").as_str()),
        ("UBND xã ", "UBND xã ")
    );
    value.set("UBND phường".into());
    stage.settle().await;
    assert_eq!(stage.value("t"), "UBND phường");
    assert_eq!(stage.text("label[for=t]"), "Tên");
}

#[wasm_bindgen_test]
async fn several_lines_follow_undo() {
    let value = RwSignal::new(String::from("một\nhai"));
    let on_input = Callback::new(move |text| value.set(text));
    let stage = Stage::show(move || view! { <TextArea id="a" label="Lời" value on_input /> }).await;
    let shown = || js_sys::Reflect::get(&stage.find("#a"), &"value".into()).unwrap().as_string();
    assert_eq!(shown().as_deref(), Some("một\nhai"));
    value.set("một".into());
    stage.settle().await;
    assert_eq!(shown().as_deref(), Some("một"));
}
