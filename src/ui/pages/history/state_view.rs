//! One earlier state, area by area beside the state of now, and the way back to it.

use std::sync::Arc;

use leptos::prelude::*;

use super::state_changes::StateChanges;
use super::state_name::StateName;
use crate::domain::dossier::Dossier;
use crate::domain::score::{ScoreSheet, View, score};
use crate::i18n::Lang;
use crate::i18n::numbers::show;
use crate::i18n::words::{history as words, terms};
use crate::keeping::{About, Snapshot};
use crate::ui::session::{Draft, moment};
use crate::ui::{lang, t};

/// What an earlier state held.
#[component]
pub(super) fn StateView(
    /// The state.
    state: Snapshot,
    /// Which is looked into.
    chosen: RwSignal<Option<Snapshot>>,
    /// Told when it has another name.
    named: Trigger,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let sheet = Arc::new(score(&set, &state.dossier, View::SelfScored));
    let title = title(&state.about, lang);
    let on_kept = Callback::new(move |state| {
        chosen.set(Some(state));
        named.notify();
        draft.focus("state-title");
    });
    let name = view! { <StateName state=state.clone() on_kept /> };
    let dossier = Arc::new(state.dossier);
    // Lines of another version of the set do not stand beside those of now.
    let is_other = dossier.set.checksum != set.checksum;
    let areas = set.areas.iter().filter(|_| !is_other);
    let places: Vec<usize> = areas.map(|area| area.node).collect();
    let other = is_other.then(|| view! { <p>{t(words::OTHER_VERSION)}</p> });
    let row = {
        let (sheet, dossier) = (sheet.clone(), dossier.clone());
        move |place| {
            let (sheet, dossier) = (sheet.clone(), dossier.clone());
            view! { <AreaRow place sheet dossier /> }
        }
    };
    let heads = [terms::AREA, words::THEN, words::NOW, terms::ACTIONS];
    let heads = heads.map(|word| view! { <th role="columnheader" scope="col">{t(word)}</th> });
    let is_same = {
        let dossier = dossier.clone();
        Memo::new(move |_| {
            draft.with(|dossier| dossier.revision);
            draft.is_like(&dossier, None)
        })
    };
    let changes = (!is_other).then(|| {
        view! { <StateChanges state=dossier.clone() sheet=sheet.clone() /> }
    });
    let restore = move |_| draft.restore_state(&dossier, None);
    view! {
        <section class="card" aria-labelledby="state-title">
            <h2 id="state-title" tabindex="-1">{title.clone()}</h2>
            {name}
            {other}
            <p id="state-same" hidden=move || !is_same.get()>{t(words::SAME)}</p>
            {changes}
            <table class="state-table" role="table" aria-label=title hidden=is_other>
                <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
                <tbody role="rowgroup">{places.into_iter().map(row).collect_view()}</tbody>
            </table>
            <button
                id="restore-all"
                class="button button--primary"
                hidden=is_same
                disabled=move || draft.is_read_only()
                on:click=restore
            >
                {t(words::RESTORE)}
            </button>
        </section>
    }
}

/// By its name, if it has one, and its time.
fn title(about: &About, lang: Lang) -> String {
    let time = moment(&about.at, lang);
    match about.is_named() {
        true => words::CALLED.with(lang, &[("name", &about.name), ("time", &time)]),
        false => words::STATE_OF.with(lang, &[("time", &time)]),
    }
}

#[component]
fn AreaRow(place: usize, sheet: Arc<ScoreSheet>, dossier: Arc<Dossier>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[place];
    let title = format!("{} {}", node.code, lang.pick(&node.title));
    let label = words::RESTORE_AREA_NAMED.with(lang, &[("code", &node.code)]);
    let then = show(&sheet.lines[place].points.to_string(), lang);
    let line = draft.line(place);
    let now = move || show(&line.with(|line| line.points.to_string()), lang);
    let id = node.id.clone();
    let area = id.clone();
    let is_same = {
        let (dossier, area) = (dossier.clone(), area.clone());
        move || {
            draft.with(|dossier| dossier.revision);
            draft.is_like(&dossier, Some(&area))
        }
    };
    let restore = move |_| draft.restore_state(&dossier, Some(&area));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{title}</th>
            <td role="cell" data-label=t(words::THEN)>{then}</td>
            <td role="cell" data-label=t(words::NOW)>{now}</td>
            <td role="cell">
                <button
                    id=format!("restore-{id}")
                    class="button button--quiet"
                    aria-label=label
                    hidden=is_same
                    disabled=move || draft.is_read_only()
                    on:click=restore
                >
                    {t(words::RESTORE_AREA)}
                </button>
            </td>
        </tr>
    }
}
