//! The published result: units ranked within their groups, by what, with which tie rule, and who is
//! not ranked and why.

use super::letter::{columns, fact, head, row, signatures};
use super::{Align, Block, Report, ReportKind, Row, RowKind, Table};
use crate::domain::campaign::Campaign;
use crate::domain::review::{GroupRanking, RankedRow, Ranking};
use crate::domain::set::{CriteriaSet, Rounding, Sets};
use crate::i18n::numbers::{index, padded, show};
use crate::i18n::words::exports as words;
use crate::i18n::{Lang, review, safe};

/// Builds the report of a ranking; every number is taken from it.
pub fn ranking(ranking: &Ranking, campaign: Option<&Campaign>, sets: &Sets, lang: Lang) -> Report {
    let issuer = campaign.map(|it| it.issuer.as_str()).unwrap_or_default();
    let subject = subject(campaign, lang);
    let number = lang.say("Số: ……/BC-……", "No.: ……/BC-……");
    let mut blocks = vec![
        Block::Letterhead(head("", issuer, number, lang)),
        Block::Title { kind: lang.say("KẾT QUẢ", "RESULT").into(), subject: subject.clone() },
    ];
    for group in &ranking.groups {
        let set = sets.get(&group.set).map(|set| set.as_ref());
        blocks.push(Block::Heading(safe(group.name())));
        let request = &ranking.request;
        let by = lang.say("Xếp hạng theo", "Ranked by");
        let whose = lang.say("Số liệu", "Figures");
        let ties = lang.say("Khi bằng chỉ số", "Ties");
        blocks.push(Block::Facts(vec![
            fact(by, safe(&review::by(&request.by, set, lang))),
            fact(whose, review::rank_view(request.view, lang)),
            fact(ties, review::ties(request.ties, lang).to_string()),
        ]));
        blocks.push(Block::Table(ranked(group, set, &subject, lang)));
        blocks.extend(excluded(group, lang));
    }
    let position = lang.say("THỦ TRƯỞNG CƠ QUAN", "HEAD OF THE AUTHORITY").to_string();
    blocks.push(Block::Signatures(signatures(Vec::new(), position, "", lang)));
    let footer = review::ties(ranking.request.ties, lang).to_string();
    Report { kind: ReportKind::Ranking, title: subject, blocks, footer }
}

fn subject(campaign: Option<&Campaign>, lang: Lang) -> String {
    let start = lang.say(
        "Xếp hạng Chỉ số cải cách hành chính",
        "Ranking by the administrative reform index (PAR INDEX)",
    );
    match campaign {
        Some(campaign) => format!("{start} {}{}", lang.say("năm ", ""), campaign.year),
        None => start.to_string(),
    }
}

const COLUMNS: [(&str, &str, Align); 7] = [
    ("Hạng", "Place", Align::Centre),
    ("Đơn vị", "Unit", Align::Start),
    ("Điểm", "Points", Align::End),
    ("Điểm tối đa áp dụng", "Applicable maximum", Align::End),
    ("Chỉ số", "Index", Align::End),
    ("Xếp loại", "Class", Align::Start),
    ("So với năm trước", "Against last year", Align::End),
];

/// The last column only where last year's result is compared with.
fn ranked(group: &GroupRanking, set: Option<&CriteriaSet>, caption: &str, lang: Lang) -> Table {
    let is_compared = group.rows.iter().any(|row| row.moved.is_some());
    let shown = if is_compared { COLUMNS.len() } else { COLUMNS.len() - 1 };
    let rounding = Rounding::of(set);
    let cells = |it: &RankedRow| {
        let band = it.band.and_then(|band| set?.bands.get(band));
        let cells = [
            it.place.to_string(),
            format!("{} ({})", safe(it.name.trim()), safe(it.code.trim())),
            padded(&it.points.to_string(), rounding.points, lang),
            padded(&it.applicable_max.to_string(), rounding.points, lang),
            index(Some(it.index), rounding, lang),
            band.map(|band| safe(lang.pick(&band.title))).unwrap_or_default(),
            moved(it, rounding, lang),
        ];
        cells.into_iter().take(shown).collect()
    };
    Table {
        caption: caption.to_string(),
        columns: columns(&COLUMNS[..shown], lang),
        rows: group.rows.iter().map(|it| row(RowKind::Leaf, cells(it))).collect(),
    }
}

/// Places and index gained, or that the years cannot be compared.
fn moved(row: &RankedRow, rounding: Rounding, lang: Lang) -> String {
    match &row.moved {
        None => String::new(),
        Some(moved) if !moved.comparable => {
            lang.say("không so sánh được", "not comparable").to_string()
        }
        Some(moved) => {
            let sign = if moved.places > 0 { "+" } else { "" };
            let places = show(&moved.places.to_string(), lang);
            let index = padded(&moved.index.to_string(), rounding.index, lang);
            let word = lang.say("hạng", "places");
            format!("{sign}{places} {word}; {index}")
        }
    }
}

fn excluded(group: &GroupRanking, lang: Lang) -> Vec<Block> {
    const COLUMNS: [(&str, &str, Align); 2] =
        [("Đơn vị", "Unit", Align::Start), ("Lý do", "Reason", Align::Start)];
    if group.excluded.is_empty() {
        return Vec::new();
    }
    let rows = group.excluded.iter().map(|unit| {
        let name = format!("{} ({})", safe(unit.name.trim()), safe(unit.code.trim()));
        row(RowKind::Leaf, vec![name, review::reason(unit.reason, lang).to_string()])
    });
    let rows: Vec<Row> = rows.collect();
    let caption = words::NOT_RANKED.to(lang).to_string();
    let table = Table { caption: caption.clone(), columns: columns(&COLUMNS, lang), rows };
    vec![Block::Heading(caption), Block::Table(table)]
}
