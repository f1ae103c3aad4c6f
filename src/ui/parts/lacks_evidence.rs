//! The word that an answer has neither document nor explanation, where one looks while working.

use leptos::prelude::*;

use crate::domain::score::completeness::{Standing, standing};
use crate::i18n::words::terms;
use crate::ui::session::Draft;
use crate::ui::t;

/// A badge beside a criterion that is answered and lacks what proves it; nothing beside another.
#[component]
pub fn LacksEvidence(
    /// The criterion's place in the set.
    place: usize,
    /// Whether there is room for its mark alone; the words are read aloud then.
    #[prop(optional)]
    is_mark: bool,
) -> impl IntoView {
    let draft = Draft::get();
    let is_lacking = draft.memo(move |dossier| {
        let sheet = draft.sheet.get();
        standing(&draft.set(), dossier, &sheet, place) == Standing::Lacking
    });
    move || {
        is_lacking.get().then(|| {
            let words = t(terms::LACKING);
            match is_mark {
                false => view! { <span class="badge badge--warn lacks">{words}</span> }.into_any(),
                true => view! {
                    <span class="badge badge--warn lacks" title=words>
                        "!"<span class="visually-hidden">" "{words}</span>
                    </span>
                }
                .into_any(),
            }
        })
    }
}
