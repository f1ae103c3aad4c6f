//! The superior's side: from a folder of files to an appraised, ranked result, without trusting a
//! total that was sent.
//!
//! [`examine`] holds one file against sets and campaign and computes it anew; the [`Inbox`] takes
//! what was found and sees what belongs together; [`appraise`] gives verdicts; [`exchange`] carries
//! them to the unit and its explanations back; [`rank`] makes the result.

pub mod appraise;
mod bind;
pub mod claims;
mod corrected;
mod desk_file;
mod examine;
pub mod exchange;
mod figures;
mod inbox;
mod incoming;
pub mod last_year;
mod listed;
mod made;
mod newer;
pub mod outcome;
mod rank;
mod received;
pub mod rounds;
mod statistics;
pub mod survey;
mod weigh;
mod yardstick;

pub use bind::bind;
pub use corrected::{MovedUnit, moved_units, to_group_set};
pub use desk_file::{
    DeskCampaign, DeskCopy, DeskDifferences, DeskFacts, DeskFile, DeskPaper, DeskRemoved, DeskWork,
    EarlierCampaign, PaperContent,
};
pub use examine::{Examined, examine, missing_set, unit_sheet};
pub use figures::{Figures, LineFigures, LoweredClass, UnitSheet, ViewFigures};
pub use inbox::{Inbox, Tally};
pub use incoming::{Content, Incoming, Sent};
pub use made::Made;
pub use newer::{NewestBy, newest};
pub use rank::{
    Excluded, GroupRanking, Moved, RankBy, RankView, RankedRow, Ranking, Reason, Request, rank,
};
pub use received::{Received, Standing};
pub use statistics::{
    AreaCell, CriterionStatistics, HeatRow, Statistics, UnitDifference, difference_of, statistics,
};
pub use weigh::{Weighed, Weighing, weigh};
pub use yardstick::yardstick;
