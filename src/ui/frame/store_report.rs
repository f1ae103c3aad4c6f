//! What was lost, found and brought back when the two stores were held against each other.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::{Code, Problem};
use crate::i18n::Lang;
use crate::i18n::sizes::bytes;
use crate::i18n::words::{draft, keeping as words, start};
use crate::keeping::{Lost, Report, Restored, Store};
use crate::ui::components::ProblemList;
use crate::ui::session::{PutAside, Session, moment};
use crate::ui::{lang, t};

/// Says what came to light; nothing where all was well.
#[component]
pub(super) fn StoreReport() -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    move || {
        let report = session.stores.report.get();
        let crowded = report.crowded.len();
        let crowded = (crowded > 0).then(|| view! { <Crowded count=crowded /> });
        let told = report.tells_something().then(|| view! { <Told report lang /> });
        view! { {told} {crowded} }
    }
}

/// Drafts for which the first store has no room: one line, however many they are.
#[component]
fn Crowded(count: usize) -> impl IntoView {
    let session = Session::get();
    let text = words::CROWDED.with(lang(), &[("n", &count.to_string())]);
    let close = move |_| session.stores.report.update(|report| report.crowded.clear());
    view! {
        <div id="store-crowded" class="banner" role="status" data-count=count>
            <p>{text}</p>
            <div class="banner__actions">
                <button class="button" on:click=close>{t(words::UNDERSTOOD)}</button>
            </div>
        </div>
    }
}

#[component]
fn Told(report: Report, lang: Lang) -> impl IntoView {
    let session = Session::get();
    let cleared = report.cleared.map(|store| match store {
        Store::Local => ("local", words::CLEARED_LOCAL),
        Store::Mirror => ("mirror", words::CLEARED_MIRROR),
    });
    let restored = report.restored.iter().map(|it| view! { <li>{back(it, lang)}</li> });
    let lost = report.lost.iter().map(|it| missed(it, Code::DraftLost, lang));
    let damaged = (!report.damaged.is_empty()).then(|| damaged(session, &report.damaged, lang));
    let older = report.older.iter().map(|it| missed(it, Code::DraftOlder, lang));
    view! {
        <div
            id="store-report"
            class="banner banner--error"
            role="alert"
            data-cleared=cleared.map(|(name, _)| name)
            data-restored=report.restored.len()
            data-lost=report.lost.len()
        >
            <div>
                <p><b>{t(words::REPORT)}</b></p>
                {cleared.map(|(_, word)| view! { <p>{t(word)}</p> })}
                <ul>{restored.collect_view()}{lost.collect_view()}{older.collect_view()}</ul>
                {damaged}
            </div>
            <div class="banner__actions">
                <button class="button" on:click=move |_| session.dismiss_report()>
                    {t(words::UNDERSTOOD)}
                </button>
            </div>
        </div>
    }
}

/// Texts that failed the check, of drafts that open all the same: each can be had as it stands.
fn damaged(session: Session, keys: &[String], lang: Lang) -> impl IntoView + use<> {
    let told = |it: &PutAside| keys.contains(&it.aside.key);
    let row = |PutAside { aside, name, .. }: PutAside| {
        let size = bytes(aside.text.len() as u64, lang);
        let text = words::ASIDE_OF.with(lang, &[("name", &name), ("size", &size)]);
        let (key, label) = (aside.key.clone(), format!("{}: {text}", t(start::DAMAGED_DOWNLOAD)));
        let download = move |_| {
            let aside = aside.clone();
            spawn_local(async move {
                session.download_aside(&aside).await;
            });
        };
        view! {
            <li data-aside=key>
                <span>{text}</span>
                <button class="button" aria-label=label on:click=download>
                    {t(start::DAMAGED_DOWNLOAD)}
                </button>
            </li>
        }
    };
    let rows: Vec<_> = session.put_aside().into_iter().filter(told).map(row).collect();
    view! {
        <ProblemList problems=vec![Problem::new(Code::DraftDamaged)] />
        <p>{t(words::ASIDE_USED)}</p>
        <ul class="asides">{rows}</ul>
    }
}

fn named(name: &str, lang: Lang) -> String {
    match name.trim() {
        "" => draft::NO_NAME.to(lang).to_string(),
        name => name.to_string(),
    }
}

fn back(draft: &Restored, lang: Lang) -> String {
    let (name, time) = (named(&draft.name, lang), moment(&draft.saved_at, lang));
    words::RESTORED.with(lang, &[("name", &name), ("time", &time)])
}

fn missed(draft: &Lost, code: Code, lang: Lang) -> impl IntoView + use<> {
    let problem = Problem::new(code).with("name", named(&draft.known.name, lang));
    let copy = match &draft.known.copied {
        Some(copy) => {
            let facts = [("time", moment(&copy.at, lang)), ("short", copy.short.clone())];
            words::LAST_COPY.with(lang, &facts.each_ref().map(|(name, it)| (*name, it.as_str())))
        }
        None => words::NO_COPY.to(lang).to_string(),
    };
    view! { <li><ProblemList problems=vec![problem] />{copy}</li> }
}
