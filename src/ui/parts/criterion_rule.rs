//! What a criterion asks, before it is answered: rule, guidance, basis.

use leptos::prelude::*;

use crate::i18n::why::rule;
use crate::i18n::words::answer as words;
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The rule of one criterion in words, with guidance and basis where the set gives them.
#[component]
pub fn CriterionRule(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let lang = lang();
    let set = Draft::get().set();
    let sentences = rule(&set, place, lang).into_iter().map(|text| view! { <li>{text}</li> });
    let guidance = set.nodes[place].guidance.as_ref().map(|text| {
        view! { <p><b>{t(words::GUIDANCE)}": "</b>{lang.pick(text).to_string()}</p> }
    });
    let basis = set.nodes[place].basis.join("; ");
    let basis = (!basis.is_empty()).then(|| view! { <p><b>{t(words::BASIS)}": "</b>{basis}</p> });
    view! {
        <div class="criterion-rule">
            <h2>{t(words::RULE)}</h2>
            <ul>{sentences.collect_view()}</ul>
            {guidance}
            {basis}
        </div>
    }
}
