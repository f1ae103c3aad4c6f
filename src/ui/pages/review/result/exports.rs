//! The result as files, and on paper.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::desk_copy::DeskCopyOf;
use super::super::file_line::{FileLine, Making};
use super::super::{desk_here, here};
use crate::domain::review::Request;
use crate::i18n::words::{desk_file, review_result as words};
use crate::jobs::Export;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// Tables and files of the result.
#[component]
pub(super) fn Exports(group: String) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang().as_str();
    let file = move |make: Arc<dyn Fn() -> Export + Send + Sync>| {
        Arc::new(move || -> Making { Box::pin(review.export(make())) })
    };
    let of_group = |make: fn(String, Request, String) -> Export| {
        let group = group.clone();
        let request = review.shown.request;
        file(Arc::new(move || make(group.clone(), request.get_untracked(), lang.into())))
    };
    let csv = file(Arc::new(move || review.ranking_csv(lang)));
    let json = file(Arc::new(move || review.result_file()));
    let heat = of_group(|group, request, lang| Export::HeatCsv { group, request, lang });
    let criteria = of_group(|group, request, lang| Export::CriteriaCsv { group, request, lang });
    let statistics = of_group(|group, request, _| Export::StatisticsJson { group, request });
    let print = Route::Review(ReviewStep::ResultSheet(here())).href();
    view! {
        <section class="card result__exports" aria-labelledby="exports-title">
            <h2 id="exports-title">{t(words::EXPORTS)}</h2>
            <p class="field__hint">{t(words::KEEP_RESULT)}</p>
            <div class="row">
                <FileLine id="export-result" label=t(words::EXPORT_JSON) is_primary=true make=json />
                <FileLine id="export-ranking" label=t(words::EXPORT_CSV) make=csv />
                <FileLine id="export-heat" label=t(words::EXPORT_HEAT) make=heat />
                <FileLine id="export-criteria" label=t(words::EXPORT_CRITERIA) make=criteria />
                <FileLine id="export-statistics" label=t(words::EXPORT_STATISTICS) make=statistics />
                <a id="result-print" class="button" href=print>{t(words::PRINT)}</a>
            </div>
            <p class="field__hint">{t(desk_file::WHAT)}</p>
        </section>
        <DeskCopyOf id=desk_here() />
    }
}
