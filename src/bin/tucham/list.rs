//! The inbox and rankings as text for a terminal.

use std::fmt::Write;

use tucham::domain::points::Points;
use tucham::domain::review::{GroupRanking, RankedRow, Ranking, Received, Standing};
use tucham::domain::set::{CriteriaSet, Rounding};
use tucham::domain::signature::{Signed, fingerprint};
use tucham::i18n::numbers::{self, padded, show};
use tucham::i18n::words::exports as words;
use tucham::i18n::{Lang, review, safe};
use tucham::jobs::Desk;

use crate::table::{Side, shortened, table};

/// A row for each file, then how many stand how and who is missing.
pub fn inbox(desk: &Desk, lang: Lang) -> String {
    let header = [
        words::FILE,
        words::STANDING,
        words::CODE,
        words::NAME,
        words::OWN_INDEX,
        words::SIGNATURE,
    ];
    let header = header.map(|word| word.to(lang).to_string());
    let rows: Vec<[String; 6]> =
        desk.inbox().items().iter().map(|item| file(desk, item, lang)).collect();
    let sides = [Side::Left, Side::Left, Side::Left, Side::Left, Side::Right, Side::Left];
    let mut text = table(&header, &rows, sides);
    let _ = writeln!(text, "\n{}", review::tally(&desk.inbox().tally(), lang));
    if let Some(campaign) = desk.campaign() {
        let missing = desk.inbox().missing(campaign).len().to_string();
        let missing = show(&missing, lang);
        let _ = writeln!(text, "{}", words::UNITS_MISSING.with(lang, &[("n", &missing)]));
    }
    text
}

fn file(desk: &Desk, item: &Received, lang: Lang) -> [String; 6] {
    let sheet = item.sheet.as_ref();
    let of = |text: Option<&String>| text.map(|text| safe(text)).unwrap_or_default();
    let name = of(sheet.map(|sheet| &sheet.name));
    let name = match item.sent_name.as_str() {
        "" => name,
        sent => words::SENT_AS.with(lang, &[("name", &name), ("sent", &safe(sent))]),
    };
    let own = sheet.and_then(|sheet| sheet.own());
    let set = sheet.and_then(|sheet| desk.sets().get(&sheet.set));
    let rounding = Rounding::of(set.map(|set| set.as_ref()));
    [
        safe(&item.file),
        review::standing(item.standing, lang).to_string(),
        of(sheet.map(|sheet| &sheet.code).or(item.refused_unit.as_ref())),
        shortened(&name),
        own.map_or(String::new(), |own| numbers::index(own.figures.index, rounding, lang)),
        signature(item, lang),
    ]
}

/// By which key a file is signed, shortened: the whole fingerprint stands in `--json`.
fn signature(item: &Received, lang: Lang) -> String {
    match &item.signed {
        Signed::By(key) => fingerprint(key).chars().take(9).collect(),
        Signed::Broken(_) => words::SIGNATURE_BROKEN.to(lang).into(),
        Signed::No if item.standing == Standing::Refused => String::new(),
        Signed::No => words::SIGNATURE_NONE.to(lang).into(),
    }
}

/// Group by group: by what, the ranked units, those that are not ranked.
pub fn ranking(desk: &Desk, ranking: &Ranking, lang: Lang) -> String {
    let mut text = String::new();
    for group in &ranking.groups {
        let set = desk.sets().get(&group.set).map(|set| set.as_ref());
        let request = &ranking.request;
        let _ = writeln!(
            text,
            "{}\n{} · {} · {}\n",
            safe(group.name()),
            safe(&review::by(&request.by, set, lang)),
            review::rank_view(request.view, lang),
            review::ties(request.ties, lang),
        );
        text += &group_table(group, set, lang);
        text += &excluded(group, lang);
        text.push('\n');
    }
    text
}

fn group_table(group: &GroupRanking, set: Option<&CriteriaSet>, lang: Lang) -> String {
    let header = [
        words::PLACE,
        words::CODE,
        words::NAME,
        words::POINTS,
        words::MAX,
        words::INDEX,
        words::CLASS,
        words::VIEW,
        words::MOVED_PLACES,
    ];
    let header = header.map(|word| word.to(lang).to_string());
    let rows: Vec<[String; 9]> = group.rows.iter().map(|row| ranked(row, set, lang)).collect();
    use Side::{Left, Right};
    let sides = [Right, Left, Left, Right, Right, Right, Left, Left, Left];
    table(&header, &rows, sides)
}

fn ranked(row: &RankedRow, set: Option<&CriteriaSet>, lang: Lang) -> [String; 9] {
    let rounding = Rounding::of(set);
    let points = |of: Points| padded(&of.to_string(), rounding.points, lang);
    let band = row.band.and_then(|band| set?.bands.get(band));
    let moved = row.moved.as_ref().map(|moved| match moved.comparable {
        true => format!("{:+}", moved.places),
        false if moved.published => {
            format!("{:+} ({})", moved.places, words::PUBLISHED.to(lang))
        }
        false => {
            format!("{:+} ({}: {})", moved.places, words::COMPARABLE.to(lang), words::NO.to(lang))
        }
    });
    [
        row.place.to_string(),
        safe(&row.code),
        shortened(&safe(&row.name)),
        points(row.points),
        points(row.applicable_max),
        numbers::index(Some(row.index), rounding, lang),
        band.map(|band| safe(lang.pick(&band.title))).unwrap_or_default(),
        review::row_view(row, lang),
        moved.unwrap_or_default(),
    ]
}

fn excluded(group: &GroupRanking, lang: Lang) -> String {
    if group.excluded.is_empty() {
        return String::new();
    }
    let header = [words::CODE, words::NAME, words::REASON].map(|word| word.to(lang).to_string());
    let rows: Vec<[String; 3]> = group
        .excluded
        .iter()
        .map(|unit| {
            let reason = review::reason(unit.reason, lang).to_string();
            [safe(&unit.code), shortened(&safe(&unit.name)), reason]
        })
        .collect();
    let table = table(&header, &rows, [Side::Left; 3]);
    format!("\n{}\n{table}", words::NOT_RANKED.to(lang))
}
