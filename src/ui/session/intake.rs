//! Files that the user hands in, one after the other, and what became of each.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{DragEvent, File};

use super::sets::short_checksum;
use super::{Appraised, Notice, OpenedFile, Session};
use crate::browser::platform::events::dropped_files;
use crate::domain::problem::Problem;
use crate::domain::text::Text;
use crate::formats::ReadSet;
use crate::formats::take_files;
use crate::i18n::numbers::count;
use crate::i18n::safe;
use crate::i18n::words::{campaign, explain, files as words};
use crate::ui::routes::{Route, Step};

/// Where a page takes files in. `Copy`: a bundle of signals that live as long as the page.
#[derive(Clone, Copy)]
pub struct Intake {
    session: Session,
    /// The name of the file that is being read.
    pub reading: RwSignal<Option<String>>,
    /// What became of the files handed in last.
    pub received: RwSignal<Vec<Received>>,
    after: Callback<Vec<Received>>,
}

/// A file, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The file's name.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A dossier, now a draft with this id; with what should be looked at.
    Dossier(String, Vec<Problem>),
    /// A criteria set, kept now.
    Set {
        /// Its name.
        title: Text,
        /// Its version.
        version: String,
        /// What tells it from the other sets at hand.
        key: String,
        /// What someone should look at.
        warnings: Vec<Problem>,
    },
    /// A campaign of this title, now open; with what should be looked at.
    Campaign(String, Vec<Problem>),
    /// An appraisal, looked at beside its draft.
    Appraised(Appraised),
    /// A table, which the page of tables reads.
    Table,
    /// Refused; nothing has changed.
    Refused(Vec<Problem>),
}

impl Intake {
    /// Takes files in for a page; `after` runs once all of them are read.
    pub fn new(after: Callback<Vec<Received>>) -> Self {
        let session = Session::get();
        let intake =
            Intake { session, reading: RwSignal::new(None), received: RwSignal::default(), after };
        // What is dropped beside the part that takes files is meant for it all the same.
        session.intake.set_value(Some(intake));
        on_cleanup(move || {
            session.intake.update_value(|now| {
                now.take_if(|now| now.received == intake.received);
            });
        });
        intake
    }

    /// Takes the files that were dropped onto the page.
    pub fn drop(self, event: &DragEvent) {
        event.prevent_default();
        self.take(dropped_files(event));
    }

    /// Takes files, one after the other.
    pub fn take(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        self.received.set(Vec::new());
        if let Err(problem) = take_files(files.len()) {
            let lang = self.session.lang_now();
            let (first, others) = (safe(&files[0].name()), count(files.len() - 1, lang));
            let name = words::SEVERAL.with(lang, &[("name", &first), ("n", &others)]);
            self.received.set(vec![Received { name, outcome: Outcome::Refused(vec![problem]) }]);
            return;
        }
        spawn_local(async move {
            let mut received = Vec::with_capacity(files.len());
            for file in files {
                let name = safe(&file.name());
                // The page may be left while a file is read: its signals are then gone.
                self.reading.try_set(Some(name.clone()));
                let outcome = self.session.receive(&file).await;
                received.push(Received { name, outcome });
            }
            self.finish(received);
        });
    }

    /// One dossier, campaign or appraisal alone is shown at once; anything else is told where the files were handed in.
    fn finish(self, received: Vec<Received>) {
        self.reading.try_set(None);
        self.after.try_run(received.clone());
        match &received[..] {
            [Received { name, outcome: Outcome::Dossier(id, warnings) }] => {
                self.session.welcome(name, id, warnings);
            }
            [Received { name, outcome: Outcome::Campaign(title, warnings) }] => {
                self.session.welcome_campaign(name, title, warnings);
            }
            [Received { outcome: Outcome::Appraised(appraised), .. }] => {
                self.session.welcome_appraisal(appraised);
            }
            [Received { outcome: Outcome::Table, .. }] => self.session.go(&Route::Table),
            _ => {
                self.received.try_set(received);
            }
        }
    }
}

impl Session {
    /// Files were dropped where nothing takes them: the page's own intake does, or the user is told
    /// where to drop them. The browser opens none.
    pub(super) fn stray_files(self, files: Vec<File>) {
        match self.intake.get_value() {
            Some(intake) => intake.take(files),
            None => self.tell(Notice::failed(self.say(words::STRAY), Vec::new())),
        }
    }

    async fn receive(self, file: &File) -> Outcome {
        match self.open_file(file).await {
            OpenedFile::Dossier(id, warnings) => Outcome::Dossier(id, warnings),
            OpenedFile::Campaign(title, warnings) => Outcome::Campaign(title, warnings),
            OpenedFile::Appraised(appraised) => Outcome::Appraised(appraised),
            OpenedFile::Table => Outcome::Table,
            OpenedFile::Refused(problems) => Outcome::Refused(problems),
            OpenedFile::Set(read, warnings) => match self.keep_set(&read) {
                Ok(()) => kept(&read, warnings),
                Err(problem) => Outcome::Refused(vec![problem]),
            },
        }
    }

    fn welcome(self, name: &str, id: &str, warnings: &[Problem]) {
        let word = if warnings.is_empty() { words::OPENED } else { words::OPENED_WARNED };
        let text = word.with(self.lang_now(), &[("name", name)]);
        self.tell(Notice { problems: warnings.to_vec(), ..Notice::said(text) });
        self.go(&Route::Draft(id.to_string(), Step::Tasks));
    }
}

impl Session {
    fn welcome_campaign(self, name: &str, title: &str, warnings: &[Problem]) {
        let facts = [("name", name), ("title", title)];
        let text = campaign::OPENED.with(self.lang_now(), &facts);
        self.tell(Notice { problems: warnings.to_vec(), ..Notice::said(text) });
        self.go(&Route::Campaign);
    }

    fn welcome_appraisal(self, appraised: &Appraised) {
        let facts = [("round", &*appraised.round.to_string())];
        self.tell(Notice::said(explain::OFFERED.with(self.lang_now(), &facts)));
        self.go(&Route::Draft(appraised.id.clone(), Step::Explain));
    }
}

fn kept(read: &ReadSet, warnings: Vec<Problem>) -> Outcome {
    Outcome::Set {
        title: read.set.title.clone(),
        version: read.set.version.clone(),
        key: short_checksum(&read.set.checksum),
        warnings,
    }
}
