//! What a criteria set is, before its criteria: version, for whom, issued by what, how large.

use std::sync::Arc;

use leptos::prelude::*;

use super::SetWarnings;
use crate::domain::set::{CriteriaSet, Source, Status};
use crate::formats::short;
use crate::i18n::Lang;
use crate::i18n::dates::show_date;
use crate::i18n::numbers::show;
use crate::i18n::words::{sets as words, terms};
use crate::ui::{lang, t};

/// The facts of a set, as a list of terms.
#[component]
pub fn SetFacts(
    /// The set.
    set: Arc<CriteriaSet>,
) -> impl IntoView {
    let lang = lang();
    let fact = |term, value: String| view! { <div><dt>{t(term)}</dt><dd>{value}</dd></div> };
    let checksum = short(set.checksum.trim_start_matches("sha256:"));
    view! {
        <dl class="set-facts">
            {fact(terms::VERSION, set.version.clone())}
            {fact(terms::LEVEL, words::level(set.level).to(lang).to_string())}
            {fact(words::CRITERIA, set.leaves().count().to_string())}
            {fact(terms::MAX, show(&set.max.to_string(), lang))}
            {fact(words::SOURCE, source(&set, lang))}
            {fact(terms::CHECKSUM, checksum)}
        </dl>
        <SetWarnings set />
    }
}

fn source(set: &CriteriaSet, lang: Lang) -> String {
    if set.status == Status::Sample {
        return words::SAMPLE_SOURCE.to(lang).to_string();
    }
    let Source { number, date, issuer, .. } = &set.source;
    let date = show_date(date);
    words::SOURCE_LINE.with(lang, &[("number", number), ("date", &date), ("issuer", issuer)])
}
