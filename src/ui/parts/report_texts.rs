//! Difficulties and proposals, as they stand in the report.

use leptos::prelude::*;

use crate::domain::dossier::Change;
use crate::i18n::words::check as words;
use crate::ui::components::TextArea;
use crate::ui::session::Draft;
use crate::ui::t;

/// The two texts that go with the scores.
#[component]
pub fn ReportTexts() -> impl IntoView {
    let draft = Draft::get();
    let difficulties = draft.memo(|dossier| dossier.report.difficulties.clone());
    let proposals = draft.memo(|dossier| dossier.report.proposals.clone());
    let read_only = Signal::derive(move || draft.is_read_only());
    let on_difficulties = Callback::new(move |text| {
        draft.type_into("difficulties", Change::Difficulties(text));
    });
    let on_proposals = Callback::new(move |text| {
        draft.type_into("proposals", Change::Proposals(text));
    });
    view! {
        <section class="report-texts" aria-labelledby="texts-title">
            <h2 id="texts-title" tabindex="-1">{t(words::TEXTS)}</h2>
            <p>{t(words::TEXTS_HINT)}</p>
            <div class="report-texts__both">
                <TextArea
                    id="difficulties"
                    label=t(words::DIFFICULTIES)
                    rows=5
                    value=difficulties
                    on_input=on_difficulties
                    read_only
                />
                <TextArea
                    id="proposals"
                    label=t(words::PROPOSALS)
                    rows=5
                    value=proposals
                    on_input=on_proposals
                    read_only
                />
            </div>
        </section>
    }
}
