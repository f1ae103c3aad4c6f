//! A field for a number: typed as people write it, never rewritten under the hand.

use leptos::prelude::*;
use tucham::domain::typed::Takes;
use tucham::i18n::Lang;
use tucham::ui::components::NumberField;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

/// A number field bound to a value.
async fn field(takes: Takes, lang: Lang) -> (Stage, RwSignal<String>) {
    let value = RwSignal::new(String::new());
    let stage = Stage::show(move || {
        provide_context(lang);
        let on_input = Callback::new(move |text| value.set(text));
        let problem = Signal::derive(move || (value.get() == "-1").then(|| "âm".to_string()));
        view! { <NumberField id="n" label="Số" takes value on_input problem /> }
    })
    .await;
    (stage, value)
}

#[wasm_bindgen_test]
async fn keeps_a_number_however_it_is_written() {
    let (stage, value) = field(Takes::Decimal, Lang::Vi).await;
    for (typed, kept, tidy) in [
        ("0,25", "0.25", "0,25"),
        ("12.5", "12.5", "12,5"),
        ("1.000,5", "1000.5", "1000,5"),
        ("1 234", "1234", "1234"),
        (" 7 ", "7", "7"),
        ("-3", "-3", "-3"),
        ("2.364", "2.364 ", "2.364"),
        ("chín", "chín", "chín"),
        ("", "", ""),
    ] {
        stage.types("n", typed).await;
        assert_eq!(value.get_untracked(), kept, "kept of “{typed}”");
        assert_eq!(stage.value("n"), typed, "the hand is still in the field");
        stage.leaves("n").await;
        assert_eq!(stage.value("n"), tidy, "after “{typed}”");
        assert_eq!(value.get_untracked(), kept, "leaving the field changes nothing");
    }
}

#[wasm_bindgen_test]
async fn is_not_rewritten_between_two_key_presses() {
    let (stage, value) = field(Takes::Decimal, Lang::Vi).await;
    for typed in ["1", "1,", "1,5", "1,50"] {
        stage.types("n", typed).await;
        assert_eq!(stage.value("n"), typed);
    }
    assert_eq!(value.get_untracked(), "1.5");
}

#[wasm_bindgen_test]
async fn shows_what_undo_or_another_file_brings() {
    let (stage, value) = field(Takes::Decimal, Lang::Vi).await;
    stage.types("n", "5").await;
    value.set("1234.5".into());
    stage.settle().await;
    assert_eq!(stage.value("n"), "1234,5");
    value.set(String::new());
    stage.settle().await;
    assert_eq!(stage.value("n"), "");
}

#[wasm_bindgen_test]
async fn offers_both_readings_of_a_number_that_has_two() {
    let (stage, value) = field(Takes::Decimal, Lang::Vi).await;
    assert_eq!(stage.count(".field__readings button"), 0);
    stage.types("n", "2.364").await;
    assert_eq!(stage.text(".field__readings button"), "2364");
    assert_eq!(stage.text(".field__readings button:last-child"), "2,3640");
    stage.clicks(".field__readings button:last-child").await;
    assert_eq!(value.get_untracked(), "2.364");
    assert_eq!(stage.value("n"), "2,3640");
    assert_eq!(stage.count(".field__readings button"), 0);
    assert!(stage.has_focus("n"), "the hand goes on where it was");
}

#[wasm_bindgen_test]
async fn a_question_about_two_readings_is_no_stop_between_two_figures() {
    let (stage, _) = field(Takes::Decimal, Lang::Vi).await;
    stage.field("n").focus().unwrap();
    stage.types("n", "12.345").await;
    assert!(stage.has_focus("n"));
    assert_eq!(stage.count(".field__readings button"), 2);
    assert_eq!(stage.count(".field__readings button[tabindex=\"-1\"]"), 2);
    let described = stage.field("n").get_attribute("aria-describedby");
    assert_eq!(described.as_deref(), Some("n-readings"));
}

#[wasm_bindgen_test]
async fn the_arrows_lead_from_the_field_to_a_reading_and_back() {
    let (stage, value) = field(Takes::Decimal, Lang::Vi).await;
    stage.types("n", "12.345").await;
    stage.field("n").focus().unwrap();
    for (key, text) in [("ArrowDown", "12345"), ("ArrowRight", "12,3450"), ("ArrowUp", "12345")] {
        stage.presses(key).await;
        assert_eq!(stage.focused_text(), text);
    }
    stage.presses("ArrowUp").await;
    assert!(stage.has_focus("n"));
    assert_eq!(value.get_untracked(), "12.345 ", "looking chooses nothing");
}

#[wasm_bindgen_test]
async fn two_pasted_cells_never_become_one_number() {
    let (stage, value) = field(Takes::Whole, Lang::Vi).await;
    stage.types("n", "7").await;
    for pasted in ["12\t150", "150\n200", "150\r\n200\r\n"] {
        assert!(!stage.pastes("n", pasted).await, "{pasted:?} is not taken");
        assert_eq!(value.get_untracked(), "7");
        assert!(stage.text("#n-problem").starts_with("TL-220"), "{}", stage.text("#n-problem"));
    }
    assert!(stage.pastes("n", "150\n").await, "one cell is pasted as ever");
    stage.types("n", "8").await;
    assert!(stage.find("#n-problem").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn a_count_has_one_reading() {
    let (stage, value) = field(Takes::Whole, Lang::Vi).await;
    stage.types("n", "2.364").await;
    assert_eq!(value.get_untracked(), "2364");
    assert_eq!(stage.count(".field__readings button"), 0);
}

#[wasm_bindgen_test]
async fn english_shows_a_decimal_point() {
    let (stage, value) = field(Takes::Decimal, Lang::En).await;
    stage.types("n", "0,25").await;
    stage.leaves("n").await;
    assert_eq!((value.get_untracked().as_str(), stage.value("n").as_str()), ("0.25", "0.25"));
}

#[wasm_bindgen_test]
async fn a_mistake_stands_beside_the_field_and_is_tied_to_it() {
    let (stage, _) = field(Takes::Decimal, Lang::Vi).await;
    assert!(!stage.field("n").has_attribute("aria-invalid"));
    stage.types("n", "-1").await;
    let field = stage.field("n");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(field.get_attribute("aria-describedby").as_deref(), Some("n-problem"));
    assert_eq!(stage.text("#n-problem"), "âm");
    assert!(!stage.find("#n-problem").has_attribute("hidden"));
    stage.types("n", "1").await;
    assert!(stage.find("#n-problem").has_attribute("hidden"));
}
