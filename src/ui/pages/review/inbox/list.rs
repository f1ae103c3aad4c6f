//! The received files, a page at a time: the desk finds them, the page shows fifty.

use leptos::prelude::*;

use super::super::file_line::{FileLine, Making};
use super::super::reading::NotAnswered;
use super::row::FileRow;
use crate::i18n::words::{review, review_inbox as words, terms};
use crate::jobs::{Export, Filter, ListPage};
use crate::ui::components::{PAGE, Pager, TextField};
use crate::ui::session::review::Review;
use crate::ui::{lang, t};
use std::sync::Arc;

/// The received files that the filter lets through.
#[component]
pub(super) fn FileList(
    /// What is shown.
    filter: RwSignal<Filter>,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let from = RwSignal::new(0_usize);
    Effect::new(move || {
        filter.track();
        from.set(0);
    });
    let asked = LocalResource::new(move || {
        let (filter, from) = (filter.get(), from.get());
        review.changes.track();
        async move { review.list(filter, from, PAGE).await }
    });
    // What was shown stays until the next answer is there.
    let page = RwSignal::new(None::<ListPage>);
    let problems = RwSignal::new(Vec::new());
    Effect::new(move || match asked.get() {
        Some(Ok(answer)) => {
            problems.set(Vec::new());
            page.set(Some(answer));
        }
        Some(Err(found)) => problems.set(found),
        None => {}
    });
    let total = Signal::derive(move || page.with(|page| page.as_ref().map_or(0, |it| it.total)));
    let rows = move || {
        let rows = page.with(|page| page.as_ref().map(|it| it.rows.clone()).unwrap_or_default());
        rows.into_iter().map(|row| view! { <FileRow row /> }).collect_view()
    };
    let is_none = move || page.with(|page| page.as_ref().is_some_and(|it| it.rows.is_empty()));
    let heads = [
        terms::UNIT,
        terms::STANDING,
        terms::SELF_SCORED,
        terms::APPRAISED,
        terms::FOUND,
        terms::ACTIONS,
    ];
    let heads = heads.map(|word| view! { <th role="columnheader" scope="col">{t(word)}</th> });
    view! {
        <section aria-labelledby="files-title">
            <h2 id="files-title" tabindex="-1">{t(terms::RECEIVED_FILES)}</h2>
            <Filters filter />
            <NotAnswered problems />
            <table class="file-table" role="table" aria-label=t(terms::RECEIVED_FILES)>
                <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            <Show when=is_none>
                <p role="status">{t(review::NOTHING_FOUND)}</p>
            </Show>
            <div class="file-table__foot">
                <Pager id="files" from total />
                <ExportList />
            </div>
        </section>
    }
}

#[component]
fn Filters(filter: RwSignal<Filter>) -> impl IntoView {
    let review = expect_context::<Review>();
    let text = Signal::derive(move || filter.with(|filter| filter.text.clone()));
    let search = Callback::new(move |text| filter.update(|filter| filter.text = text));
    let groups = Memo::new(move |_| review.overview.with(|it| it.groups.clone()));
    let option = move |(id, _): (String, usize)| {
        let name = review.group_name(&id);
        let own = id.clone();
        let is_chosen = move || filter.with(|filter| filter.group == own);
        view! { <option value=id prop:selected=is_chosen>{name}</option> }
    };
    view! {
        <div class="file-filters">
            <TextField id="files-search" label=t(words::SEARCH) value=text on_input=search />
            <Show when=move || { groups.with(Vec::len) > 1 }>
                <div class="field">
                    <label for="files-group">{t(terms::GROUP)}</label>
                    <select
                        id="files-group"
                        on:change=move |event| {
                            filter.update(|filter| filter.group = event_target_value(&event));
                        }
                    >
                        <option value="">{t(terms::ALL_GROUPS)}</option>
                        {move || groups.get().into_iter().map(option).collect_view()}
                    </select>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn ExportList() -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang().as_str();
    let make = Arc::new(move || -> Making {
        Box::pin(review.export(Export::InboxCsv { lang: lang.into() }))
    });
    view! { <FileLine id="inbox-csv" label=t(words::EXPORT_LIST) make /> }
}
