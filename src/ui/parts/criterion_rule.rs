//! What a criterion asks, before it is answered: rule, guidance, basis.

use leptos::prelude::*;

use crate::domain::set::{Criterion, Role, Rule};
use crate::i18n::why::rule;
use crate::i18n::words::{answer as words, terms};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The rule of one criterion in words, with guidance and basis where the set gives them.
#[component]
pub fn CriterionRule(
    /// The leaf, as a place in the set's lines.
    place: usize,
    /// Whether options and items are read in the answer beside it: then they are not said again.
    #[prop(optional)]
    is_beside_answer: bool,
) -> impl IntoView {
    let lang = lang();
    let set = Draft::get().set();
    let mut sentences = rule(&set, place, lang);
    let node = &set.nodes[place];
    let is_list = |it: &Criterion| matches!(it.rule, Rule::Choice { .. } | Rule::Checklist { .. });
    if is_beside_answer && node.criterion().is_some_and(is_list) {
        // What is said of an option or an item begins with its title.
        sentences.retain(|sentence| !sentence.starts_with('“'));
    }
    let sentences = (!sentences.is_empty()).then(|| {
        let sentences = sentences.into_iter().map(|text| view! { <li>{text}</li> });
        view! { <ul>{sentences.collect_view()}</ul> }
    });
    // What the decision says of a whole group stands at its criteria too.
    let wording = set.lineage(place).find_map(|node| node.wording.as_ref()).map(|text| {
        view! {
            <p class="criterion-rule__wording">
                <b>{t(words::WORDING)}": "</b>
                {lang.pick(text).to_string()}
            </p>
        }
    });
    let role = (node.role != Role::Base)
        .then(|| view! { <p class="criterion-rule__role">{t(terms::role(node.role))}</p> });
    let guidance = set.nodes[place].guidance.as_ref().map(|text| {
        view! { <p><b>{t(words::GUIDANCE)}": "</b>{lang.pick(text).to_string()}</p> }
    });
    let basis = set.nodes[place].basis.join("; ");
    let basis = (!basis.is_empty()).then(|| view! { <p><b>{t(words::BASIS)}": "</b>{basis}</p> });
    let has_more = sentences.is_some() || wording.is_some() || guidance.is_some();
    let heading = has_more.then(|| view! { <h2>{t(terms::HOW)}</h2> });
    view! {
        <div class="criterion-rule">
            {heading}
            {role}
            {wording}
            {sentences}
            {guidance}
            {basis}
        </div>
    }
}
