//! What happens when the program meets an error of its own: it says so, stops writing, so that the
//! last saved draft stays as it is, and offers that draft as a file.

use crate::browser::platform::crash::{self, Crash, Offer};
use crate::browser::platform::freeze::{self, LastGood};
use crate::i18n::Lang;
use crate::i18n::words::{app, keeping};

/// Shows a message in place of a silent stop. With `panic = "abort"` nothing runs after it, so the
/// message and the file are plain elements that need no program.
pub(super) fn show_panics() {
    std::panic::set_hook(Box::new(|info| {
        freeze::freeze();
        crash::show(&Crash {
            message: Lang::ALL.map(|lang| app::CRASHED.to(lang)).join(" "),
            detail: info.to_string(),
            offer: freeze::last_good().map(offer),
        });
    }));
}

/// The last good state as a file that the app opens again.
fn offer(good: LastGood) -> Offer {
    let body = good.text.split_once('\n').map_or("", |(_, body)| body);
    Offer {
        label: Lang::ALL.map(|lang| keeping::LAST_GOOD.to(lang)).join(" · "),
        name: format!("tu-cham_ban-luu-gan-nhat_{}.json", good.id),
        text: body.to_string(),
    }
}
