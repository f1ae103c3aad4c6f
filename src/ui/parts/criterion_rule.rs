//! What a criterion asks, before it is answered: rule, guidance, basis.

use leptos::prelude::*;

use crate::domain::set::{Role, Rule};
use crate::domain::text::Text;
use crate::i18n::why::rule;
use crate::i18n::words::answer as words;
use crate::i18n::{Lang, quoted};
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
    if let Some(criterion) = node.criterion().filter(|_| is_beside_answer) {
        let told = titles(&criterion.rule, lang);
        sentences.retain(|sentence| !told.iter().any(|title| sentence.starts_with(title)));
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
    let has_more = sentences.is_some() || wording.is_some() || guidance.is_some();
    let heading = has_more.then(|| view! { <h2>{t(words::RULE)}</h2> });
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

/// How the sentences on options and items begin.
fn titles(rule: &Rule, lang: Lang) -> Vec<String> {
    let title = |text: &Text| quoted(lang.pick(text), lang);
    match rule {
        Rule::Choice { options } => options.iter().map(|option| title(&option.title)).collect(),
        Rule::Checklist { items } => items.iter().map(|item| title(&item.title)).collect(),
        _ => Vec::new(),
    }
}
