//! The result: what is asked, and what the desk answers.

use leptos::prelude::*;
use web_sys::File;

use super::Review;
use crate::browser::platform::files;
use crate::domain::campaign::Campaign;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::outcome::{ResultFile, ResultGroup, doubts};
use crate::domain::review::{Made, RankBy, RankView, Ranking, Request, Statistics};
use crate::formats::{read_result, write_result};
use crate::jobs::{Export, Job, JobReply};

/// What is shown on the result page. It outlives the page, so that a look at a dossier and back
/// changes nothing. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Shown {
    /// What is asked.
    pub request: RwSignal<Request>,
    /// The group that is looked at; nothing for the first one.
    pub group: RwSignal<Option<String>>,
    /// Last year's result, when it was opened.
    pub last: RwSignal<Option<LastYear>>,
}

/// Last year's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastYear {
    /// The campaign's name.
    pub title: String,
    /// Its year.
    pub year: u32,
    /// By what it ranks; nothing where this version does not know that.
    pub by: Option<RankBy>,
    /// Whose figures it ranks; nothing where this version does not know that.
    pub view: Option<RankView>,
    /// What someone should look at in it.
    pub warnings: Vec<Problem>,
    /// What it says, where it was read off a published table.
    pub published: Option<ResultFile>,
    /// The text of the file, for the desk.
    text: String,
}

impl Shown {
    pub(super) fn new() -> Self {
        Shown {
            request: RwSignal::default(),
            group: RwSignal::new(None),
            last: RwSignal::new(None),
        }
    }

    /// Another campaign is looked at (or the same with another rule for equal results): what was asked
    /// of the one before is no longer asked, and equal results share places as the campaign says.
    pub(super) fn follow(self, before: Option<&Campaign>, now: Option<&Campaign>) {
        let facts = |it: Option<&Campaign>| it.map(|it| (it.id.clone(), it.ties));
        let ((was, old_ties), (is, ties)) = (facts(before).unzip(), facts(now).unzip());
        if was != is {
            self.last.set(None);
            self.group.set(None);
            let ties = ties.unwrap_or_default();
            self.request.set(Request { ties, ..Request::default() });
        } else if let Some(ties) = ties.filter(|_| old_ties != ties) {
            self.request.update(|request| request.ties = ties);
        }
    }

    pub(super) fn last_text(self) -> String {
        self.last.with_untracked(|last| last.as_ref().map(|it| it.text.clone())).unwrap_or_default()
    }
}

impl Review {
    /// Ranks as asked.
    ///
    /// # Errors
    /// Why it cannot be ranked.
    pub async fn rank(self) -> Result<Ranking, Vec<Problem>> {
        let request = self.shown.request.get_untracked();
        let job = Job::Rank { request: request.clone(), last: self.shown.last_text() };
        match self.ask(job).await? {
            JobReply::Ranking(ranking) => Ok(ranking),
            _ => Ok(Ranking { request, groups: Vec::new(), made: Made::default() }),
        }
    }

    /// What the figures of a group say; nothing when it has no usable file.
    ///
    /// # Errors
    /// Why it cannot be said.
    pub async fn statistics(self, group: String) -> Result<Option<Statistics>, Vec<Problem>> {
        let request = self.shown.request.get_untracked();
        match self.ask(Job::Statistics { group, request }).await {
            Ok(JobReply::Statistics(statistics)) => Ok(Some(statistics)),
            Ok(_) => Ok(None),
            Err(problems) if problems.iter().all(|it| it.code == Code::GroupUnknown) => Ok(None),
            Err(problems) => Err(problems),
        }
    }

    /// The ranking that is shown, as a table; headings in this language.
    pub fn ranking_csv(self, lang: &str) -> Export {
        let request = self.shown.request.get_untracked();
        Export::RankingCsv { request, last: self.shown.last_text(), lang: lang.into() }
    }

    /// The ranking that is shown, as a file to be published and kept.
    pub fn result_file(self) -> Export {
        let request = self.shown.request.get_untracked();
        Export::Result { request, last: self.shown.last_text() }
    }

    /// Opens last year's result for comparison.
    ///
    /// # Errors
    /// What is wrong with the file; nothing is changed then.
    pub async fn open_last_year(self, file: File) -> Result<(), Vec<Problem>> {
        let bytes = files::read(&file).await.map_err(|problem| vec![problem])?;
        let checked = read_result(&bytes);
        let mut warnings = checked.problems.clone();
        let read = checked.sound()?;
        warnings.extend(doubts(&read));
        self.check_earlier(read.year).map_err(|problem| vec![problem])?;
        let text = String::from_utf8(bytes).map_err(|_| vec![Problem::new(Code::NotUtf8)])?;
        let (by, view) = (RankBy::parse(&read.by), RankView::parse(&read.view));
        let published = read.published.then(|| read.clone());
        let (title, year) = (read.title, read.year);
        let last = LastYear { title, year, by, view, warnings, published, text };
        self.shown.last.set(Some(last));
        Ok(())
    }

    /// Compares one group with what a published table says of it; other groups keep what other tables of that
    /// year say of them.
    ///
    /// # Errors
    /// The year is none before this one; nothing is changed then.
    pub fn take_published(
        self,
        year: u32,
        title: String,
        group: ResultGroup,
    ) -> Result<(), Problem> {
        self.check_earlier(year)?;
        let file = ResultFile::of_published(year, title.clone(), group);
        let before = self.shown.last.get_untracked().and_then(|last| last.published);
        let file = before.iter().fold(file, ResultFile::beside);
        let (by, view) = (RankBy::parse(&file.by), RankView::parse(&file.view));
        let (text, warnings) = (write_result(&file).text, doubts(&file));
        let published = Some(file);
        self.shown.last.set(Some(LastYear { title, year, by, view, warnings, published, text }));
        Ok(())
    }

    /// The year before the campaign's; nothing without a campaign.
    pub fn year_before(self) -> Option<u32> {
        let now = self.campaign.with_untracked(|it| it.as_ref().map_or(0, |it| it.year));
        now.checked_sub(1)
    }

    /// A result of this campaign's year, or of a later one, is nothing to compare with.
    fn check_earlier(self, year: u32) -> Result<(), Problem> {
        let now = self.campaign.with_untracked(|it| it.as_ref().map_or(0, |it| it.year));
        if year == 0 || now == 0 || year < now {
            return Ok(());
        }
        Err(Problem::new(Code::NotEarlier).with("found", year).with("expected", now))
    }
}
