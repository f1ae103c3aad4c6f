//! The earlier states of a draft: a list, a look into one, and the way back.

mod name_now;
mod state_changes;
mod state_name;
mod state_row;
mod state_view;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::Problem;
use crate::i18n::words::{history as words, terms};
use crate::keeping::{MOST_SNAPSHOTS, Snapshot, in_order_shown};
use crate::ui::components::ProblemList;
use crate::ui::frame::Heading;
use crate::ui::session::Draft;
use crate::ui::{lang, t};
use name_now::NameNow;
use state_row::StateRow;
use state_view::StateView;

/// What could be read of the earlier states; nothing until then.
type Read = Option<Result<Vec<Snapshot>, Problem>>;

/// The earlier states: those with a name first, then the newest first.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let states = RwSignal::new(Read::None);
    let chosen = RwSignal::new(None::<Snapshot>);
    let named = Trigger::new();
    Effect::new(move || {
        named.track();
        // Restoring keeps the state before it: the list is read again.
        draft.with(|dossier| dossier.revision);
        spawn_local(async move {
            let read = draft.earlier_states().await;
            states.try_set(Some(read));
        });
    });
    let lead = words::LEAD.with(lang, &[("n", &MOST_SNAPSHOTS.to_string())]);
    view! {
        <Heading text=t(words::TITLE) />
        <p>{lead}</p>
        {move || draft.is_read_only().then(|| view! { <p class="banner">{t(words::LOCKED)}</p> })}
        <NameNow on_kept=move |_| named.notify() />
        {move || match states.get() {
            None => ().into_any(),
            Some(Err(problem)) => view! { <ProblemList problems=vec![problem] /> }.into_any(),
            Some(Ok(states)) => view! { <StateList states chosen /> }.into_any(),
        }}
        {move || chosen.get().map(|state| view! { <StateView state chosen named /> })}
    }
}

#[component]
fn StateList(mut states: Vec<Snapshot>, chosen: RwSignal<Option<Snapshot>>) -> impl IntoView {
    if states.is_empty() {
        return view! { <p id="no-states">{t(words::NONE)}</p> }.into_any();
    }
    in_order_shown(&mut states);
    let heads = [terms::WHEN, words::WHY, words::AREAS, terms::POINTS, words::SIZE, terms::ACTIONS];
    let heads = heads.map(|word| view! { <th role="columnheader" scope="col">{t(word)}</th> });
    let rows = states.into_iter().map(|state| view! { <StateRow state chosen /> });
    view! {
        <table id="states" class="state-table" role="table" aria-label=t(words::TITLE)>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
