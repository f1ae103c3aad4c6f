//! What a criterion asks, before it is answered: rule, guidance, basis.

use leptos::prelude::*;

use crate::domain::set::Role;
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
    let node = &set.nodes[place];
    // What the decision says of a whole group stands at its criteria too.
    let wording = set.lineage(place).find_map(|node| node.wording.as_ref()).map(|text| {
        view! {
            <p class="criterion-rule__wording">
                <b>{t(words::WORDING)}": "</b>
                {lang.pick(text).to_string()}
            </p>
        }
    });
    let role = match node.role {
        Role::Base => None,
        Role::Bonus => Some(words::ROLE_BONUS),
        Role::Penalty => Some(words::ROLE_PENALTY),
    };
    let role = role.map(|word| view! { <p class="criterion-rule__role">{t(word)}</p> });
    let guidance = set.nodes[place].guidance.as_ref().map(|text| {
        view! { <p><b>{t(words::GUIDANCE)}": "</b>{lang.pick(text).to_string()}</p> }
    });
    let basis = set.nodes[place].basis.join("; ");
    let basis = (!basis.is_empty()).then(|| view! { <p><b>{t(words::BASIS)}": "</b>{basis}</p> });
    view! {
        <div class="criterion-rule">
            <h2>{t(words::RULE)}</h2>
            {role}
            {wording}
            <ul>{sentences.collect_view()}</ul>
            {guidance}
            {basis}
        </div>
    }
}
