//! Where a page of a later part stands: the page, or that it is coming, or that it could not be had.

use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::words::app as words;
use crate::ui::lazy::{Arriving, NotHere};
use crate::ui::session::Session;
use crate::ui::t;

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
    bring(&ask, state);
    let retry = StoredValue::new(move || {
        session.await_heading();
        state.set(State::Coming);
        bring(&ask, state);
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

fn bring(ask: &Ask, state: RwSignal<State>) {
    let mut arriving = ask();
    // What is here already is drawn at once, without a flicker.
    let mut now = Context::from_waker(Waker::noop());
    if let Poll::Ready(drawing) = arriving.as_mut().poll(&mut now) {
        return state.set(State::of(drawing));
    }
    spawn_local(async move {
        let drawing = arriving.await;
        // The page may have been left meanwhile: its state is then gone.
        let _ = state.try_set(State::of(drawing));
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
