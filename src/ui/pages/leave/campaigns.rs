//! The superior's campaigns: what each holds, and its desk file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{LeavingCampaign, Looked};
use crate::i18n::Lang;
use crate::i18n::numbers::count;
use crate::i18n::words::{desk_file, leave as words, review as review_words, terms};
use crate::ui::components::ProblemList;
use crate::ui::session::review::Review;
use crate::ui::session::{Session, moment};
use crate::ui::{lang, t};

/// The campaigns with their copies, and the button that exports those that have changed.
#[component]
pub(super) fn Campaigns(
    /// Every campaign kept here.
    campaigns: RwSignal<Looked>,
) -> impl IntoView {
    // Asked for here: what runs later has no page around it.
    let (session, review) = (Session::get(), Review::get());
    let lang = lang();
    let running = RwSignal::new(false);
    let export = move |_| {
        running.set(true);
        spawn_local(async move {
            export_all(review, campaigns).await;
            running.try_set(false);
            // The button may be gone; the focus stays near.
            session.focus("leave-copies");
        });
    };
    let n_open = Memo::new(move |_| open(campaigns).len());
    let label = move || words::EXPORT_DESKS.with(lang, &[("n", &n_open.get().to_string())]);
    let list = move || match campaigns.get() {
        Looked::NotYet => view! { <p role="status">{t(words::LOOKING)}</p> }.into_any(),
        Looked::Failed(problems) => view! {
            <div class="outcome outcome--bad" id="leave-unread">
                <p>{t(words::UNREAD)}</p>
                <ProblemList problems />
            </div>
        }
        .into_any(),
        Looked::Here(lines) if lines.is_empty() => {
            view! { <p>{t(words::NO_CAMPAIGNS)}</p> }.into_any()
        }
        Looked::Here(lines) => {
            let row = |(place, campaign): (usize, &LeavingCampaign)| {
                row(place, campaign, campaigns, lang)
            };
            let rows = lines.iter().enumerate().map(row).collect_view();
            view! { <ul class="leave__drafts">{rows}</ul> }.into_any()
        }
    };
    view! {
        <h3>{t(review_words::CAMPAIGNS)}</h3>
        {list}
        <Show when=move || n_open.get() != 0>
            <button
                id="leave-export-desks"
                class="button button--primary"
                disabled=running
                on:click=export
            >
                {label}
            </button>
        </Show>
        <p role="status" aria-live="polite">
            {move || running.get().then(|| t(desk_file::MAKING))}
        </p>
    }
}

/// Those without a copy of what they hold, by the ids under which they are kept.
fn open(campaigns: RwSignal<Looked>) -> Vec<String> {
    campaigns.with(|looked| match looked {
        Looked::Here(lines) => {
            let open = lines.iter().filter(|it| !it.has_copy() && !it.is_proven);
            open.map(|it| it.line.id.clone()).collect()
        }
        _ => Vec::new(),
    })
}

/// One after the other: browsers hold back downloads that come at once.
async fn export_all(review: Review, campaigns: RwSignal<Looked>) {
    for id in untrack(|| open(campaigns)) {
        let export = review.export_desk(&id).await;
        campaigns.try_update(|looked| {
            let Looked::Here(lines) = looked else { return };
            if let Some(campaign) = lines.iter_mut().find(|it| it.line.id == id) {
                campaign.export = Some(export);
            }
        });
    }
}

fn row(
    place: usize,
    leaving: &LeavingCampaign,
    campaigns: RwSignal<Looked>,
    lang: Lang,
) -> impl IntoView + use<> {
    let line = &leaving.line;
    let name = match line.id.as_str() {
        "" => t(review_words::FREE_TITLE).to_string(),
        _ => Review::get().name_of(&line.title),
    };
    let [files, worked] = [line.files, line.worked].map(|n| count(n, lang));
    let about = words::CAMPAIGN.with(lang, &[("files", &files), ("worked", &worked)]);
    let trash = line.deleted_at.as_ref().map(|_| {
        view! { " "<span class="badge badge--quiet">{t(words::IN_TRASH)}</span> }
    });
    let copied = match line.copies.last() {
        Some(copy) => moment(&copy.at, lang),
        None => t(words::NEVER).to_string(),
    };
    let (state, problems) = match &leaving.export {
        _ if leaving.is_proven => (t(words::PROVEN).to_string(), Vec::new()),
        Some(Ok(made)) => (words::HANDED.with(lang, &[("name", &made.name)]), Vec::new()),
        Some(Err(problems)) => (t(words::FAILED).into(), problems.clone()),
        None if leaving.has_copy() => (t(words::UNPROVEN).to_string(), Vec::new()),
        None => (t(words::CHANGED).to_string(), Vec::new()),
    };
    let class = if leaving.is_proven { "badge badge--good" } else { "badge badge--warn" };
    let problems = (!problems.is_empty()).then(|| view! { <ProblemList problems /> });
    let give_up = (!leaving.is_proven).then(|| {
        let id = format!("leave-accept-campaign-{place}");
        let is_given_up = leaving.is_given_up;
        let set = move |event| {
            let is = event_target_checked(&event);
            campaigns.update(|looked| {
                if let Looked::Here(lines) = looked
                    && let Some(campaign) = lines.get_mut(place)
                {
                    campaign.is_given_up = is;
                }
            });
        };
        let label = words::GIVE_UP.with(lang, &[("name", &name)]);
        view! {
            <p class="leave__accept">
                <input id=id.clone() type="checkbox" prop:checked=is_given_up on:change=set />
                <label for=id>{label}</label>
            </p>
        }
    });
    view! {
        <li data-leaving-campaign=line.id.clone()>
            <p><b>{name.clone()}</b>{trash}</p>
            <p>{about}</p>
            <p class="leave__aside">{t(terms::LAST_COPY)}": "{copied}</p>
            <p><span class=class>{state}</span></p>
            {problems}
            {give_up}
        </li>
    }
}
