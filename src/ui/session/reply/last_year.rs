//! Last year's file beside the open draft. It is looked at, never kept.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::File;

use crate::browser::platform::files;
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::last_year::{Beside, beside_dossier, beside_result};
use crate::domain::review::outcome::{ResultFile, doubts};
use crate::domain::set::CriteriaSet;
use crate::domain::signature::Whose;
use crate::domain::text::same_form;
use crate::formats::{FileKind, kind_of, read_dossier, read_result};
use crate::ui::session::sets::set_of;
use crate::ui::session::signing::signed_of;
use crate::ui::session::{Draft, Session};

/// A file of last year, and the draft that it stands beside.
#[derive(Clone)]
pub struct LastYear {
    draft: String,
    source: Source,
    /// Whose a file of results is, held against the key of this year's campaign.
    pub whose: Option<Whose>,
    /// What someone should look at.
    pub warnings: Vec<Problem>,
}

#[derive(Clone)]
enum Source {
    Result(Arc<ResultFile>),
    Dossier(Arc<CriteriaSet>, Arc<Dossier>),
}

impl Session {
    /// Last year's file, when one stands beside this draft.
    pub fn last_year_of(self, draft: Draft) -> Option<LastYear> {
        let id = draft.with_now(|dossier| dossier.id.clone());
        self.last_year.get().filter(|last| last.draft == id)
    }

    /// Puts last year's file away.
    pub fn close_last_year(self) {
        self.last_year.set(None);
    }
}

impl Draft {
    /// Reads last year's file of results or dossier, and puts it beside this draft.
    ///
    /// # Errors
    /// What is wrong with the file, or why it does not stand beside this draft; what stood there
    /// before stays.
    pub async fn open_last_year(self, session: Session, file: &File) -> Result<(), Vec<Problem>> {
        let bytes = files::read(file).await.map_err(|problem| vec![problem])?;
        let (source, mut warnings) = match kind_of(&bytes).map_err(|problem| vec![problem])? {
            FileKind::Result => {
                let checked = read_result(&bytes);
                let mut warnings = super::warnings(&checked);
                let file = checked.sound()?;
                warnings.extend(doubts(&file));
                (Source::Result(Arc::new(file)), warnings)
            }
            FileKind::Dossier => {
                let checked = read_dossier(&bytes);
                let warnings = super::warnings(&checked);
                let dossier = checked.sound()?;
                let set = set_of(&dossier).await?.set;
                (Source::Dossier(Arc::new(set), Arc::new(dossier)), warnings)
            }
            other => return Err(vec![not_a_year(other)]),
        };
        self.check_year(&source)?;
        warnings.extend(self.other_unit(&source));
        let whose = match &source {
            Source::Result(_) => Some(self.whose(&bytes).await),
            Source::Dossier(..) => None,
        };
        if let Some(broken @ (Whose::Broken(_) | Whose::Unchecked)) = &whose {
            warnings.extend(broken.warning());
        }
        let draft = self.with_now(|dossier| dossier.id.clone());
        let last = LastYear { draft, source, whose, warnings };
        self.with_now(|dossier| last.beside(&self.set(), dossier)).map_err(|it| vec![it])?;
        session.last_year.set(Some(last));
        Ok(())
    }

    async fn whose(self, bytes: &[u8]) -> Whose {
        let issuer = self.issuer();
        signed_of(bytes).await.map_or(Whose::Unchecked, |signed| Whose::of(&signed, &issuer))
    }

    /// The file is of an earlier year, as far as both say which.
    fn check_year(self, source: &Source) -> Result<(), Vec<Problem>> {
        let found = match source {
            Source::Result(file) => Some(file.year).filter(|year| *year > 0),
            Source::Dossier(_, dossier) => dossier.campaign.year,
        };
        let now = self.with_now(|dossier| dossier.campaign.year);
        match (found, now) {
            (Some(found), Some(now)) if found >= now => {
                let problem = Problem::new(Code::NotEarlier).with("found", found);
                Err(vec![problem.with("expected", now)])
            }
            _ => Ok(()),
        }
    }

    fn other_unit(self, source: &Source) -> Option<Problem> {
        let Source::Dossier(_, last) = source else { return None };
        let found = last.unit.code.trim();
        let own = self.with_now(|dossier| dossier.unit.code.trim().to_string());
        let differs = !found.is_empty() && !own.is_empty() && same_form(found) != same_form(&own);
        differs.then(|| Problem::new(Code::OtherUnit).with("found", found).with("expected", own))
    }
}

fn not_a_year(found: FileKind) -> Problem {
    let expected = [FileKind::Result, FileKind::Dossier].map(FileKind::as_str).join(", ");
    Problem::new(Code::OtherFormat).with("found", found.as_str()).with("expected", expected)
}

impl LastYear {
    /// Both years side by side.
    ///
    /// # Errors
    /// As [`beside_result`].
    pub fn beside(&self, set: &CriteriaSet, dossier: &Dossier) -> Result<Beside, Problem> {
        match &self.source {
            Source::Result(file) => beside_result(set, dossier, file),
            Source::Dossier(last_set, last) => Ok(beside_dossier((set, dossier), (last_set, last))),
        }
    }

    /// The title of a class of last year, where last year's set is at hand; its id otherwise.
    pub fn class(&self, id: &str, lang: crate::i18n::Lang) -> String {
        let band = match &self.source {
            Source::Dossier(set, _) => set.bands.iter().find(|band| band.id == id),
            Source::Result(_) => None,
        };
        band.map_or_else(|| id.to_string(), |band| lang.pick(&band.title).to_string())
    }
}
