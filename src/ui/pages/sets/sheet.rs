//! One of the sets at hand, as it is printed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::Problem;
use crate::formats::ReadSet;
use crate::i18n::words::{new, sets as words};
use crate::ui::components::ProblemList;
use crate::ui::frame::Heading;
use crate::ui::parts::SetPaper;
use crate::ui::routes::Route;
use crate::ui::session::{ChosenSet, Session, short_checksum};
use crate::ui::t;

/// The page; a sample is fetched first.
#[component]
pub fn SetSheetPage(
    /// Which set, as [`ChosenSet::key`] tells it from the others.
    key: String,
) -> impl IntoView {
    let at_hand = Session::get().sets().into_iter().find(|set| set.key() == key);
    match at_hand {
        Some(set) => view! { <Fetched set /> }.into_any(),
        None => view! {
            <Heading text=t(words::PRINT_TITLE) />
            <p id="set-gone">{t(words::PRINT_GONE)}</p>
            <p><Back /></p>
        }
        .into_any(),
    }
}

#[component]
fn Fetched(set: ChosenSet) -> impl IntoView {
    let read = RwSignal::<Option<Result<ReadSet, Vec<Problem>>>>::new(None);
    spawn_local(async move {
        let result = set.read().await;
        // The page may have been left meanwhile.
        read.try_set(Some(result));
    });
    move || match read.get() {
        None => view! { <p role="status">{t(new::READING)}</p> }.into_any(),
        Some(Err(problems)) => view! {
            <Heading text=t(words::PRINT_TITLE) />
            <ProblemList problems />
            <p><Back /></p>
        }
        .into_any(),
        Some(Ok(read)) => {
            let code = Some(short_checksum(&read.set.checksum));
            view! { <SetPaper set=read.set code><Back /></SetPaper> }.into_any()
        }
    }
}

#[component]
fn Back() -> impl IntoView {
    view! { <a class="button" href=Route::Sets.href()>{t(words::PRINT_BACK)}</a> }
}
