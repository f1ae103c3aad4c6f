//! A word below a field whose text looks like one of an old font, and the way to change it.

use leptos::prelude::*;

use crate::domain::old_font::converted;
use crate::i18n::safe;
use crate::i18n::words::answer as words;
use crate::ui::{lang, t};

/// Says what the text would be in Unicode; nothing is changed without the person's word.
#[component]
pub(super) fn OldFont(
    /// What stands in the field.
    value: Signal<String>,
    /// Told the text in Unicode.
    on_input: Callback<String>,
    /// Whether it may only be read.
    read_only: Signal<bool>,
) -> impl IntoView {
    let lang = lang();
    let found = Memo::new(move |_| match read_only.get() {
        true => None,
        false => value.with(|text| converted(text)),
    });
    move || {
        found.get().map(|read| {
            let short: String = read.chars().take(80).collect();
            let told = words::OLD_FONT.with(lang, &[("read", &safe(&short))]);
            view! {
                <p class="field__doubt">
                    {told} " "
                    <button type="button" class="link" on:click=move |_| on_input.run(read.clone())>
                        {t(words::OLD_FONT_CONVERT)}
                    </button>
                </p>
            }
        })
    }
}
