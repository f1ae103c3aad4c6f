//! Files that the superior's side hands over, each read back before it is called whole.

use super::{Appraisal, Review};
use crate::browser::platform::clock;
use crate::domain::campaign::{Campaign, Step, check};
use crate::domain::dossier::{Dossier, Stage};
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::Request;
use crate::domain::review::exchange::AppraisalFile;
use crate::domain::signature::fingerprint;
use crate::formats::{
    FileName, FileType, Whereof, read_appraisal, read_campaign, table_name, write_appraisal,
    write_campaign,
};
use crate::jobs::{Export, Job, JobReply};
use crate::ui::session::hand_over::{as_it_is, hand_over, same};
use leptos::prelude::*;

/// A file that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Its name.
    pub name: String,
    /// The seal's short code; empty for a table.
    pub short: String,
    /// The fingerprint of the key that has signed it, empty where none has; nothing for what is never
    /// signed.
    pub signer: Option<String>,
}

/// What a file for a unit holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileForUnit {
    /// How many rows.
    pub rows: usize,
    /// Until when the unit may explain (ISO date); empty without a date.
    pub due_by: String,
}

impl Review {
    /// Hands over a file that the desk makes.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn export(self, wanted: Export) -> Result<Exported, Vec<Problem>> {
        let (group, request) = of_what(&wanted);
        let is_signed = matches!(wanted, Export::Result { .. });
        let reply = self.ask(Job::Export(wanted)).await?;
        let JobReply::File { name, file_type, mut bytes } = reply else { return Err(Vec::new()) };
        let mut signer = None;
        if is_signed {
            let text = String::from_utf8(bytes).map_err(|_| Vec::new())?;
            let (text, by) = self.signed(text).await?;
            (bytes, signer) = (text.into_bytes(), Some(by));
        }
        let whereof = (&*group, request.as_ref());
        let name = self.name_table(&name, file_type, whereof, &bytes);
        hand_over(&name, file_type, &bytes, as_it_is).await?;
        Ok(Exported { name, short: String::new(), signer })
    }

    /// Hands over a table made here.
    ///
    /// # Errors
    /// Why it could not be made.
    pub async fn export_table(self, name: &str, bytes: Vec<u8>) -> Result<Exported, Vec<Problem>> {
        let name = self.name_table(name, FileType::Table, ("", None), &bytes);
        hand_over(&name, FileType::Table, &bytes, as_it_is).await?;
        Ok(Exported { name, short: String::new(), signer: None })
    }

    /// The whole name of a table of the open campaign.
    fn name_table(
        self,
        what: &str,
        file_type: FileType,
        (group, request): (&str, Option<&Request>),
        bytes: &[u8],
    ) -> String {
        let campaign = self.campaign.get_untracked();
        let group = untrack(|| self.group_name(group));
        let whereof = Whereof {
            title: campaign.as_ref().map_or("", |it| &it.title),
            year: campaign.as_ref().map_or(0, |it| it.year),
            group: &group,
            request,
            day: &clock::today(),
        };
        table_name(what, file_type, whereof, bytes)
    }

    /// Hands over the campaign for its units.
    ///
    /// # Errors
    /// Why it is not whole.
    pub async fn export_campaign(self, campaign: &Campaign) -> Result<Exported, Vec<Problem>> {
        // A file that no unit could open is not handed out.
        let mut problems = check(campaign);
        problems.retain(Problem::is_error);
        if !problems.is_empty() {
            return Err(problems);
        }
        let written = write_campaign(campaign);
        let (text, signer) = self.signed(written.text).await?;
        if signer.is_empty() && !campaign.key().is_empty() {
            // Units refuse a campaign that names a key and is not signed by it.
            let missing = Problem::new(Code::KeyNotHere);
            return Err(vec![missing.with("expected", fingerprint(campaign.key()))]);
        }
        let name = FileName::new("dot-cham").part(&campaign.title).year(campaign.year);
        let name = name.day(&clock::today()).seal(&written.short).end(FileType::Json.ending());
        let holds = |bytes: &[u8]| {
            let read = read_campaign(bytes).sound()?;
            if read == *campaign { Ok(()) } else { Err(Vec::new()) }
        };
        hand_over(&name, FileType::Json, text.as_bytes(), holds).await?;
        Ok(Exported { name, short: written.short, signer: Some(signer) })
    }
}

impl Appraisal {
    /// What the file for the unit would hold.
    ///
    /// # Errors
    /// That no round is closed.
    pub fn file_for_unit(self) -> Result<FileForUnit, Problem> {
        let file = self.appraisal_file()?;
        Ok(FileForUnit { rows: file.rows.len(), due_by: file.due_by })
    }

    /// Hands over the file for the unit: only what changed or needs explanation.
    ///
    /// # Errors
    /// Why it is not whole.
    pub async fn export_for_unit(self) -> Result<Exported, Vec<Problem>> {
        self.settle().await?;
        let file = untrack(|| self.appraisal_file()).map_err(|problem| vec![problem])?;
        let written = write_appraisal(&file);
        let (text, signer) = self.review().signed(written.text).await?;
        let name = FileName::new("tham-dinh").number("vong", file.round.into());
        let name = self.with_now(|dossier| {
            let name = name.part(&dossier.unit.code).part(&dossier.unit.name);
            name.year(dossier.campaign.year.unwrap_or_default())
        });
        let name = name.day(&clock::today()).seal(&written.short).end(FileType::Json.ending());
        let holds = |bytes: &[u8]| {
            let read = read_appraisal(bytes);
            let value = read.value.map(|read| AppraisalFile { app: String::new(), ..read });
            same(Checked { value, problems: read.problems }, &file)
        };
        hand_over(&name, FileType::Json, text.as_bytes(), holds).await?;
        Ok(Exported { name, short: written.short, signer: Some(signer) })
    }

    fn appraisal_file(self) -> Result<AppraisalFile, Problem> {
        let set = self.set();
        self.with(|dossier| AppraisalFile::of(dossier, &set, &self.due_by(dossier)))
    }

    /// Until when the unit may explain: as the campaign says, otherwise as the dossier does.
    /// A conclusion asks for no explanation.
    fn due_by(self, dossier: &Dossier) -> String {
        if dossier.stage == Stage::Concluded {
            return String::new();
        }
        let step = Step::ExplanationCloses;
        let of_campaign =
            self.review().campaign.with(|it| Some(it.as_ref()?.dates.get(step).to_string()));
        let of_dossier = || dossier.campaign.dates.get(step.as_str()).cloned().unwrap_or_default();
        of_campaign.filter(|date| !date.is_empty()).unwrap_or_else(of_dossier)
    }
}

/// Of which group a file is (its id; empty for all), and by what it ranks.
fn of_what(wanted: &Export) -> (String, Option<Request>) {
    match wanted {
        Export::RankingCsv { request, .. } | Export::Result { request, .. } => {
            (String::new(), Some(request.clone()))
        }
        Export::HeatCsv { group, request, .. }
        | Export::CriteriaCsv { group, request, .. }
        | Export::StatisticsJson { group, request } => (group.clone(), Some(request.clone())),
        Export::InboxCsv { .. } => (String::new(), None),
    }
}
