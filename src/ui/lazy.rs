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
//! Parts by name: `work` opens a dossier, up to scoring a criterion; `rest` is what comes after
//! that or beside it; `table` makes a criteria set of a table. A new name is a new part. Code stays in the first load as soon as anything in
//! it names a function that is not marked: `cargo xtask size` shows it.

use std::pin::Pin;

use crate::domain::problem::{Code, Problem};

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
/// function pointer of TYPE. Whatever only CODE names belongs to the part. The messages that nothing in
/// the first load can come to arrive with whichever part is the first.
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
                $crate::i18n::problems::bring_later();
                Ok($code)
            }
            #[cfg(debug_assertions)]
            async fn code() -> Result<$type, $crate::ui::lazy::NotHere> {
                $crate::i18n::problems::bring_later();
                Ok($code)
            }
            Box::pin(code())
        }
    };
}
pub(super) use later_part;
