//! The published result: units ranked within their groups, by what, with which tie rule, and who is
//! not ranked and why.

use std::ops::Range;

use super::letter::{columns, fact, head, row, signatures};
use super::{Align, Block, Column, Report, ReportKind, Row, RowKind, Table};
use crate::domain::campaign::Campaign;
use crate::domain::review::{Excluded, GroupRanking, Made, RankedRow, Ranking, Request};
use crate::domain::set::{CriteriaSet, Rounding, Sets};
use crate::i18n::numbers::{index, padded};
use crate::i18n::words::exports as words;
use crate::i18n::{Lang, periods, review, safe};

/// A table of the report of a ranking. A long one can be built some rows at a time, so that
/// whoever draws it need not wait for the last.
#[derive(Clone, Copy, Debug)]
pub enum RankingTable<'a> {
    /// The units of a group that are ranked, with the group's set where that is known.
    Ranked(&'a GroupRanking, Option<&'a CriteriaSet>),
    /// The index of each area, for the same units in the same order; only where the set is known.
    Areas(&'a GroupRanking, &'a CriteriaSet),
    /// The units of a group that are not ranked.
    Excluded(&'a GroupRanking),
}

/// The tables of the report of a ranking, in its order; one without rows is left out.
pub fn ranking_tables<'a>(groups: &'a [GroupRanking], sets: &'a Sets) -> Vec<RankingTable<'a>> {
    let of_group = |group: &'a GroupRanking| {
        let set = sets.get(&group.set).map(|set| set.as_ref());
        let excluded = RankingTable::Excluded(group);
        let excluded = (!excluded.is_empty()).then_some(excluded);
        let areas = set.filter(|set| set.areas.len() > 1 && !group.rows.is_empty());
        let areas = areas.map(|set| RankingTable::Areas(group, set));
        [RankingTable::Ranked(group, set)].into_iter().chain(areas).chain(excluded)
    };
    groups.iter().flat_map(of_group).collect()
}

/// Builds the report of a ranking; every number is taken from it.
pub fn ranking(ranking: &Ranking, campaign: Option<&Campaign>, sets: &Sets, lang: Lang) -> Report {
    let Ranking { request, groups, made } = ranking;
    let mut report = ranking_outline(request, groups, *made, campaign, sets, lang);
    let empty = report.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for (table, it) in empty.zip(ranking_tables(groups, sets)) {
        table.rows = it.rows(0..it.len(), lang);
    }
    report
}

/// The report of a ranking with every table still empty: their rows are those of
/// [`ranking_tables`].
pub fn ranking_outline(
    request: &Request,
    groups: &[GroupRanking],
    made: Made,
    campaign: Option<&Campaign>,
    sets: &Sets,
    lang: Lang,
) -> Report {
    let issuer = campaign.map(|it| it.issuer.as_str()).unwrap_or_default();
    let subject = subject(campaign, lang);
    let number = lang.say("Số: ……/BC-……", "No.: ……/BC-……");
    let mut blocks = vec![
        Block::Letterhead(head("", issuer, number, lang)),
        Block::Title { kind: lang.say("KẾT QUẢ", "RESULT").into(), subject: subject.clone() },
    ];
    for table in ranking_tables(groups, sets) {
        blocks.push(Block::Heading(table.heading(lang)));
        blocks.extend(table.facts(request, lang));
        blocks.extend(table.notes(lang).into_iter().map(Block::Notice));
        blocks.push(Block::Table(table.empty(&subject, lang)));
    }
    blocks.push(Block::Paragraph(review::made(&made, lang)));
    let position = lang.say("THỦ TRƯỞNG CƠ QUAN", "HEAD OF THE AUTHORITY").to_string();
    blocks.push(Block::Signatures(signatures(Vec::new(), position, "", lang)));
    let footer = review::ties(request.ties, lang).to_string();
    Report { kind: ReportKind::Ranking, title: subject, blocks, footer }
}

fn subject(campaign: Option<&Campaign>, lang: Lang) -> String {
    let start = lang.say(
        "Xếp hạng Chỉ số cải cách hành chính",
        "Ranking by the administrative reform index (PAR INDEX)",
    );
    match campaign {
        Some(campaign) => {
            format!("{start} {}", periods::of_year(campaign.period, campaign.year, lang))
        }
        None => start.to_string(),
    }
}

const RANKED: [(&str, &str, Align); 7] = [
    ("Hạng", "Place", Align::Centre),
    ("Đơn vị", "Unit", Align::Start),
    ("Điểm", "Points", Align::End),
    ("Điểm tối đa áp dụng", "Applicable maximum", Align::End),
    ("Chỉ số", "Index", Align::End),
    ("Xếp loại", "Class", Align::Start),
    ("So với năm trước", "Against last year", Align::End),
];

const EXCLUDED: [(&str, &str, Align); 2] =
    [("Đơn vị", "Unit", Align::Start), ("Lý do", "Reason", Align::Start)];

impl RankingTable<'_> {
    /// How many rows it has.
    pub fn len(self) -> usize {
        match self {
            RankingTable::Ranked(group, _) | RankingTable::Areas(group, _) => group.rows.len(),
            RankingTable::Excluded(group) => group.excluded.len(),
        }
    }

    /// Whether it has no row.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Some of its rows; none where there are none.
    pub fn rows(self, some: Range<usize>, lang: Lang) -> Vec<Row> {
        let (start, n) = (some.start, some.len());
        let of = |cells| row(RowKind::Leaf, cells);
        match self {
            RankingTable::Ranked(group, set) => {
                let shown = shown(group);
                let rows = group.rows.iter().skip(start).take(n);
                rows.map(|it| of(ranked(it, set, shown, lang))).collect()
            }
            RankingTable::Areas(group, set) => {
                let rows = group.rows.iter().skip(start).take(n);
                rows.map(|it| of(by_area(it, set, lang))).collect()
            }
            RankingTable::Excluded(group) => {
                let rows = group.excluded.iter().skip(start).take(n);
                rows.map(|it| of(excluded(it, lang))).collect()
            }
        }
    }

    fn heading(self, lang: Lang) -> String {
        match self {
            RankingTable::Ranked(group, _) => safe(group.name()),
            RankingTable::Areas(..) => words::BY_AREA.to(lang).to_string(),
            RankingTable::Excluded(_) => words::NOT_RANKED.to(lang).to_string(),
        }
    }

    /// How it is ranked; which area each column is.
    fn facts(self, request: &Request, lang: Lang) -> Option<Block> {
        let set = match self {
            RankingTable::Ranked(_, set) => set,
            RankingTable::Areas(_, set) => {
                let nodes = set.areas.iter().map(|area| &set.nodes[area.node]);
                let facts = nodes.map(|node| fact(&safe(&node.code), safe(lang.pick(&node.title))));
                return Some(Block::Facts(facts.collect()));
            }
            RankingTable::Excluded(_) => return None,
        };
        let by = lang.say("Xếp hạng theo", "Ranked by");
        let whose = lang.say("Số liệu", "Figures");
        let ties = lang.say("Khi bằng chỉ số", "Ties");
        Some(Block::Facts(vec![
            fact(by, safe(&review::by(&request.by, set, lang))),
            fact(whose, review::rank_view(request.view, lang)),
            fact(ties, review::ties(request.ties, lang).to_string()),
        ]))
    }

    /// What must be known before it is signed.
    fn notes(self, lang: Lang) -> Vec<String> {
        match self {
            RankingTable::Ranked(group, set) => review::notes(group, Rounding::of(set), lang),
            RankingTable::Areas(..) | RankingTable::Excluded(_) => Vec::new(),
        }
    }

    fn empty(self, subject: &str, lang: Lang) -> Table {
        let (caption, columns) = match self {
            RankingTable::Ranked(group, _) => {
                (subject.to_string(), columns(&RANKED[..shown(group)], lang))
            }
            RankingTable::Areas(_, set) => {
                let area = |title| Column { title, align: Align::End };
                let codes = set.areas.iter().map(|area| safe(&set.nodes[area.node].code));
                let columns = columns(&RANKED[..2], lang).into_iter().chain(codes.map(area));
                (self.heading(lang), columns.collect())
            }
            RankingTable::Excluded(_) => (self.heading(lang), columns(&EXCLUDED, lang)),
        };
        Table { caption, columns, rows: Vec::new() }
    }
}

/// How many columns are shown: the last one only where last year's result is compared with.
fn shown(group: &GroupRanking) -> usize {
    let is_compared = group.rows.iter().any(|row| row.moved.is_some());
    if is_compared { RANKED.len() } else { RANKED.len() - 1 }
}

fn ranked(it: &RankedRow, set: Option<&CriteriaSet>, shown: usize, lang: Lang) -> Vec<String> {
    let rounding = Rounding::of(set);
    let band = it.band.and_then(|band| set?.bands.get(band));
    let class = band.map(|band| safe(lang.pick(&band.title)));
    let lowered = review::lowered(it, set, lang).map(|why| format!("({})", safe(&why)));
    let open = (!it.is_closed).then(|| format!("[{}]", review::row_view(it, lang)));
    let cells = [
        it.place.to_string(),
        [Some(named(&it.name, &it.code)), open].into_iter().flatten().collect::<Vec<_>>().join(" "),
        padded(&it.points.to_string(), rounding.points, lang),
        padded(&it.applicable_max.to_string(), rounding.points, lang),
        index(Some(it.index), rounding, lang),
        [class, lowered].into_iter().flatten().collect::<Vec<_>>().join("\n"),
        review::moved(it, rounding, lang),
    ];
    cells.into_iter().take(shown).collect()
}

fn by_area(it: &RankedRow, set: &CriteriaSet, lang: Lang) -> Vec<String> {
    let rounding = Rounding::of(Some(set));
    let indices = it.areas.iter().map(|of_area| index(*of_area, rounding, lang));
    [it.place.to_string(), named(&it.name, &it.code)].into_iter().chain(indices).collect()
}

fn named(name: &str, code: &str) -> String {
    format!("{} ({})", safe(name.trim()), safe(code.trim()))
}

fn excluded(unit: &Excluded, lang: Lang) -> Vec<String> {
    vec![named(&unit.name, &unit.code), review::reason(unit.reason, lang).to_string()]
}
