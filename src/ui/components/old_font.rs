//! A word below a field whose text looks like one of an old font, and the way to change it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::old_font::{converted, could_be};
use crate::i18n::safe;
use crate::i18n::words::answer as words;
use crate::ui::lazy::later_part;
use crate::ui::{lang, t};

type Convert = fn(&str) -> Option<String>;

// Few texts ever need it.
later_part!(fonts, load_converting: Convert = converted);

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
    let is_asked = Memo::new(move |_| !read_only.get() && value.with(|text| could_be(text)));
    let convert = RwSignal::new(None::<Convert>);
    Effect::new(move || {
        if is_asked.get() && convert.get_untracked().is_none() {
            spawn_local(async move {
                // Without it nothing is offered, as of any other text.
                convert.try_set(load_converting().await.ok());
            });
        }
    });
    let found = Memo::new(move |_| {
        let convert = convert.get().filter(|_| is_asked.get())?;
        value.with(|text| convert(text))
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
