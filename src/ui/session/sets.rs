//! Criteria sets: built in, kept from files, carried by dossiers.

use super::{Session, stores};
use crate::browser::platform::sets::{BuiltIn, built_in, every_built_in};
use crate::domain::dossier::{Dossier, SetRef};
use crate::domain::problem::Problem;
use crate::domain::review::missing_set;
use crate::domain::set::{CriteriaSet, Level, Rounding, Status, namesakes, short_code};
use crate::domain::text::Text;
use crate::formats::{ReadSet, read_own_set, read_set_with_text, short};

/// A set that a new dossier can be made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChosenSet {
    /// One of the app's own samples.
    BuiltIn(BuiltIn),
    /// Opened from a file, and kept.
    Kept(Box<ReadSet>),
}

impl Session {
    /// The sets at hand: those opened from files, which are somebody's own, then the samples.
    pub fn sets(self) -> Vec<ChosenSet> {
        kept_and(built_in())
    }

    /// The same, and the samples' earlier versions, which are for what was made with them.
    pub fn sets_and_earlier(self) -> Vec<ChosenSet> {
        kept_and(every_built_in())
    }

    /// Keeps a set that was opened from a file.
    ///
    /// # Errors
    /// What storage says.
    pub fn keep_set(self, read: &ReadSet) -> Result<(), Problem> {
        let kept = stores::sets().keep(read).map_err(|fault| fault.problem());
        self.pump();
        kept
    }

    /// Takes a kept set away; dossiers made with it carry it themselves.
    pub fn forget_set(self, checksum: &str) {
        let _ = stores::sets().forget(checksum);
        self.pump();
    }
}

fn kept_and(samples: Vec<BuiltIn>) -> Vec<ChosenSet> {
    let kept = stores::sets().all().unwrap_or_default();
    let kept = kept.into_iter().map(|read| ChosenSet::Kept(Box::new(read)));
    kept.chain(samples.into_iter().map(ChosenSet::BuiltIn)).collect()
}

impl ChosenSet {
    /// The set itself; a sample is fetched first.
    ///
    /// # Errors
    /// Why it cannot be had.
    pub async fn read(&self) -> Result<ReadSet, Vec<Problem>> {
        match self {
            ChosenSet::Kept(read) => Ok((**read).clone()),
            ChosenSet::BuiltIn(sample) => {
                let bytes = sample.bytes().await.map_err(|problem| vec![problem])?;
                let read = read_set_with_text(&bytes).sound()?;
                if sample.is_fetched() {
                    // Where it cannot be kept, it is fetched once more next time.
                    let _ = stores::sets().keep_sample(&read);
                }
                Ok(read)
            }
        }
    }

    /// What tells it from the others: a sample's id, the checksum's short form of a kept one.
    pub fn key(&self) -> String {
        match self {
            ChosenSet::BuiltIn(sample) => sample.id.clone(),
            ChosenSet::Kept(read) => short_checksum(&read.set.checksum),
        }
    }

    /// Its name.
    pub fn title(&self) -> &Text {
        match self {
            ChosenSet::BuiltIn(sample) => &sample.title,
            ChosenSet::Kept(read) => &read.set.title,
        }
    }

    /// Its id and its version.
    pub fn id_and_version(&self) -> (&str, &str) {
        match self {
            ChosenSet::BuiltIn(sample) => (&sample.id, &sample.version),
            ChosenSet::Kept(read) => (&read.set.id, &read.set.version),
        }
    }

    /// Its version, with the short code of one that came from a file: two of one id and version are
    /// told apart by it.
    pub fn version_and_code(&self) -> String {
        match self {
            ChosenSet::BuiltIn(sample) => sample.version.clone(),
            ChosenSet::Kept(read) => {
                format!("{} · {}", read.set.version, short_code(&read.set.checksum))
            }
        }
    }

    /// Issued by a document, or a sample; the app's own are samples.
    pub fn status(&self) -> Status {
        match self {
            ChosenSet::BuiltIn(_) => Status::Sample,
            ChosenSet::Kept(read) => read.set.status,
        }
    }

    /// For which kind of unit.
    pub fn level(&self) -> Level {
        match self {
            ChosenSet::BuiltIn(sample) => sample.level,
            ChosenSet::Kept(read) => read.set.level,
        }
    }

    /// Whether a dossier was made with it.
    pub fn is_of(&self, dossier: &Dossier) -> bool {
        self.is(&dossier.set)
    }

    /// How it rounds; the samples do as is usual.
    pub fn rounding(&self) -> Rounding {
        match self {
            ChosenSet::BuiltIn(_) => Rounding::USUAL,
            ChosenSet::Kept(read) => read.set.rounding,
        }
    }

    /// Whether a file names this set.
    pub fn is(&self, named: &SetRef) -> bool {
        match self {
            ChosenSet::BuiltIn(sample) => sample.id == named.id && sample.version == named.version,
            ChosenSet::Kept(read) => read.set.checksum == named.checksum,
        }
    }

    /// Whether dossiers must carry it.
    pub fn is_built_in(&self) -> bool {
        matches!(self, ChosenSet::BuiltIn(_))
    }
}

/// A set's checksum as people compare it: `7F3A-91C2`.
pub fn short_checksum(checksum: &str) -> String {
    short(checksum.trim_start_matches("sha256:"))
}

/// A set here that has the id and version of this one, and another content.
pub(super) async fn namesake(set: &CriteriaSet) -> Option<Problem> {
    if let Some(sample) = sample_of(&set.id, &set.version)
        && let Ok(read) = ChosenSet::BuiltIn(sample).read().await
        && let Some(problem) = namesakes(set, &read.set)
    {
        return Some(problem);
    }
    let kept = stores::sets().all().unwrap_or_default();
    kept.iter().find_map(|kept| namesakes(set, &kept.set))
}

/// Finds the set of a dossier: inside it, among the kept ones, among the samples that were kept for
/// the drafts made with them, among the samples of the app, of whichever version.
///
/// # Errors
/// [`Code::SetMissing`], [`Code::SetDiffers`], or what is wrong with the set it carries.
pub(super) async fn set_of(dossier: &Dossier) -> Result<ReadSet, Vec<Problem>> {
    if let Some(own) = read_own_set(dossier) {
        return own.sound();
    }
    let wanted = &dossier.set;
    if let Ok(Some(kept)) = stores::sets().find(&wanted.checksum) {
        return Ok(kept);
    }
    if let Ok(Some(sample)) = stores::sets().sample(&wanted.checksum) {
        return Ok(sample);
    }
    let Some(sample) = sample_of(&wanted.id, &wanted.version) else {
        return Err(vec![missing_set(wanted, None)]);
    };
    let read = ChosenSet::BuiltIn(sample).read().await?;
    match read.set.checksum == wanted.checksum {
        true => Ok(read),
        false => Err(vec![missing_set(wanted, Some(&read.set))]),
    }
}

/// The sample of this id and version, also where a later one has taken its place.
fn sample_of(id: &str, version: &str) -> Option<BuiltIn> {
    every_built_in().into_iter().find(|sample| sample.id == id && sample.version == version)
}
