//! The state of the page and its verbs. Pages read signals and call verbs; only the session
//! touches the browser.

mod aside;
mod draft;
mod evidence;
mod export;
mod following;
mod hand_over;
mod history;
mod hooks;
mod intake;
mod list_in;
mod mirror_fault;
mod moments;
mod open;
mod open_dossier;
mod progress;
mod register;
mod reminders;
mod reply;
pub mod review;
mod save_clock;
mod saving;
mod set_desk;
mod sets;
mod shelf;
mod signing;
mod state_names;
mod status;
mod steps;
mod stores;
mod table_in;
mod turns;
mod versions;
mod view;
mod wipe;

pub use aside::PutAside;
pub use draft::Draft;
pub use export::{ExportKind, ExportStatus};
pub use intake::{Intake, Outcome, Received};
pub use list_in::{FoundList, ListIn};
pub use moments::{kept_until, moment};
pub use open::{Appraised, OpenedFile};
pub use open_dossier::OpenDossier;
pub use register::RegisterDesk;
pub use reminders::{dates_of, days_ago};
pub use reply::{LastYear, OfferedAppraisal, SendStatus};
pub use set_desk::{KeptWork, Line, Saved, SetDesk, Used};
pub use sets::{ChosenSet, short_checksum};
pub use shelf::{NewerDraft, ShelfEntry};
pub use status::{KeptIn, SaveStatus};
pub use stores::Stores;
pub use table_in::{ReadTable, Refused, TableIn};
pub use turns::{InTurn, piece_by_piece};
pub use versions::OtherVersion;
pub use view::{local_time, today, years_to_score};
pub use wipe::{Leaving, Wiped};

use std::sync::Arc;

use leptos::prelude::*;

use super::routes::Route;
use crate::browser::platform::{events, identity, page, preferences};
use crate::domain::campaign::Campaign;
use crate::domain::problem::Problem;
use crate::i18n::words::Word;
use crate::i18n::{Lang, safe};

/// Everything that outlives a page. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Session {
    /// The language of everything shown.
    pub lang: RwSignal<Lang>,
    /// The colours.
    pub theme: RwSignal<Theme>,
    /// Where the user is.
    pub route: RwSignal<Route>,
    /// The draft that the address names.
    pub opened: RwSignal<Opened>,
    /// What to tell the user once.
    pub notice: RwSignal<Option<Notice>>,
    /// The two stores of this computer.
    pub stores: Stores,
    /// Tells this tab from the others.
    tab: StoredValue<String>,
    /// Set when nothing can be kept on this computer.
    pub storage_fault: RwSignal<Option<Problem>>,
    /// A new version of the app waits.
    pub update_waits: RwSignal<bool>,
    /// Whether the browser translates the page, so that what is seen may be old.
    pub is_translated: RwSignal<bool>,
    /// Whether the app can start without a network.
    pub offline: RwSignal<Offline>,
    /// The campaign that a unit has opened, until the page is closed.
    pub campaign: RwSignal<Option<Arc<Campaign>>>,
    last_year: RwSignal<Option<LastYear>>,
    /// The appraisal that a unit has opened and not yet taken in.
    offered: RwSignal<Option<OfferedAppraisal>>,
    /// Where the page that is shown takes files in.
    intake: StoredValue<Option<Intake>>,
    /// Whether everything was taken off this computer since the page was opened.
    is_wiped: StoredValue<bool>,
    field: StoredValue<Option<String>>,
    /// Where the last arrival was aimed, at a field or at the heading, until the user goes elsewhere.
    aim: StoredValue<Option<Option<String>>>,
    /// How many pages were reached since the notice came up.
    notice_pages: StoredValue<u32>,
}

/// The draft that the address names.
#[derive(Clone)]
pub enum Opened {
    /// None.
    Nothing,
    /// Being read.
    Loading(String),
    /// Open.
    Ready(Draft),
    /// It cannot be opened, for these reasons.
    Failed(String, Vec<Problem>),
}

/// The colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// Whether the app can start without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// Not known yet.
    Preparing,
    /// Yes.
    Ready,
    /// It is a single file anyway.
    SingleFile,
    /// The browser or the way of opening does not allow it.
    Unsupported,
}

/// Something to tell the user once, perhaps with a way back.
#[derive(Clone)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Problems that came with it.
    pub problems: Vec<Problem>,
    /// Whether it is bad news.
    pub is_error: bool,
    /// How to take it back. Not a `Callback`: those end with the page that made them, and a notice
    /// outlives it.
    pub undo: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl Notice {
    /// Good news.
    pub fn said(text: impl Into<String>) -> Self {
        Notice { text: text.into(), problems: Vec::new(), is_error: false, undo: None }
    }

    /// Bad news, with its reasons.
    pub fn failed(text: impl Into<String>, problems: Vec<Problem>) -> Self {
        Notice { text: text.into(), problems, is_error: true, undo: None }
    }
}

impl Theme {
    /// Every choice, in order.
    pub const ALL: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Contrast];

    /// The value of `data-theme` on the root element.
    pub fn as_str(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        }
    }

    /// From the value of `data-theme`.
    pub fn from_word(word: &str) -> Option<Self> {
        Theme::ALL.into_iter().find(|theme| theme.as_str() == word)
    }
}

impl Session {
    /// Starts the session: reads preferences and address, listens to the outside.
    pub fn start() -> Self {
        let lang = preferences::get("lang").and_then(|word| Lang::from_word(&word));
        let theme = preferences::get("theme").and_then(|word| Theme::from_word(&word));
        let session = Session {
            lang: RwSignal::new(lang.unwrap_or_default()),
            theme: RwSignal::new(theme.unwrap_or_default()),
            route: RwSignal::new(Route::parse(&page::hash())),
            opened: RwSignal::new(Opened::Nothing),
            notice: RwSignal::new(None),
            stores: Stores::new(),
            tab: StoredValue::new(identity::new_id()),
            storage_fault: RwSignal::new(None),
            is_translated: RwSignal::new(false),
            update_waits: RwSignal::new(page::root_value("data-update").is_some()),
            offline: RwSignal::new(Offline::now()),
            campaign: RwSignal::new(None),
            last_year: RwSignal::new(None),
            offered: RwSignal::new(None),
            intake: StoredValue::new(None),
            is_wiped: StoredValue::new(false),
            field: StoredValue::new(None),
            aim: StoredValue::new(None),
            notice_pages: StoredValue::new(0),
        };
        session.listen();
        session.reflect();
        session.open_stores();
        session
    }

    /// The session that the page was started with.
    pub fn get() -> Self {
        expect_context()
    }

    fn listen(self) {
        events::on_hash(move || self.gone_to(&page::hash()));
        events::on_stray_files(move |files| self.stray_files(files));
        events::on_window("tucham:translated", move || self.is_translated.set(true));
        events::on_window("tucham:update-waiting", move || self.update_waits.set(true));
        events::on_window("tucham:offline-ready", move || self.offline.set(Offline::now()));
        events::on_focus_taken(move |id| self.focus_taken(id));
        events::on_leave(move || self.with_draft(|draft| (draft.hooks.save_now)(draft)));
        events::on_gone(move || self.with_draft(|draft| (draft.hooks.give_lease_back)(draft)));
        events::on_storage(move |key| self.heard_of_key(key.as_deref()));
        self.listen_to_tabs();
    }

    /// The address has changed. After a wipe the program is loaded anew: nothing that was in memory
    /// before it is shown again, whichever way one leaves.
    fn gone_to(self, hash: &str) {
        match self.is_wiped.get_value() {
            true => page::start_anew(hash),
            false => self.route.set(Route::parse(hash)),
        }
    }

    /// Keeps what the browser shows and remembers in step with the signals.
    fn reflect(self) {
        Effect::new(move || {
            let lang = self.lang.get();
            page::set_root("lang", lang.as_str());
            preferences::set("lang", lang.as_str());
        });
        Effect::new(move || {
            let theme = self.theme.get().as_str();
            page::set_root("data-theme", theme);
            preferences::set("theme", theme);
        });
        Effect::new(move || {
            // Not before both stores are open: the newer state may be in the second.
            if self.stores.are_open.get() {
                self.open_by_route(&self.route.get());
            }
        });
    }

    /// Does something with the open draft, if there is one.
    pub fn with_draft(self, run: impl FnOnce(Draft)) {
        if let Opened::Ready(draft) = self.opened.get_untracked() {
            run(draft);
        }
    }

    /// The language now, for texts that are made once.
    pub fn lang_now(self) -> Lang {
        self.lang.get_untracked()
    }

    /// A fixed word in the language of now.
    pub fn say(self, word: Word) -> &'static str {
        word.to(self.lang_now())
    }

    /// Tells the user something.
    pub fn tell(self, notice: Notice) {
        self.notice_pages.set_value(0);
        // Names in it come from files of anybody.
        self.notice.set(Some(Notice { text: safe(&notice.text), ..notice }));
    }

    /// Goes to another page.
    pub fn go(self, route: &Route) {
        page::go(&route.hash());
    }

    /// Takes the waiting version of the app, after saving.
    pub fn apply_update(self) {
        self.with_draft(|draft| (draft.hooks.save_now)(draft));
        events::tell_window("tucham:apply-update");
    }
}

impl Offline {
    fn now() -> Self {
        if page::is_single_file() {
            return Offline::SingleFile;
        }
        match page::root_value("data-offline").as_deref() {
            Some("ready") => Offline::Ready,
            Some("unsupported" | "failed") => Offline::Unsupported,
            _ => Offline::Preparing,
        }
    }
}
