//! Explanations: brought into the dossier that they belong to, or told why not.

use std::sync::Arc;

use super::{Desk, Stored};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::exchange::{
    ExplanationsFile, look_again, receive_explanations, replace_explanations,
};
use crate::domain::set::CriteriaSet;

impl Desk {
    /// Brings explanations into the dossier that they belong to. `at` is now (RFC 3339, UTC).
    ///
    /// # Errors
    /// As [`receive_explanations`]; the file is then refused in the inbox.
    pub fn explain(
        &mut self,
        key: &str,
        file: &ExplanationsFile,
        dossier: &mut Dossier,
        at: &str,
    ) -> Result<Vec<Problem>, Problem> {
        let set = self.set_of(dossier)?;
        let taken = receive_explanations(dossier, &set, file, at);
        self.told(key, dossier, taken.map(|taken| taken.warnings))
    }

    /// Puts explanations in the place of those of the same round that were taken in before; these are
    /// then told like the second ones before. `at` is now (RFC 3339, UTC).
    ///
    /// # Errors
    /// As [`replace_explanations`]; the file stays refused.
    pub fn replace_explanations(
        &mut self,
        key: &str,
        file: &ExplanationsFile,
        dossier: &mut Dossier,
        at: &str,
    ) -> Result<Vec<Problem>, Problem> {
        let set = self.set_of(dossier)?;
        // As they differ from these, these differ from them.
        let differs = receive_explanations(&mut dossier.clone(), &set, file, at).err();
        let taken = replace_explanations(dossier, &set, file, at);
        let told = self.told(key, dossier, taken.map(|taken| taken.warnings))?;
        for other in self.inbox.explanations_of(&dossier.id) {
            if let Some(problem) = differs.clone().filter(|_| other != key) {
                self.inbox.refuse(&other, problem);
            }
        }
        Ok(told)
    }

    /// Says anew of explanations that were received before whether they are in the dossier.
    pub fn judge_explanations(&mut self, key: &str, file: &ExplanationsFile, dossier: &Dossier) {
        let Some(set) = self.sets.get(&dossier.set.checksum).cloned() else { return };
        let _ = self.told(key, dossier, look_again(dossier, &set, file));
    }

    /// The set that a dossier answers; without it the dossier is as good as missing.
    fn set_of(&self, dossier: &Dossier) -> Result<Arc<CriteriaSet>, Problem> {
        let set = self.sets.get(&dossier.set.checksum).cloned();
        set.ok_or_else(|| Problem::new(Code::DossierMissing).with("id", &dossier.id))
    }

    /// Says with the file what came of explanations.
    fn told(
        &mut self,
        key: &str,
        dossier: &Dossier,
        outcome: Result<Vec<Problem>, Problem>,
    ) -> Result<Vec<Problem>, Problem> {
        match &outcome {
            Ok(warnings) => self.inbox.hand_on(key, &dossier.id, warnings.clone()),
            Err(problem) => self.inbox.refuse(key, problem.clone()),
        }
        outcome
    }

    /// The explanations of a kept file with the key of the dossier's file that they are for.
    ///
    /// # Errors
    /// [`Code::DossierMissing`], or [`Code::NotKept`] when the file holds none.
    pub fn explanations(
        &self,
        stored: &Stored,
    ) -> Result<(Box<ExplanationsFile>, String), Problem> {
        let found = self.examine(&stored.file, &stored.bytes).explanations;
        let file = found.ok_or_else(|| Problem::new(Code::NotKept).with("id", &stored.file))?;
        let dossier = self.inbox.of_dossier(&file.dossier.id).map(|it| it.key.clone());
        let missing = || Problem::new(Code::DossierMissing).with("id", &file.dossier.id);
        let dossier = dossier.ok_or_else(missing)?;
        Ok((file, dossier))
    }
}
