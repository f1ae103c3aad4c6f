//! Jobs that need nothing but the desk.

use super::Desk;
use super::results::last_result;
use crate::domain::problem::{Code, Problem};
use crate::jobs::export;
use crate::jobs::job::Job;
use crate::jobs::reply::JobReply;

impl Desk {
    /// What a job that needs no store comes to; nothing for one that does.
    pub fn answer(&mut self, job: &Job) -> Option<JobReply> {
        Some(match job {
            Job::AddSet { text } => match self.add_set(text) {
                Ok(()) => JobReply::Done,
                Err(problems) => JobReply::Failed(problems),
            },
            Job::List { filter, from, count } => JobReply::List(self.list(filter, *from, *count)),
            Job::Rivals { key } => {
                let own = self.inbox.item(key).into_iter();
                JobReply::Rivals(own.chain(self.inbox.rivals(key)).cloned().collect())
            }
            Job::Missing => JobReply::Missing(self.missing()),
            Job::Rank { request, last } => match last_result(last) {
                Ok(last) => JobReply::Ranking(self.rank(request, last.as_ref())),
                Err(problems) => JobReply::Failed(problems),
            },
            Job::SurveyPreview { rows, set, readings } => {
                let read = self.preview_survey(rows, set, readings);
                match read.value {
                    Some(preview) if read.problems.is_empty() => JobReply::SurveyPreview(preview),
                    _ => JobReply::Failed(read.problems),
                }
            }
            Job::SurveyGrid { set, from, count } => {
                JobReply::SurveyGrid(self.survey_grid(set, *from, *count))
            }
            Job::Statistics { group, request } => match self.statistics(group, request) {
                Some(statistics) => JobReply::Statistics(statistics),
                None => JobReply::Failed(vec![
                    Problem::new(Code::GroupUnknown).with("found", group).with("unit", ""),
                ]),
            },
            Job::Export(wanted) => export::file(self, wanted),
            _ => return None,
        })
    }
}
