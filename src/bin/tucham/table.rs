//! Scores and sets as text for a terminal.

use std::fmt::Write;

use tucham::domain::score::completeness::answered;
use tucham::domain::score::{ScoreSheet, unranked_by};
use tucham::domain::set::{CriteriaSet, Status};
use tucham::i18n::numbers::{self, points};
use tucham::i18n::words::{report, sets, terms};
use tucham::i18n::{Lang, outcome, review, safe};
use tucham::report::tables::score_lines;
use tucham::report::{Align, Kind, Row, Table};

/// Letters that a title may take; a longer one ends with an ellipsis.
const TITLE: usize = 52;

/// What a sound set is, in a few lines.
pub fn summary(set: &CriteriaSet, lang: Lang) -> String {
    let title = safe(lang.pick(&set.title));
    let (areas, leaves) = (set.areas.len().to_string(), set.leaves().count().to_string());
    let max = points(set.max, lang);
    let (name, checksum) = (format!("{} {}", set.id, safe(&set.version)), &set.checksum);
    let facts = [("name", name), ("areas", areas), ("leaves", leaves), ("max", max)];
    let facts = facts.each_ref().map(|(name, text)| (*name, text.as_str()));
    format!(
        "{title}
{}
{checksum}
",
        report::SOUND.with(lang, &facts)
    )
}

/// A score sheet: whose, by which set, a row for each line, totals.
pub fn sheet(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> String {
    let lines = table(&score_lines(sheet, set, lang));
    heading(sheet, set, lang) + &lines + &totals(sheet, set, lang)
}

fn heading(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> String {
    let view = review::view(sheet.view, lang);
    let mut text = format!("{} ({})\n", safe(&sheet.unit.name), safe(&sheet.unit.code));
    let title = safe(lang.pick(&set.title));
    let _ = writeln!(text, "{title} · {} {}", set.id, safe(&set.version));
    if set.status == Status::Sample {
        let _ = writeln!(text, "{}", sets::SAMPLE_SOURCE.to(lang));
    }
    text + &view + "\n\n"
}

/// At most so many letters, ending with an ellipsis where there were more.
fn shortened(title: &str) -> String {
    match title.chars().nth(TITLE) {
        None => title.to_string(),
        Some(_) => title.chars().take(TITLE - 1).chain(['…']).collect(),
    }
}

/// A table: columns as wide as their widest cell, long names cut.
pub fn table(table: &Table) -> String {
    let heads = table.columns.iter().map(|column| column.title.clone()).collect();
    let cells = |row: &Row| {
        let texts = row.cells.iter().zip(&table.columns).map(|(cell, column)| match column.kind {
            Kind::Name => shortened(&cell.whole(table.lang)),
            Kind::Text | Kind::Code | Kind::Number | Kind::Percent => cell.whole(table.lang),
        });
        texts.collect()
    };
    let rows: Vec<Vec<String>> = [heads].into_iter().chain(table.rows.iter().map(cells)).collect();
    let width = |place: usize| rows.iter().map(|row| row[place].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let cells = row.iter().zip(&widths).zip(&table.columns);
        let cells = cells.map(|((cell, width), column)| match column.kind.align() {
            Align::Start => format!("{cell:<width$}"),
            Align::Centre | Align::End => format!("{cell:>width$}"),
        });
        let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    text
}

fn totals(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> String {
    let band = sheet.band.map_or("–".into(), |place| safe(lang.pick(&set.bands[place].title)));
    let (answered, own) = answered(set, sheet);
    let rows = [
        (terms::BONUS.to(lang), points(sheet.bonus, lang)),
        (terms::PENALTY.to(lang), points(sheet.penalty, lang)),
        (terms::TOTAL.to(lang), points(sheet.total, lang)),
        (terms::APPLICABLE_MAX.to(lang), points(sheet.applicable_max, lang)),
        (terms::INDEX.to(lang), numbers::index(sheet.index, set.rounding, lang)),
        (terms::CLASS.to(lang), band),
        (terms::ANSWERED.to(lang), format!("{answered}/{own}")),
    ];
    let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    let mut text = String::from("\n");
    for (label, value) in rows {
        let _ = writeln!(text, "{label:<width$}  {value}");
    }
    let by = unranked_by(set, sheet);
    if let Some(said) = outcome::unranked(set, &by, lang) {
        let _ = writeln!(text, "{}", safe(&said));
    }
    for held in &sheet.held {
        let _ = writeln!(text, "{}", outcome::held(held, lang));
    }
    text
}
