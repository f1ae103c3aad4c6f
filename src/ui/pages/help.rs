//! Help: how points arise, words of the trade, where data is, keys, questions.

use leptos::prelude::*;

use crate::browser::platform::page;
use crate::i18n::words::Word;
use crate::i18n::words::help::{self as words, SECTIONS, Section};
use crate::ui::frame::Heading;
use crate::ui::t;

/// The help page.
#[component]
pub fn HelpPage() -> impl IntoView {
    view! {
        <Heading text=t(words::TITLE) />
        <div class="help">
            <Contents />
            <div class="help__text">{SECTIONS.iter().map(section).collect_view()}</div>
        </div>
    }
}

/// The list of sections. Buttons, because the address after `#` names the page.
#[component]
fn Contents() -> impl IntoView {
    let entry = |section: &'static Section| {
        let go = move |_| page::focus(section.id);
        view! { <li><button class="help__link" on:click=go>{t(section.title)}</button></li> }
    };
    view! {
        <nav class="help__contents" aria-label=t(words::CONTENTS)>
            <ul>{SECTIONS.iter().map(entry).collect_view()}</ul>
        </nav>
    }
}

fn section(section: &'static Section) -> impl IntoView {
    let paragraph = |text: &Word| view! { <p>{t(*text)}</p> };
    let paragraphs = section.paragraphs.iter().map(paragraph).collect_view();
    let entry = |(term, words): &(Word, Word)| {
        view! { <div><dt>{t(*term)}</dt><dd>{t(*words)}</dd></div> }
    };
    let entries = section.entries.iter().map(entry).collect_view();
    let entries =
        (!section.entries.is_empty()).then(|| view! { <dl class="help__entries">{entries}</dl> });
    view! {
        <section class="help__section card" aria-labelledby=section.id>
            <h2 id=section.id tabindex="-1">{t(section.title)}</h2>
            {paragraphs}
            {entries}
        </section>
    }
}
