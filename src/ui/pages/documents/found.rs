//! A list that was read: what it would put in, and what it would not. Nothing is applied before it
//! is accepted.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dossier::Entering;
use crate::i18n::numbers::count;
use crate::i18n::words::documents as words;
use crate::intake::lists::look;
use crate::ui::parts::ListPreview;
use crate::ui::session::{FoundList, RegisterDesk};
use crate::ui::{lang, t};

/// The list that is looked at, if one is.
#[component]
pub(super) fn FoundDocuments() -> impl IntoView {
    let desk = RegisterDesk::get();
    move || desk.list.found.get().map(|found| view! { <Preview found /> })
}

#[component]
fn Preview(found: Arc<FoundList>) -> impl IntoView {
    let desk = RegisterDesk::get();
    let lang = lang();
    let listed = desk.listed(&found);
    let is_empty = listed.is_empty();
    let told = Signal::derive(move || {
        let Entering { new, known, attached, .. } = desk.entering(&listed);
        let facts = [new, known, attached].map(|n| count(n, lang));
        let facts = [("new", &*facts[0]), ("known", &*facts[1]), ("attached", &*facts[2])];
        if is_empty { t(words::NOTHING_FOUND).into() } else { words::FOUND_LINE.with(lang, &facts) }
    });
    view! {
        <ListPreview
            list=desk.list
            title=desk.title(&found)
            rows=look(&found.reading)
            found
            told
            may_put=Signal::derive(move || !is_empty)
            put_label=words::PUT_IN
            put=Callback::new(move |()| desk.put_in())
            aside=Callback::new(move |()| desk.put_aside())
        />
    }
}
