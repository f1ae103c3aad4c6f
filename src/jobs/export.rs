//! Files made of what stands on the desk: tables for spreadsheets, results, statistics.

use serde::Serialize;

use super::desk::{Desk, last_result};
use super::job::Export;
use super::reply::JobReply;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::outcome::ResultFile;
use crate::domain::review::{Made, Request, Statistics};
use crate::domain::set::CriteriaSet;
use crate::formats::csv::write_table;
use crate::formats::{FileType, write_result};
use crate::i18n::Lang;
use crate::report::Table;
use crate::report::tables::{self, Outlet};

/// Makes a file.
pub(super) fn file(desk: &Desk, wanted: &Export) -> JobReply {
    match wanted {
        Export::RankingCsv { request, last, lang } => match last_result(last) {
            Ok(last) => {
                let ranking = desk.rank(request, last.as_ref());
                let table = tables::whole_ranking(&ranking, desk.sets(), lang_of(lang));
                csv("xep-hang", &table)
            }
            Err(problems) => JobReply::Failed(problems),
        },
        Export::Result { request, last } => match last_result(last) {
            Ok(last) => {
                let ranking = desk.rank(request, last.as_ref());
                let file = ResultFile::of(&ranking, desk.campaign(), desk.sets());
                json("ket-qua", write_result(&file).text)
            }
            Err(problems) => JobReply::Failed(problems),
        },
        Export::InboxCsv { lang } => {
            let (inbox, sets, lang) = (desk.inbox(), desk.sets(), lang_of(lang));
            csv("hop-nhan", &tables::inbox(inbox, sets, desk.made(), Outlet::File, lang))
        }
        Export::HeatCsv { group, request, lang } => {
            of_group(desk, group, request, |statistics, set| {
                let lang = lang_of(lang);
                let table = tables::heat(statistics, set, desk.made(), Outlet::File, lang);
                csv("theo-linh-vuc", &table)
            })
        }
        Export::CriteriaCsv { group, request, lang } => {
            of_group(desk, group, request, |statistics, set| {
                let (made, lang) = (desk.made(), lang_of(lang));
                let these = &statistics.criteria;
                let table = tables::criteria(statistics, these, set, made, Outlet::File, lang);
                csv("theo-tieu-chi", &table)
            })
        }
        Export::StatisticsJson { group, request } => {
            of_group(desk, group, request, |statistics, _| {
                let file = StatisticsFile { made: desk.made(), statistics };
                let text = serde_json::to_string_pretty(&file).unwrap_or_default() + "\n";
                json("thong-ke", text)
            })
        }
    }
}

/// Statistics as a file, with of how much they were made.
#[derive(Serialize)]
struct StatisticsFile<'a> {
    made: Made,
    #[serde(flatten)]
    statistics: &'a Statistics,
}

fn csv(name: &str, table: &Table) -> JobReply {
    made(name, FileType::Table, write_table(table))
}

fn json(name: &str, text: String) -> JobReply {
    made(name, FileType::Json, text.into_bytes())
}

fn made(name: &str, file_type: FileType, bytes: Vec<u8>) -> JobReply {
    JobReply::File { name: name.into(), file_type, bytes }
}

fn lang_of(word: &str) -> Lang {
    Lang::from_word(word).unwrap_or_default()
}

fn of_group(
    desk: &Desk,
    group: &str,
    request: &Request,
    make: impl FnOnce(&Statistics, &CriteriaSet) -> JobReply,
) -> JobReply {
    let found = desk.statistics(group, request);
    match found.as_ref().and_then(|it| Some((it, desk.sets().get(&it.set)?))) {
        Some((statistics, set)) => make(statistics, set),
        None => JobReply::Failed(vec![
            Problem::new(Code::GroupUnknown).with("found", group).with("unit", ""),
        ]),
    }
}
