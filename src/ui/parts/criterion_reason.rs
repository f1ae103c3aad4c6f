//! How the points of a line arose, in a sentence that follows each key press.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::score::ScoreLine;
use crate::domain::set::CriteriaSet;
use crate::i18n::Lang;
use crate::i18n::why::why;
use crate::ui::lang;
use crate::ui::lazy::later_part;
use crate::ui::session::Draft;

type Why = fn(&CriteriaSet, usize, &ScoreLine, Lang) -> String;

later_part!(evidence, load_why: Why = why);

thread_local! {
    /// Once it is here every criterion has it at once: what is filled in late is read aloud.
    static WHY: Cell<Option<Why>> = const { Cell::new(None) };
}

/// The sentence of one criterion. It comes behind what is needed to answer; as long as it cannot be fetched
/// there is none, and each change of the line tries again.
#[component]
pub fn CriterionReason(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let line = draft.line(place);
    let id = format!("why-{}", set.nodes[place].id);
    let here = RwSignal::new(WHY.get());
    Effect::new(move || {
        // Read, not only watched: a line that nobody reads is not computed, and never changes.
        line.with(|_| ());
        if here.with_untracked(Option::is_none) {
            spawn_local(async move {
                if let Ok(why) = load_why().await {
                    WHY.set(Some(why));
                    here.try_set(Some(why));
                }
            });
        }
    });
    let reason = move || here.get().map(|why| line.with(|line| why(&set, place, line, lang)));
    view! { <p id=id class="criterion-score__why" aria-live="polite">{reason}</p> }
}
