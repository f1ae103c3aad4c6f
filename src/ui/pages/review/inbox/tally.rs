//! How the files stand: each number is a filter of the list below.

use leptos::prelude::*;

use crate::domain::review::{Standing, Tally};
use crate::i18n::numbers;
use crate::i18n::words::{review_inbox as words, terms};
use crate::jobs::Filter;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// How many files stand how, and how many units have sent.
#[component]
pub(super) fn TallyLine(
    /// What the list shows.
    filter: RwSignal<Filter>,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let tally = Memo::new(move |_| review.overview.with(|it| it.tally));
    let sent = move || {
        let (listed, missing) = review.overview.with(|it| (it.listed, it.missing));
        (listed > 0).then(|| {
            let facts = [listed - missing.min(listed), listed].map(|n| numbers::count(n, lang));
            words::SENT_OF.with(lang, &[("sent", &facts[0]), ("listed", &facts[1])])
        })
    };
    let one = move |standing: Option<Standing>| view! { <TallyButton standing tally filter /> };
    view! {
        <section class="tally" aria-label=t(words::TALLY)>
            <p id="inbox-sent" class="tally__sent">{sent}</p>
            <ul>
                <li>{one(None)}</li>
                {Standing::ALL
                    .map(|standing| {
                        let is_shown = move || count(&tally.get(), Some(standing)) > 0;
                        view! {
                            <Show when=is_shown>
                                <li>{one(Some(standing))}</li>
                            </Show>
                        }
                    })
                    .into_iter()
                    .collect_view()}
            </ul>
        </section>
    }
}

fn count(tally: &Tally, standing: Option<Standing>) -> usize {
    match standing {
        None => tally.files,
        Some(Standing::Accepted) => tally.accepted,
        Some(Standing::Warned) => tally.warned,
        Some(Standing::Undecided) => tally.undecided,
        Some(Standing::SetAside) => tally.set_aside,
        Some(Standing::Refused) => tally.refused,
        Some(Standing::HandedOn) => tally.handed_on,
    }
}

#[component]
fn TallyButton(
    standing: Option<Standing>,
    tally: Memo<Tally>,
    filter: RwSignal<Filter>,
) -> impl IntoView {
    let lang = lang();
    let word = standing.map_or(words::EVERY, terms::standing);
    let id = format!("tally-{}", standing.map_or("all", Standing::as_str));
    let look = standing.map_or("quiet", look);
    let is_on = move || filter.with(|filter| filter.standing == standing).to_string();
    let number = move || numbers::count(count(&tally.get(), standing), lang);
    view! {
        <button
            id=id
            class=format!("tally__one tally__one--{look}")
            aria-pressed=is_on
            on:click=move |_| filter.update(|filter| filter.standing = standing)
        >
            <b>{number}</b>
            " "
            <span>{t(word)}</span>
        </button>
    }
}

/// The end of the badge's class.
pub(super) fn look(standing: Standing) -> &'static str {
    match standing {
        Standing::Accepted => "good",
        Standing::Warned | Standing::Undecided => "warn",
        Standing::Refused => "bad",
        Standing::SetAside => "quiet",
        Standing::HandedOn => "brand",
    }
}
