//! A draft and another version of its set: what would change, before anything does.

mod lines;
mod whole;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::domain::problem::Problem;
use crate::domain::score::ScoreSheet;
use crate::domain::set::CriteriaSet;
use crate::domain::versions::Carrying;
use crate::i18n::numbers::{count, show};
use crate::i18n::words::versions as words;
use crate::ui::components::{FilePicker, OUR_FILES, ProblemList, SetWarnings};
use crate::ui::frame::Heading;
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Draft, OtherVersion, Session};
use crate::ui::{lang, t};
use lines::Lines;
use whole::Whole;

/// The page.
#[component]
pub fn VersionPage() -> impl IntoView {
    let (session, draft) = (Session::get(), Draft::get());
    let found = RwSignal::new(None::<Vec<OtherVersion>>);
    let look = move || {
        spawn_local(async move {
            let versions = draft.other_versions().await;
            // The page may have been left meanwhile.
            found.try_set(Some(versions));
        });
    };
    look();
    let problems = RwSignal::new(Vec::<Problem>::new());
    let on_files = Callback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let kept = match session.read_set(&file).await {
                Ok(read) => draft.take_version(&read),
                Err(found) => Err(found),
            };
            problems.try_set(kept.err().unwrap_or_default());
            look();
        });
    });
    view! {
        <div class="version stack">
            <Heading text=t(words::TITLE) />
            <p class="measure">{t(words::LEAD)}</p>
            <p id="version-now">{draft.set_line(lang())}</p>
            {move || found.get().map(|versions| view! { <Choice versions /> })}
            <FilePicker id="version-file" label=t(words::FILE) hint=t(words::FILE_HINT) accept=OUR_FILES on_files />
            {move || {
                let problems = problems.get();
                (!problems.is_empty()).then(|| view! { <ProblemList problems /> })
            }}
        </div>
    }
}

/// Which version; the latest to begin with.
#[component]
fn Choice(versions: Vec<OtherVersion>) -> impl IntoView {
    let lang = lang();
    if versions.is_empty() {
        return view! { <p id="version-none" class="card">{t(words::NONE)}</p> }.into_any();
    }
    let chosen = RwSignal::new(0_usize);
    let option = |(place, version): (usize, &OtherVersion)| {
        let set = &version.read.set;
        let title = format!("{} ({})", lang.pick(&set.title), set.full_name());
        view! { <option value=place.to_string()>{title}</option> }
    };
    let options = versions.iter().enumerate().map(option).collect_view();
    let choose = move |event| chosen.set(event_target_value(&event).parse().unwrap_or_default());
    let versions = StoredValue::new(versions);
    view! {
        <div class="field">
            <label for="version-choice">{t(words::TO)}</label>
            <select id="version-choice" on:change=choose>{options}</select>
        </div>
        {move || {
            let version = versions.with_value(|all| all.get(chosen.get()).cloned());
            version.map(|version| view! { <Preview version /> })
        }}
    }
    .into_any()
}

/// Everything that would change, and the word that does it.
#[component]
fn Preview(version: OtherVersion) -> impl IntoView {
    let draft = Draft::get();
    let after = StoredValue::<Arc<CriteriaSet>>::new(Arc::new(version.read.set.clone()));
    let carrying = draft.look_at(&version);
    let is_locked = draft.with(|dossier| dossier.is_locked());
    let act = match is_locked {
        true => view! { <p id="version-locked" class="banner">{t(words::LOCKED)}</p> }.into_any(),
        false => view! { <Act version /> }.into_any(),
    };
    view! {
        <section class="card stack" aria-labelledby="version-preview-title">
            <h2 id="version-preview-title">{t(words::PREVIEW)}</h2>
            <Sums carrying=carrying.clone() />
            <SetWarnings set=after.get_value() />
            <Whole changes=carrying.comparison.whole.clone() />
            <Lines carrying after=after.get_value() />
            {act}
        </section>
    }
}

/// Points before and after, and how many answers come along.
#[component]
fn Sums(carrying: Carrying) -> impl IntoView {
    let lang = lang();
    let total = |sheet: &ScoreSheet| {
        let of = show(&sheet.applicable_max.to_string(), lang);
        format!("{}/{of}", show(&sheet.total.to_string(), lang))
    };
    let lost = carrying.losses().count();
    let facts = [
        ("lines", &*count(carrying.lines.len(), lang)),
        ("lost", &*count(lost, lang)),
        ("before", &*total(&carrying.before)),
        ("after", &*total(&carrying.after)),
    ];
    let word = if lost == 0 { words::SUM_WHOLE } else { words::SUM };
    view! { <p id="version-sum"><b>{word.with(lang, &facts)}</b></p> }
}

#[component]
fn Act(version: OtherVersion) -> impl IntoView {
    let draft = Draft::get();
    let failed = RwSignal::new(Vec::<Problem>::new());
    let back = Route::Draft(draft.id(), Step::Tasks).href();
    let carry = move |_| {
        if let Err(problem) = draft.carry_to(&version) {
            failed.set(vec![problem]);
        }
    };
    view! {
        <p>{t(words::KEPT)}</p>
        <div class="row">
            <button id="version-carry" class="button button--primary" on:click=carry>
                {t(words::CARRY)}
            </button>
            <a class="button" href=back>{t(words::LEAVE)}</a>
        </div>
        <div role="alert">
            {move || {
                let problems = failed.get();
                (!problems.is_empty()).then(|| view! { <ProblemList problems /> })
            }}
        </div>
    }
}
