//! The campaign's survey points: looked at before they are written, written, taken back.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::Review;
use crate::domain::problem::Problem;
use crate::domain::review::survey::{
    FigureUnit, Reading, Readings, SurveyChange, SurveyFigure, SurveyPreview,
};
use crate::domain::set::Node;
use crate::i18n::numbers::count;
use crate::i18n::words::review_survey as words;
use crate::jobs::{Job, JobReply, SurveyDone, SurveyGrid, SurveyLine};
use crate::ui::session::Notice;

impl Review {
    /// What a table comes to; nothing is written.
    ///
    /// # Errors
    /// Why it is no table of survey points.
    pub async fn preview_survey(
        self,
        rows: Vec<(usize, Vec<String>)>,
        set: String,
        readings: Readings,
    ) -> Result<SurveyPreview, Vec<Problem>> {
        match self.ask(Job::SurveyPreview { rows, set, readings }).await? {
            JobReply::SurveyPreview(preview) => Ok(preview),
            _ => Ok(SurveyPreview::default()),
        }
    }

    /// A part of the survey table.
    ///
    /// # Errors
    /// Why it cannot be had.
    pub async fn survey_grid(
        self,
        set: String,
        from: usize,
        count: usize,
    ) -> Result<SurveyGrid, Vec<Problem>> {
        match self.ask(Job::SurveyGrid { set, from, count }).await? {
            JobReply::SurveyGrid(grid) => Ok(grid),
            _ => Ok(SurveyGrid::default()),
        }
    }

    /// Writes changes of the survey table and tells what was written, with a way back.
    ///
    /// # Errors
    /// Why nothing was written.
    pub async fn change_survey(self, changes: Vec<SurveyChange>) -> Result<(), Vec<Problem>> {
        let SurveyDone { units, figures, undo } =
            match self.ask(Job::SurveyChange { changes }).await? {
                JobReply::Surveyed(done) => done,
                _ => SurveyDone::default(),
            };
        self.refresh().await;
        let lang = self.session.lang_now();
        let [figures, units] = [figures, units].map(|n| count(n, lang));
        let text = words::DONE.with(lang, &[("figures", &figures), ("units", &units)]);
        let undo = Arc::new(move || self.undo_survey(undo.clone()));
        self.session.tell(Notice { undo: Some(undo), ..Notice::said(text) });
        Ok(())
    }

    fn undo_survey(self, changes: Vec<SurveyChange>) {
        spawn_local(async move {
            match self.ask(Job::SurveyChange { changes }).await {
                Ok(_) => {
                    self.refresh().await;
                    self.session.tell(Notice::said(self.session.say(words::UNDONE)));
                }
                Err(problems) => self.tell_failed(words::NOT_DONE, problems),
            }
        });
    }

    /// Writes one figure as it was typed into its cell; a blank takes it away.
    ///
    /// # Errors
    /// Why nothing was written.
    pub async fn type_survey(
        self,
        set: String,
        node: Node,
        unit: SurveyLine,
        before: Option<SurveyFigure>,
        typed: String,
    ) -> Result<(), Vec<Problem>> {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if typed.is_empty() {
            let Some(figure) = before else { return Ok(()) };
            let (code, name, leaf) = (unit.code, unit.name, node.id);
            let change = SurveyChange { code, name, leaf, before: Some(figure), after: None };
            return self.change_survey(vec![change]).await;
        }
        let usual = node.criterion().map(|it| FigureUnit::usual(&it.rule));
        let is_in = before.map(|figure| figure.unit).or(usual).unwrap_or(FigureUnit::Points);
        let readings = Readings::from([(node.id.clone(), Reading::As(is_in))]);
        let heading = ["Mã".to_string(), "Tên".to_string(), node.id];
        let rows = vec![(1, heading.to_vec()), (2, vec![unit.code, unit.name, typed])];
        let preview = self.preview_survey(rows, set, readings).await?;
        let problems: Vec<Problem> = preview.refusals().cloned().collect();
        match problems.is_empty() {
            true => self.change_survey(preview.changes()).await,
            false => Err(problems),
        }
    }
}
