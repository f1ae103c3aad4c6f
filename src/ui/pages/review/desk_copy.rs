//! The copy of a campaign: when the last desk file was made, what is not in it, another one, and the
//! proof that it lies on the disk.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::domain::problem::Problem;
use crate::i18n::Lang;
use crate::i18n::numbers::{count, show};
use crate::i18n::words::{desk_file as words, review as review_words};
use crate::jobs::CampaignLine;
use crate::keeping::Copied;
use crate::ui::components::{FilePicker, ProblemList};
use crate::ui::session::review::{DeskExported, Review};
use crate::ui::session::{Notice, moment};
use crate::ui::{lang, t};

/// Where an export or a proof stands.
#[derive(Clone)]
enum Doing {
    Nothing,
    Making,
    Made(DeskExported),
    Proven(bool),
    Failed(Vec<Problem>),
}

/// The copy of the campaign that an address names; nothing before the campaigns are known.
#[component]
pub(super) fn DeskCopyOf(
    /// Under which id it is kept here.
    id: String,
) -> impl IntoView {
    let review = expect_context::<Review>();
    // Anything that changed in the campaign is a change that no file has.
    Effect::new(move || {
        review.changes.track();
        review.look_up();
    });
    let line = Memo::new(move |_| {
        let lines = review.campaigns.get().and_then(Result::ok).unwrap_or_default();
        lines.into_iter().find(|line| line.id == id)
    });
    let doing = RwSignal::new(Doing::Nothing);
    view! {
        <Show when=move || line.with(Option::is_some)>
            <section id="desk-copy" class="card desk-copy">
                {move || line.get().map(|line| view! { <DeskCopyLine line doing /> })}
            </section>
        </Show>
    }
}

/// The same in a row of the list.
#[component]
pub(super) fn DeskCopyRow(
    /// The campaign.
    line: CampaignLine,
) -> impl IntoView {
    let doing = RwSignal::new(Doing::Nothing);
    view! { <div class="desk-copy"><DeskCopyLine line doing /></div> }
}

#[component]
fn DeskCopyLine(line: CampaignLine, doing: RwSignal<Doing>) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let name = review.name_of(&line.title);
    let label = words::MAKE_NAMED.with(lang, &[("name", &name)]);
    let told = told(&line, lang);
    let due = review.days_unproven(&line).map(|days| {
        let text = words::DUE.with(lang, &[("n", &days.to_string())]);
        view! { <p class="banner desk-copy__due" role="status">{text}</p> }
    });
    let (button, picker) = (format!("desk-make-{}", line.id), format!("desk-prove-{}", line.id));
    let has_copy = !line.copies.is_empty();
    let id = line.id.clone();
    let make = move |_| {
        let id = id.clone();
        doing.set(Doing::Making);
        spawn_local(async move {
            let ended = match review.export_desk(&id).await {
                Ok(exported) => Doing::Made(exported),
                Err(problems) => Doing::Failed(problems),
            };
            // The list is drawn anew with every change: then the row that asked is gone.
            match doing.try_set(ended) {
                Some(Doing::Made(exported)) => {
                    review.session().tell(Notice::said(made(&exported, lang)));
                }
                Some(Doing::Failed(problems)) => {
                    let text = review_words::FAILED.to(lang);
                    review.session().tell(Notice::failed(text, problems));
                }
                _ => {}
            }
        });
    };
    let prove = Callback::new(move |files: Vec<File>| {
        let id = line.id.clone();
        spawn_local(async move {
            let ended = match review.prove_desks(files).await {
                Ok(ids) => Doing::Proven(ids.contains(&id)),
                Err(problems) => Doing::Failed(problems),
            };
            doing.try_set(ended);
        });
    });
    let is_making = move || doing.with(|doing| matches!(doing, Doing::Making));
    view! {
        {due}
        <p class="desk-copy__told">{told}</p>
        <div class="row">
            <button id=button class="button" aria-label=label disabled=is_making on:click=make>
                {t(words::MAKE)}
            </button>
            {has_copy.then(|| view! {
                <FilePicker
                    id=picker
                    label=t(words::PROVE)
                    hint=t(words::PROVE_NEXT)
                    accept=".json,application/json"
                    multiple=true
                    on_files=prove
                />
            })}
        </div>
        <div role="status" aria-live="polite">{move || shown(doing.get(), lang)}</div>
    }
}

/// When the last copy was made and what is not in it.
pub(super) fn told(line: &CampaignLine, lang: Lang) -> String {
    let copied = Copied::of(line.revision, &line.copies);
    let Some(last) = &copied.last else { return words::NEVER.to(lang).into() };
    let state = if last.proven { words::PROVEN } else { words::HANDED };
    let facts = [("when", &*moment(&last.at, lang)), ("state", state.to(lang))];
    let since = match copied.changes {
        0 => words::SINCE_NONE.to(lang).to_string(),
        n => words::SINCE.with(lang, &[("n", &show(&n.to_string(), lang))]),
    };
    format!("{} {since}", words::LAST.with(lang, &facts))
}

/// What was handed to the browser.
fn made(DeskExported { name, made }: &DeskExported, lang: Lang) -> String {
    let [files, worked] = [made.facts.files, made.facts.worked].map(|n| count(n, lang));
    let facts =
        [("name", &**name), ("files", &*files), ("worked", &*worked), ("short", &*made.short)];
    words::MADE.with(lang, &facts)
}

fn shown(doing: Doing, lang: Lang) -> AnyView {
    match doing {
        Doing::Nothing => ().into_any(),
        Doing::Making => view! { <p>{t(words::MAKING)}</p> }.into_any(),
        Doing::Made(exported) => {
            let text = made(&exported, lang);
            let damaged = (exported.made.damaged > 0).then(|| {
                let n = count(exported.made.damaged, lang);
                view! { <p><b>{words::MADE_DAMAGED.with(lang, &[("n", &n)])}</b></p> }
            });
            view! {
                <div class="outcome outcome--good" data-state="made">
                    <p><b>{text}</b></p>
                    {damaged}
                    <p>{t(words::PROVE_NEXT)}</p>
                </div>
            }
            .into_any()
        }
        Doing::Proven(true) => view! {
            <div class="outcome outcome--good" data-state="proven"><p>{t(words::PROVEN_NOW)}</p></div>
        }
        .into_any(),
        Doing::Proven(false) => view! {
            <div class="outcome outcome--bad" data-state="other"><p>{t(words::PROVEN_NONE)}</p></div>
        }
        .into_any(),
        Doing::Failed(problems) => view! {
            <div class="outcome outcome--bad" data-state="failed"><ProblemList problems /></div>
        }
        .into_any(),
    }
}
