//! What is still missing before the explanations are sent, each a way to its field.

use leptos::prelude::*;

use crate::domain::dossier::Stage;
use crate::domain::problem::Problem;
use crate::domain::review::exchange::last_closed;
use crate::domain::review::rounds::unexplained;
use crate::domain::score::completeness::documents;
use crate::i18n::words::explain as words;
use crate::ui::components::ProblemList;
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// What is left to do, or that nothing is.
#[component]
pub(super) fn Missing() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let left = draft.memo(move |dossier| unexplained(&draft.set(), dossier));
    let is_asked = draft.memo(|dossier| {
        let round = dossier.round(last_closed(dossier));
        round.is_some_and(|round| round.verdicts.values().any(|it| it.needs_explanation))
    });
    let is_locked = draft.memo(|dossier| dossier.stage != Stage::Appraised);
    let said = move || match (is_locked.get(), left.with(Vec::len), is_asked.get()) {
        (true, ..) => words::LOCKED.to(lang).to_string(),
        (false, 0, true) => words::LEFT_NONE.to(lang).to_string(),
        (false, 0, false) => words::LEFT_NOTHING_ASKED.to(lang).to_string(),
        (false, n, _) => words::LEFT_SOME.with(lang, &[("n", &n.to_string())]),
    };
    let item = move |place: usize| {
        let set = draft.set();
        let node = &set.nodes[place];
        let field = format!("explain-{}", node.id);
        let name = format!("{} {}", node.code, lang.pick(&node.title));
        view! { <li><button class="link" on:click=move |_| draft.focus(&field)>{name}</button></li> }
    };
    let items = move || {
        let left = if is_locked.get() { Vec::new() } else { left.get() };
        (!left.is_empty()).then(|| {
            view! { <ul id="explain-left">{left.into_iter().map(item).collect_view()}</ul> }
        })
    };
    view! {
        <section class="card explain__missing" aria-labelledby="left-title">
            <h2 id="left-title">{t(words::LEFT)}</h2>
            <p id="explain-told" role="status" data-left=move || left.with(Vec::len)>{said}</p>
            {items}
            <WrongDocuments />
        </section>
    }
}

/// Added documents with a link or a date that makes no sense.
#[component]
fn WrongDocuments() -> impl IntoView {
    let draft = Draft::get();
    let wrong: Memo<Vec<Problem>> = draft.memo(move |dossier| {
        let set = draft.set();
        let round = dossier.round(last_closed(dossier));
        let all = round.into_iter().flat_map(|round| &round.explanations);
        let found = all.flat_map(|(leaf, explanation)| {
            let code = set.find(leaf).map_or("", |place| &set.nodes[place].code);
            let on = move |problem: Problem| problem.on(leaf, code);
            documents(&dossier.cited(&explanation.evidence)).into_iter().map(on).collect::<Vec<_>>()
        });
        found.collect()
    });
    move || {
        let problems = wrong.get();
        (!problems.is_empty()).then(|| {
            view! {
                <p>{t(words::LEFT_DOCUMENTS)}</p>
                <ProblemList problems />
            }
        })
    }
}
