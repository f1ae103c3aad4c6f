//! The criteria sets that received dossiers answer, wherever they come from.

use std::sync::Arc;

use leptos::prelude::*;

use super::Review;
use super::appraisal::read_kept;
use crate::domain::set::CriteriaSet;
use crate::formats::read_set;
use crate::jobs::Filter;

impl Review {
    /// The set with this checksum: among those at hand, inside the campaign, or inside the dossier
    /// of a file.
    pub async fn find_set(self, checksum: &str, file: Option<String>) -> Option<Arc<CriteriaSet>> {
        if let Some(known) = self.known_set(checksum) {
            return Some(known);
        }
        let copy = self.campaign.with_untracked(|campaign| {
            let copies = campaign.as_ref()?.sets.iter();
            copies.clone().find(|it| it.set.checksum == checksum).map(|it| it.text.clone())
        });
        if let Some(set) = copy.and_then(|text| read_set(text.as_bytes()).value) {
            return Some(self.keep_known(set));
        }
        for chosen in self.session.sets_and_earlier() {
            if let Ok(read) = chosen.read().await {
                self.keep_known(read.set);
            }
        }
        match self.known_set(checksum) {
            Some(known) => Some(known),
            None => self.set_of_file(file?).await,
        }
    }

    /// The set of a file's dossier.
    pub async fn set_of_file(self, key: String) -> Option<Arc<CriteriaSet>> {
        let kept = self.kept_dossier(key).await.ok()?;
        let (_, set) = read_kept(&kept).await.ok()?;
        Some(self.keep_known(set))
    }

    /// The sets that the campaign's groups answer; without a campaign those of the files.
    pub async fn sets_in_use(self) -> Vec<Arc<CriteriaSet>> {
        let groups = self.campaign.with_untracked(|campaign| {
            let checksum = |group: &crate::domain::campaign::Group| group.set.checksum.clone();
            campaign.as_ref().map(|it| it.groups.iter().map(checksum).collect::<Vec<_>>())
        });
        let mut found: Vec<Arc<CriteriaSet>> = Vec::new();
        let mut add = |set: Arc<CriteriaSet>| {
            if !found.iter().any(|it| it.checksum == set.checksum) {
                found.push(set);
            }
        };
        match groups {
            Some(checksums) => {
                for checksum in checksums {
                    self.find_set(&checksum, None).await.into_iter().for_each(&mut add);
                }
            }
            None => {
                for (group, _) in self.overview.get_untracked().groups {
                    let filter = Filter { group, ..Filter::default() };
                    let first = self.list(filter, 0, 1).await.unwrap_or_default().rows;
                    for row in first {
                        self.set_of_file(row.key).await.into_iter().for_each(&mut add);
                    }
                }
            }
        }
        found
    }

    fn known_set(self, checksum: &str) -> Option<Arc<CriteriaSet>> {
        self.known.with_value(|known| known.iter().find(|it| it.checksum == checksum).cloned())
    }

    fn keep_known(self, set: CriteriaSet) -> Arc<CriteriaSet> {
        if let Some(known) = self.known_set(&set.checksum) {
            return known;
        }
        let set = Arc::new(set);
        self.known.update_value(|known| known.push(set.clone()));
        set
    }
}
