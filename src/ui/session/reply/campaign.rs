//! A unit opens a campaign, finds itself and starts its dossier.

use std::sync::Arc;

use leptos::prelude::*;

use super::warnings;
use crate::browser::platform::identity;
use crate::domain::campaign::{Campaign, Group, ListedUnit};
use crate::domain::dossier::{Change, Dossier};
use crate::domain::problem::{Code, Problem};
use crate::domain::set::Sets;
use crate::domain::signature::Whose;
use crate::domain::text::same_form;
use crate::formats::{APP_VERSION, ReadSet, campaign_sets, campaign_signature, read_campaign};
use crate::i18n::words::campaign as words;
use crate::keeping::DraftKeys;
use crate::ui::routes::{Route, Step};
use crate::ui::session::sets::{namesake, set_of};
use crate::ui::session::signing::signed_of;
use crate::ui::session::{Notice, OpenedFile, Session, ShelfEntry, stores};

impl Session {
    /// Reads a campaign. It stays open until the page is closed or another is opened; what a unit
    /// needs of it goes into the dossier.
    pub(in crate::ui::session) async fn open_campaign(self, bytes: &[u8]) -> OpenedFile {
        let checked = read_campaign(bytes);
        let mut warnings = warnings(&checked);
        match checked.sound() {
            Ok(mut campaign) => {
                match signed_of(bytes).await {
                    Some(signed) => {
                        if let Err(problem) = campaign_signature(campaign.key(), &signed) {
                            return OpenedFile::Refused(vec![problem]);
                        }
                    }
                    // A key that could not be looked at is not taken for anybody's.
                    None if campaign.signer.take().is_some() => {
                        warnings.extend(Whose::Unchecked.warning());
                    }
                    None => {}
                }
                for set in campaign_sets(&campaign).value.unwrap_or_default() {
                    warnings.extend(namesake(&set).await);
                }
                let title = campaign.title.clone();
                self.campaign.set(Some(Arc::new(campaign)));
                OpenedFile::Campaign(title, warnings)
            }
            Err(problems) => OpenedFile::Refused(problems),
        }
    }

    /// The set of a group: from the campaign's own copies, among the samples, among the kept ones.
    ///
    /// # Errors
    /// [`Code::SetMissing`], [`Code::SetDiffers`], or what is wrong with the campaign's own copy.
    pub async fn set_of_group(
        self,
        campaign: &Campaign,
        group: &Group,
    ) -> Result<ReadSet, Vec<Problem>> {
        let own = campaign.sets.iter().find(|copy| copy.set.checksum == group.set.checksum);
        let own_set = own.map(|copy| copy.text.clone());
        set_of(&Dossier { set: group.set.clone(), own_set, ..Dossier::default() }).await
    }

    /// The draft of this unit in this campaign that was last saved here, if there is one.
    pub fn draft_of(self, campaign: &Campaign, code: &str) -> Option<ShelfEntry> {
        let wanted = same_form(code);
        self.shelf(false).into_iter().find(|entry| {
            let dossier = &entry.dossier;
            let is_of_it = dossier.campaign.id == campaign.id;
            is_of_it
                && dossier.campaign.period == campaign.period
                && same_form(&dossier.unit.code) == wanted
        })
    }

    /// Makes one change of a draft and goes to it; it can be taken back there.
    ///
    /// # Errors
    /// Why the draft cannot be opened, or that another window writes it.
    pub async fn change_draft(self, id: String, change: Change) -> Result<(), Vec<Problem>> {
        let draft = self.load(id.clone()).await?;
        self.enter_to_write(draft).await.map_err(|problem| vec![problem])?;
        draft.change(change);
        self.tell(Notice::said(self.say(words::UPDATED)));
        self.go(&Route::Draft(id, Step::Tasks));
        Ok(())
    }

    /// Holds the superior's files of a draft against this public key from now on, on a word.
    ///
    /// # Errors
    /// Why the draft cannot be opened, or that another window writes it.
    pub async fn trust_issuer(self, id: String, issuer: String) -> Result<(), Vec<Problem>> {
        let draft = self.load(id.clone()).await?;
        self.enter_to_write(draft).await.map_err(|problem| vec![problem])?;
        draft.trust_issuer(issuer);
        self.tell(Notice::said(self.say(words::KEY_TAKEN)));
        self.go(&Route::Draft(id, Step::Tasks));
        Ok(())
    }

    /// Makes the dossier of a unit, keeps it, and goes to its unit page. A unit that is not on the
    /// list is taken as it is given; the page asks for one only where there is no list.
    ///
    /// # Errors
    /// Why the set cannot be had, or what [`Campaign::dossier_for`] refuses.
    pub async fn start_in_campaign(
        self,
        campaign: &Campaign,
        unit: ListedUnit,
    ) -> Result<(), Vec<Problem>> {
        let group = campaign.group(&unit.group).ok_or_else(|| {
            let problem = Problem::new(Code::GroupUnknown).with("found", &unit.group);
            vec![problem.with("unit", &unit.name)]
        })?;
        let read = self.set_of_group(campaign, group).await?;
        let code = unit.code.clone();
        let mut listed = campaign.clone();
        if listed.unit(&code).is_none() {
            listed.units.push(unit);
        }
        let sets = Sets::from_iter([read.set.clone()]);
        let made = listed.dossier_for(&code, identity::new_id(), &sets);
        let mut dossier = made.map_err(|problem| vec![problem])?;
        dossier.app = APP_VERSION.into();
        if dossier.own_set.is_none() && is_kept(&read) {
            dossier.own_set = Some(read.text);
        }
        let keys = DraftKeys { issuer: campaign.key().into(), ..DraftKeys::default() };
        let draft = self.adopt(read.set, dossier, keys);
        let id = draft.with_now(|dossier| dossier.id.clone());
        self.go(&Route::Draft(id, Step::Unit));
        Ok(())
    }
}

/// Whether a set was opened from a file here: others may not have it, so the dossier carries it.
fn is_kept(read: &ReadSet) -> bool {
    matches!(stores::sets().find(&read.set.checksum), Ok(Some(_)))
}
