//! Later parts of the program: code that arrives when it is first needed, so that the first load
//! stays small.
//!
//! [`later_part!`] marks what belongs to a part; xtask's release build then takes it, and all that
//! only it uses, out of the first load (xtask/src/release/split.rs). A debug build stays whole.
//! To make a page late: mark it beside its component, and draw it with
//! [`draw_later`](super::frame::draw_later):
//!
//! ```text
//! later_part!(rest, load_help: fn() -> AnyView = || view! { <HelpPage /> }.into_any());
//! Route::Help => draw_later(load_help, |help| help()),
//! ```
//!
//! Parts by name: `begin` makes a new dossier; `kept` lists and repairs what this computer keeps; `work`
//! opens a dossier of either, up to scoring a criterion; `evidence` tells why it has its points and has what
//! proves it, says where the draft is kept and draws the map of criteria; `dates`, `states`, `aside` and `fonts` come where there are
//! any: dates of a campaign, earlier states of a draft, what was damaged or lost, texts of fonts before
//! Unicode; `rest` is what comes after that or beside it; `table` makes a criteria set of a table,
//! `register` shows the register of documents and takes in a unit's own figures. A new name, in one word, is a
//! new part; each divides what the others share into smaller files, so that one for a single page is rarely
//! worth it. Code stays in the first load as soon as anything in it names a function that is not marked:
//! `cargo xtask size` shows it.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::{Code, Problem};
use crate::i18n::problems::is_told;

/// What comes later of itself.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// The code of a part, on its way.
pub type Arriving<T> = Later<Result<T, NotHere>>;

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
/// function pointer of TYPE. Whatever only CODE names belongs to the part, and so do the messages that
/// nothing before it can come to ([`messages_of`]).
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
                $crate::ui::lazy::messages_of::$part();
                Ok($code)
            }
            #[cfg(debug_assertions)]
            async fn code() -> Result<$type, $crate::ui::lazy::NotHere> {
                $crate::ui::lazy::messages_of::$part();
                Ok($code)
            }
            Box::pin(code())
        }
    };
}
pub(super) use later_part;

/// Whether the messages of these problems are here. Those that are not are fetched, and it changes when
/// that is done; where they cannot be had, code and place are what is told.
pub fn messages_of_all(problems: &[Problem]) -> Signal<bool> {
    let are_here = RwSignal::new(problems.iter().all(|problem| is_told(problem.code)));
    if !are_here.get_untracked() {
        spawn_local(async move {
            let _ = load_messages().await;
            are_here.try_set(true);
        });
    }
    are_here.into()
}

later_part!(rest, load_messages: fn() = || ());

/// The messages that come with each part.
pub(super) mod messages_of {
    use crate::i18n::problems::{bring_fields, bring_later};

    /// Of what opens a dossier.
    pub fn work() {
        bring_fields();
    }

    /// Of the documents of a criterion.
    pub fn evidence() {
        work();
    }

    /// Of what cannot be opened, and of what the stores lost.
    pub fn aside() {
        work();
    }

    /// Of earlier states of a draft.
    pub fn states() {
        work();
    }

    /// Of the dates of a campaign.
    pub fn dates() {
        work();
    }

    /// Of texts in an old font: none.
    pub fn fonts() {}

    /// Of what begins a dossier.
    pub fn begin() {
        work();
    }

    /// Of what is kept on this computer.
    pub fn kept() {
        work();
    }

    /// Of what comes after that or beside it.
    pub fn rest() {
        bring_fields();
        bring_later();
    }

    /// Of the superior's side.
    pub fn review() {
        rest();
    }

    /// Of the register of documents.
    pub fn register() {
        rest();
    }

    /// Of the page of tables.
    pub fn table() {
        rest();
    }
}
