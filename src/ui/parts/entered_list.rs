//! A list that goes into a dossier as one change: what it would do, and the word for it.

use std::sync::Arc;

use leptos::prelude::*;

use super::ListPreview;
use crate::domain::dossier::Change;
use crate::i18n::numbers;
use crate::i18n::safe;
use crate::i18n::words::Word;
use crate::intake::lists::{Entered, ListReading, look};
use crate::ui::lang;
use crate::ui::session::{FoundList, ListIn, Session};

/// What is said of it.
#[derive(Clone, Copy)]
pub struct EnteredWords {
    /// From where it is (`name`).
    pub found: Word,
    /// What putting it in would do (`n`, `replaced`).
    pub would: Word,
    /// What putting it in is called.
    pub put: Word,
    /// What putting it in has done (`n`, `replaced`).
    pub done: Word,
}

/// The preview of such a list.
#[component]
pub fn EnteredList(
    /// The way in.
    list: ListIn,
    /// What was read.
    found: Arc<FoundList>,
    /// What is said of it.
    words: EnteredWords,
    /// Holds it against the dossier as it stands.
    enter: Callback<ListReading, Entered>,
    /// Makes the change, if that may be, and says what it has done.
    apply: Callback<(Change, String)>,
    /// Where whoever put it in looks next.
    after: &'static str,
    /// Where whoever put it aside looks next.
    home: &'static str,
) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let told = move |word: Word, count: usize, replaced: usize| {
        let facts = [count, replaced].map(|n| numbers::count(n, lang));
        word.with(lang, &[("n", &facts[0]), ("replaced", &facts[1])])
    };
    let read = found.reading.clone();
    let Entered { reading, count, replaced, .. } = enter.run(read.clone());
    let would = told(words.would, count, replaced);
    let put = Callback::new(move |()| {
        // As the dossier stands now: something may have been typed since.
        let Entered { change, count, replaced, .. } = enter.run(read.clone());
        if count > 0 {
            apply.run((change, told(words.done, count, replaced)));
        }
        list.put_aside();
        session.focus(after);
    });
    let aside = Callback::new(move |()| {
        list.put_aside();
        session.focus(home);
    });
    let title = words.found.with(lang, &[("name", &safe(&found.name))]);
    view! {
        <ListPreview
            list
            rows=look(&reading)
            found
            title
            told=Signal::derive(move || would.clone())
            may_put=Signal::derive(move || count > 0)
            put_label=words.put
            put
            aside
        />
    }
}
