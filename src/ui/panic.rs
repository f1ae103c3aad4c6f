//! What happens when the program meets an error of its own: it says so, and stops writing, so that
//! the last saved draft stays as it is.

use crate::browser::page;
use crate::i18n::Lang;
use crate::i18n::words::app;

/// Shows a message in place of a silent stop. With `panic = "abort"` nothing runs after it.
pub(super) fn show_panics() {
    std::panic::set_hook(Box::new(|info| {
        let words = Lang::ALL.map(|lang| app::CRASHED.to(lang)).join(" ");
        page::show_crash(&words, &info.to_string());
    }));
}
