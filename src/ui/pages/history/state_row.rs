//! One earlier state in the list.

use leptos::prelude::*;

use crate::i18n::numbers::show;
use crate::i18n::sizes::bytes;
use crate::i18n::words::{Word, history as words, start, terms};
use crate::keeping::{Cause, Snapshot};
use crate::ui::session::{Draft, Session, moment};
use crate::ui::{lang, t};

/// When it was kept and why, what it held, and the way to it.
#[component]
pub(super) fn StateRow(state: Snapshot, chosen: RwSignal<Option<Snapshot>>) -> impl IntoView {
    let session = Session::get();
    let set = Draft::get().set();
    let lang = lang();
    let about = &state.about;
    let codes = about.areas.iter().filter_map(|area| set.find(area)).map(|place| &set.nodes[place]);
    let areas: Vec<&str> = codes.map(|node| node.code.as_str()).collect();
    let areas = if areas.is_empty() { t(words::NOTHING).to_string() } else { areas.join(", ") };
    let (total, max) = (&about.progress.total, &about.progress.applicable_max);
    let shown = [show(total, lang), show(max, lang)];
    let points = start::POINTS.with(lang, &[("total", &shown[0]), ("max", &shown[1])]);
    let size = bytes(state.size() as u64, lang);
    let time = moment(&about.at, lang);
    let name = about.name.clone();
    let facts = [("name", &*name), ("time", &*time)];
    let label = match about.is_named() {
        true => words::VIEW_CALLED.with(lang, &facts),
        false => words::VIEW_NAMED.with(lang, &facts),
    };
    let name = about.is_named().then(|| view! { <b class="state-table__name">{name}</b> });
    let (revision, why) = (about.revision, cause(about.cause));
    let look = move |_| {
        chosen.set(Some(state.clone()));
        session.focus("state-title");
    };
    view! {
        <tr role="row" data-state-of=revision>
            <th role="rowheader" scope="row">{name} {time}</th>
            <td role="cell" data-label=t(words::WHY)>{t(why)}</td>
            <td role="cell" data-label=t(words::AREAS)>{areas}</td>
            <td role="cell" data-label=t(terms::POINTS)>{points}</td>
            <td role="cell" data-label=t(words::SIZE)>{size}</td>
            <td role="cell">
                <button class="button" aria-label=label on:click=look>{t(words::VIEW)}</button>
            </td>
        </tr>
    }
}

fn cause(cause: Cause) -> Word {
    match cause {
        Cause::Work => words::WORK,
        Cause::Lock => words::LOCK,
        Cause::Restore => words::BEFORE_RESTORE,
        Cause::Undo => words::UNDONE,
        Cause::Appraisal => words::BEFORE_APPRAISAL,
        Cause::Version => words::BEFORE_VERSION,
        Cause::Beside => words::BESIDE,
    }
}
