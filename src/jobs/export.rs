//! Files made of what stands on the desk: tables for spreadsheets, results, statistics.

use std::collections::HashMap;

use serde::Serialize;

use super::desk::{Desk, last_result};
use super::job::Export;
use super::reply::JobReply;
use crate::domain::points::Percent;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::outcome::ResultFile;
use crate::domain::review::{
    GroupRanking, Made, RankedRow, Ranking, Received, Request, Statistics,
};
use crate::domain::set::{CriteriaSet, Rounding};
use crate::formats::csv::{Cell, Writer};
use crate::formats::write_result;
use crate::i18n::words::{Word, exports as words};
use crate::i18n::{Lang, problems, review};

const CSV: &str = "text/csv;charset=utf-8";
const JSON: &str = "application/json";

/// Makes a file.
pub(super) fn file(desk: &Desk, wanted: &Export) -> JobReply {
    match wanted {
        Export::RankingCsv { request, last, lang } => match last_result(last) {
            Ok(last) => {
                let ranking = desk.rank(request, last.as_ref());
                made("xep-hang.csv", CSV, ranking_csv(desk, &ranking, lang_of(lang)))
            }
            Err(problems) => JobReply::Failed(problems),
        },
        Export::Result { request, last } => match last_result(last) {
            Ok(last) => {
                let ranking = desk.rank(request, last.as_ref());
                let file = ResultFile::of(&ranking, desk.campaign(), desk.sets());
                made("ket-qua.json", JSON, write_result(&file).text)
            }
            Err(problems) => JobReply::Failed(problems),
        },
        Export::InboxCsv { lang } => made("hop-nhan.csv", CSV, inbox_csv(desk, lang_of(lang))),
        Export::HeatCsv { group, request, lang } => {
            of_group(desk, group, request, |statistics, set| {
                let table = heat_csv(statistics, set, desk.made(), lang_of(lang));
                made("theo-linh-vuc.csv", CSV, table)
            })
        }
        Export::CriteriaCsv { group, request, lang } => {
            of_group(desk, group, request, |statistics, set| {
                let table = criteria_csv(statistics, set, desk.made(), lang_of(lang));
                made("theo-tieu-chi.csv", CSV, table)
            })
        }
        Export::StatisticsJson { group, request } => {
            of_group(desk, group, request, |statistics, _| {
                let file = StatisticsFile { made: desk.made(), statistics };
                let text = serde_json::to_string_pretty(&file).unwrap_or_default() + "\n";
                made("thong-ke.json", JSON, text)
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

fn made(name: &str, mime: &str, text: String) -> JobReply {
    JobReply::File { name: name.into(), mime: mime.into(), text }
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

/// A table in the making, in one language.
struct Sheet {
    writer: Writer,
    lang: Lang,
}

impl Sheet {
    /// Vietnamese spreadsheets take the comma for the decimal mark, so that there a semicolon
    /// parts the cells.
    fn new(lang: Lang) -> Self {
        let separator = match lang {
            Lang::Vi => ';',
            Lang::En => ',',
        };
        Sheet { writer: Writer::new(separator), lang }
    }

    fn heading(&mut self, fixed: &[Word], more: &[String]) {
        let fixed = fixed.iter().map(|word| Cell::Text(word.to(self.lang)));
        let cells: Vec<Cell> = fixed.chain(more.iter().map(|text| Cell::Text(text))).collect();
        self.writer.row(&cells);
    }

    /// A number with the decimal mark of the language, without thousands.
    fn number(&self, value: impl ToString) -> Value {
        let text = value.to_string();
        Value::Number(match self.lang {
            Lang::Vi => text.replace('.', ","),
            Lang::En => text,
        })
    }

    fn percent(&self, value: Option<Percent>) -> Value {
        value.map_or(Value::Text("–".into()), |value| self.number(value))
    }

    fn row(&mut self, values: &[Value]) {
        let cells: Vec<Cell> = values.iter().map(Value::cell).collect();
        self.writer.row(&cells);
    }

    /// The last line: of how much the table was made.
    fn made(&mut self, made: Made) {
        let text = review::made(&made, self.lang);
        self.row(&[Value::text(text)]);
    }

    fn finish(self) -> String {
        String::from_utf8(self.writer.finish()).unwrap_or_default()
    }
}

/// A cell that owns its text.
enum Value {
    Text(String),
    Number(String),
}

impl Value {
    fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }

    fn cell(&self) -> Cell<'_> {
        match self {
            Value::Text(text) => Cell::Text(text),
            Value::Number(text) => Cell::Number(text),
        }
    }
}

/// The ranking as one table that can be sorted and filtered: a row for each unit of every group, those that are
/// not ranked with the reason in the place of the figures. The columns of areas are those of each set, one set behind
/// the other. The last lines say by what, by whose figures and with which tie rule, and of how much it was made.
pub fn ranking_csv(desk: &Desk, ranking: &Ranking, lang: Lang) -> String {
    let mut sheet = Sheet::new(lang);
    let areas = AreaColumns::of(desk, ranking, lang);
    sheet.heading(&RANKING, &areas.titles);
    for group in &ranking.groups {
        let set = desk.sets().get(&group.set).map(|set| set.as_ref());
        for row in &group.rows {
            let mut cells = ranked_cells(&sheet, group, row, set);
            let skipped = areas.first.get(group.set.as_str()).copied().unwrap_or_default();
            cells.extend((0..skipped).map(|_| Value::text("")));
            cells.extend(row.areas.iter().map(|index| sheet.percent(*index)));
            cells.resize_with(RANKING.len() + areas.titles.len(), || Value::text(""));
            sheet.row(&cells);
        }
        excluded_rows(&mut sheet, group, areas.titles.len());
    }
    for group in &ranking.groups {
        about(&mut sheet, desk, &ranking.request, group);
    }
    sheet.made(ranking.made);
    sheet.finish()
}

/// The columns of areas of every set that a ranking has.
struct AreaColumns<'a> {
    titles: Vec<String>,
    /// Where those of a set begin, by its checksum.
    first: HashMap<&'a str, usize>,
}

impl<'a> AreaColumns<'a> {
    fn of(desk: &Desk, ranking: &'a Ranking, lang: Lang) -> Self {
        let mut columns = AreaColumns { titles: Vec::new(), first: HashMap::new() };
        for group in &ranking.groups {
            let set = desk.sets().get(&group.set);
            if let Some(set) = set.filter(|_| !columns.first.contains_key(group.set.as_str())) {
                columns.first.insert(&group.set, columns.titles.len());
                columns.titles.extend(area_titles(set, lang));
            }
        }
        columns
    }
}

/// How a group is ranked, and what must be known of it.
fn about(sheet: &mut Sheet, desk: &Desk, request: &Request, group: &GroupRanking) {
    let lang = sheet.lang;
    let set = desk.sets().get(&group.set).map(|set| set.as_ref());
    let by = review::by(&request.by, set, lang);
    let view = review::rank_view(request.view, lang);
    let ties = review::ties(request.ties, lang).to_string();
    sheet.row(&[group.name().to_string(), by, view, ties].map(Value::text));
    for note in review::notes(group, Rounding::of(set), lang) {
        sheet.row(&[group.name().to_string(), note].map(Value::text));
    }
}

const RANKING: [Word; 15] = [
    words::GROUP,
    words::PLACE,
    words::SHARED,
    words::CODE,
    words::NAME,
    words::POINTS,
    words::MAX,
    words::INDEX,
    words::CLASS,
    words::LOWERED,
    words::VIEW,
    words::MOVED_PLACES,
    words::MOVED_INDEX,
    words::COMPARABLE,
    words::REASON,
];

fn ranked_cells(
    sheet: &Sheet,
    group: &GroupRanking,
    row: &RankedRow,
    set: Option<&CriteriaSet>,
) -> Vec<Value> {
    let lang = sheet.lang;
    let yes = |is: bool| Value::text(if is { words::YES } else { words::NO }.to(lang));
    let band = row.band.and_then(|band| set?.bands.get(band));
    let moved = row.moved.as_ref();
    vec![
        Value::text(group.name()),
        sheet.number(row.place),
        yes(row.is_shared),
        Value::text(&row.code),
        Value::text(&row.name),
        sheet.number(row.points),
        sheet.number(row.applicable_max),
        sheet.number(row.index),
        Value::text(band.map(|band| lang.pick(&band.title)).unwrap_or_default()),
        Value::text(review::lowered(row, set, lang).unwrap_or_default()),
        Value::text(review::row_view(row, lang)),
        moved.map_or(Value::text(""), |moved| sheet.number(moved.places)),
        moved.map_or(Value::text(""), |moved| sheet.number(moved.index)),
        moved.map_or(Value::text(""), |moved| match moved.published {
            true => Value::text(words::PUBLISHED.to(lang)),
            false => yes(moved.comparable),
        }),
        Value::text(""),
    ]
}

fn excluded_rows(sheet: &mut Sheet, group: &GroupRanking, areas: usize) {
    for unit in &group.excluded {
        let reason = review::reason(unit.reason, sheet.lang);
        let texts = RANKING.map(|column| match column {
            words::GROUP => group.name(),
            words::CODE => &unit.code,
            words::NAME => &unit.name,
            words::REASON => reason,
            _ => "",
        });
        let none = std::iter::repeat_n("", areas);
        sheet.row(&texts.into_iter().chain(none).map(Value::text).collect::<Vec<_>>());
    }
}

fn area_titles(set: &CriteriaSet, lang: Lang) -> Vec<String> {
    let nodes = set.areas.iter().map(|area| &set.nodes[area.node]);
    nodes.map(|node| format!("{}. {}", node.code, lang.pick(&node.title))).collect()
}

/// The inbox as a table: a row for each file.
pub fn inbox_csv(desk: &Desk, lang: Lang) -> String {
    let mut sheet = Sheet::new(lang);
    let heading = [
        words::FILE,
        words::STANDING,
        words::CODE,
        words::NAME,
        words::GROUP,
        words::OWN_POINTS,
        words::OWN_INDEX,
        words::APPRAISED_POINTS,
        words::APPRAISED_INDEX,
        words::FOUND,
    ];
    sheet.heading(&heading, &[]);
    for item in desk.inbox().items() {
        let cells = inbox_cells(&sheet, item);
        sheet.row(&cells);
    }
    sheet.made(desk.made());
    sheet.finish()
}

fn inbox_cells(sheet: &Sheet, item: &Received) -> Vec<Value> {
    let lang = sheet.lang;
    let unit = item.sheet.as_ref();
    let text = |text: Option<&String>| Value::text(text.cloned().unwrap_or_default());
    let own = unit.and_then(|unit| unit.own());
    let appraised = unit.filter(|it| it.views.len() > 1).and_then(|unit| unit.latest());
    let mut cells = vec![
        Value::text(&item.file),
        Value::text(review::standing(item.standing, lang)),
        text(unit.map(|it| &it.code).or(item.refused_unit.as_ref())),
        text(unit.map(|it| &it.name)),
        text(unit.map(|it| &it.group)),
    ];
    for view in [own, appraised] {
        cells.push(view.map_or(Value::text(""), |it| sheet.number(it.figures.total)));
        cells.push(view.map_or(Value::text(""), |it| sheet.percent(it.figures.index)));
    }
    let found = item.problems.iter().map(|problem| problems::said(problem, lang).to_string());
    cells.push(Value::text(found.collect::<Vec<_>>().join(" ")));
    cells
}

/// Units by areas: the index of each. The first line says by whose figures.
pub fn heat_csv(statistics: &Statistics, set: &CriteriaSet, made: Made, lang: Lang) -> String {
    let mut sheet = Sheet::new(lang);
    sheet.row(&[Value::text(review::rank_view(statistics.view, lang))]);
    sheet.heading(&[words::CODE, words::NAME], &area_titles(set, lang));
    for row in &statistics.heat {
        let areas = row.areas.iter().map(|cell| sheet.percent(cell.index));
        let cells: Vec<Value> =
            [Value::text(&row.code), Value::text(&row.name)].into_iter().chain(areas).collect();
        sheet.row(&cells);
    }
    sheet.made(made);
    sheet.finish()
}

/// What was lost and misread, by criterion. The first line says by whose figures.
pub fn criteria_csv(statistics: &Statistics, set: &CriteriaSet, made: Made, lang: Lang) -> String {
    let mut sheet = Sheet::new(lang);
    sheet.row(&[Value::text(review::rank_view(statistics.view, lang))]);
    let heading = [
        words::CRITERION_CODE,
        words::CRITERION,
        words::UNITS,
        words::POSSIBLE,
        words::LOST,
        words::APPRAISED,
        words::DIFFERING,
        words::MISREAD,
        words::DIFFERENCE,
    ];
    sheet.heading(&heading, &[]);
    for found in &statistics.criteria {
        let node = &set.nodes[found.node];
        let cells = [
            Value::text(&node.code),
            Value::text(lang.pick(&node.title)),
            sheet.number(found.units),
            sheet.number(found.possible),
            sheet.number(found.lost),
            sheet.number(found.appraised),
            sheet.number(found.differing),
            sheet.percent(found.misread()),
            sheet.number(found.difference),
        ];
        sheet.row(&cells);
    }
    sheet.made(made);
    sheet.finish()
}
