//! Later parts of the program: code that arrives when it is first needed, so that the first load
//! stays small.
//!
//! [`later_part!`] marks what belongs to a part; xtask's release build then takes it, and all that
//! only it uses, out of the first load (xtask/src/release/split.rs). A debug build stays whole.
//! To make a page late: mark it beside its component, and draw it with [`draw_later`]:
//!
//! ```text
//! later_part!(rest, load_help: fn() -> AnyView = || view! { <HelpPage /> }.into_any());
//! Route::Help => draw_later(load_help, |help| help()),
//! ```
//!
//! Parts by name: `work` opens a dossier, up to scoring a criterion; `rest` is what comes after
//! that or beside it.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::Session;
use super::t;
use crate::domain::problem::{Code, Problem};
use crate::i18n::words::app as words;

/// The code of a part, on its way.
pub type Arriving<T> = Pin<Box<dyn Future<Output = Result<T, NotHere>>>>;

/// A part of the program that could not be fetched. Asking again tries again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHere;

impl From<leptos::wasm_split::SplitLoaderError> for NotHere {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        NotHere
    }
}

impl From<NotHere> for Problem {
    fn from(_: NotHere) -> Self {
        Problem::new(Code::PartNotFetched)
    }
}

/// `later_part!(PART, NAME: TYPE = CODE)` makes `NAME()`, which brings PART and gives CODE, a
/// function pointer of TYPE. Whatever only CODE names belongs to the part.
macro_rules! later_part {
    ($part:ident, $name:ident: $type:ty = $code:expr) => {
        fn $name() -> $crate::ui::lazy::Arriving<$type> {
            #[cfg(not(debug_assertions))]
            #[leptos::wasm_split::wasm_split(
                                        $part,
                                        wasm_split_path = ::leptos::wasm_split,
                                        fallible
                                    )]
            fn code() -> Result<$type, $crate::ui::lazy::NotHere> {
                Ok($code)
            }
            #[cfg(debug_assertions)]
            async fn code() -> Result<$type, $crate::ui::lazy::NotHere> {
                Ok($code)
            }
            Box::pin(code())
        }
    };
}
pub(crate) use later_part;

/// How a part's code draws.
type Drawing = Arc<dyn Fn() -> AnyView + Send + Sync>;

#[derive(Clone)]
enum State {
    Coming,
    Missing,
    Here(Drawing),
}

/// Draws what a later part draws: at once when it is here; otherwise a line that it is coming, and
/// when it cannot be fetched the reason with a way to try again. Nothing else on the page changes.
pub fn draw_later<T: Copy + Send + Sync + 'static>(
    load: fn() -> Arriving<T>,
    draw: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let draw = Arc::new(draw);
    drawn_by(Arc::new(move || {
        let draw = draw.clone();
        Box::pin(async move {
            let code = load().await?;
            Ok(Arc::new(move || draw(code)) as Drawing)
        })
    }))
}

/// Asks for a drawing.
type Ask = Arc<dyn Fn() -> Arriving<Drawing> + Send + Sync>;

fn drawn_by(ask: Ask) -> AnyView {
    let session = Session::get();
    let state = RwSignal::new(State::Coming);
    bring(session, &ask, state);
    let retry = StoredValue::new(move || {
        state.set(State::Coming);
        bring(session, &ask, state);
    });
    let shown = move || match state.get() {
        State::Here(draw) => draw(),
        State::Coming => {
            view! { <p class="loading" role="status">{t(words::LOADING)}</p> }.into_any()
        }
        State::Missing => {
            let again = move |_| retry.with_value(|retry| retry());
            view! { <Missing again=Callback::new(again) /> }.into_any()
        }
    };
    shown.into_any()
}

fn bring(session: Session, ask: &Ask, state: RwSignal<State>) {
    let mut arriving = ask();
    // What is here already is drawn at once, without a flicker.
    let mut now = Context::from_waker(Waker::noop());
    if let Poll::Ready(drawing) = arriving.as_mut().poll(&mut now) {
        return state.set(State::of(drawing));
    }
    spawn_local(async move {
        let drawing = arriving.await;
        // The page may have been left meanwhile: its state is then gone.
        if state.try_set(State::of(drawing)).is_none() {
            session.arrive_late();
        }
    });
}

impl State {
    fn of(drawing: Result<Drawing, NotHere>) -> Self {
        drawing.map_or(State::Missing, State::Here)
    }
}

/// A page whose part could not be fetched.
#[component]
fn Missing(again: Callback<leptos::ev::MouseEvent>) -> impl IntoView {
    view! {
        <div id="part-missing" class="card" role="alert">
            <p>{t(words::PART_MISSING)}</p>
            <p>{t(words::PART_MISSING_FIX)}</p>
            <button id="part-retry" class="button" on:click=move |event| again.run(event)>
                {t(words::RETRY)}
            </button>
        </div>
    }
}
