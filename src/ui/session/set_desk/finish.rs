//! A finished set leaves the page: as a file that is read back, and into the sets of this computer.

use super::SetDesk;
use crate::domain::problem::Problem;
use crate::formats::{FileType, ReadSet, plain, read_set_with_text};
use crate::i18n::Lang;
use crate::i18n::why::rule;
use crate::intake::draft::Rules;
use crate::intake::set::whole::{table, template, write};
use crate::ui::session::hand_over::{as_it_is, hand_over};
use crate::ui::session::short_checksum;
use leptos::prelude::*;

/// A file that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its name.
    pub name: String,
    /// The short code of the set's checksum.
    pub code: String,
}

/// A set that now stands among those of this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// Its name.
    pub title: String,
    /// The short code of its checksum.
    pub code: String,
}

impl SetDesk {
    /// The set, if it is sound.
    fn sound(self) -> Result<ReadSet, Vec<Problem>> {
        let read = self.in_force.get_untracked().ok_or_else(Vec::new)?;
        (*read).clone().sound()
    }

    /// Saves the set as a file, reads the browser's own bytes back and compares.
    ///
    /// # Errors
    /// What makes the set unsound, or [`hand_over`]'s.
    pub async fn save(self) -> Result<Saved, Vec<Problem>> {
        let read = self.sound()?;
        let draft = self.draft.get_untracked().ok_or_else(Vec::new)?;
        let text = serde_json_pretty(&draft.json(Rules::InForce));
        let code = short_checksum(&read.set.checksum);
        let name =
            format!("bo-tieu-chi_{}_{}_{code}.json", plain(&read.set.id), plain(&read.set.version));
        let holds = |bytes: &[u8]| {
            let back = read_set_with_text(bytes);
            if back.value.as_ref() == Some(&read) { Ok(()) } else { Err(back.problems) }
        };
        hand_over(&name, FileType::Json, text.as_bytes(), holds).await?;
        Ok(Saved { name, code })
    }

    /// Saves the set as a workbook: the table that people read, and the whole set on a hidden sheet, so
    /// that it comes back as it is.
    ///
    /// # Errors
    /// As [`Self::save`].
    pub async fn save_workbook(self) -> Result<Saved, Vec<Problem>> {
        let read = self.sound()?;
        let draft = self.draft.get_untracked().ok_or_else(Vec::new)?;
        let table = table(&read.set, |place| rule(&read.set, place, Lang::Vi).join("\n"));
        let bytes = write(table, &draft.json(Rules::InForce));
        let code = short_checksum(&read.set.checksum);
        let name =
            format!("bo-tieu-chi_{}_{}_{code}.xlsx", plain(&read.set.id), plain(&read.set.version));
        hand_over(&name, FileType::Workbook, &bytes, as_it_is).await?;
        Ok(Saved { name, code })
    }

    /// Hands over the example of a table that reads by itself.
    ///
    /// # Errors
    /// [`hand_over`]'s.
    pub async fn save_template(self) -> Result<String, Vec<Problem>> {
        let name = "mau-bang-bo-tieu-chi.xlsx";
        hand_over(name, FileType::Workbook, &template(), as_it_is).await?;
        Ok(name.into())
    }

    /// Puts the set among those of this computer.
    ///
    /// # Errors
    /// What makes the set unsound, or what storage says.
    pub fn put_to_use(self) -> Result<Used, Vec<Problem>> {
        let read = self.sound()?;
        self.session.keep_set(&read).map_err(|problem| vec![problem])?;
        let code = short_checksum(&read.set.checksum);
        Ok(Used { title: read.set.title.vi, code })
    }
}

/// With an indent, for people who look into the file.
fn serde_json_pretty(json: &impl std::fmt::Display) -> String {
    format!("{json:#}\n")
}
