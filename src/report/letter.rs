//! What every official letter has, whoever writes it.

use super::{Cell, Column, Fact, Kind, Letterhead, Row, RowKind, Signatures};
use crate::domain::calendar::parts;
use crate::domain::dossier::Heading;
use crate::domain::letter_case::capitals;
use crate::domain::set::CriteriaSet;
use crate::i18n::words::{Word, report as words};
use crate::i18n::{Lang, safe};

/// The head of a letter. `issuer` and `parent` come from a file and are made harmless here; where no
/// issuer is known, its name is left to be filled in by hand.
///
/// National title and motto are those of the country in both languages.
pub(super) fn head(parent: &str, issuer: &str, number: &str, lang: Lang) -> Letterhead {
    let issuer = match safe(issuer).trim() {
        "" => "…………………………".to_string(),
        issuer => capitals(issuer),
    };
    Letterhead {
        parent: capitals(safe(parent).trim()),
        issuer,
        number: number.into(),
        country: words::COUNTRY.to(lang).into(),
        motto: words::MOTTO.to(lang).into(),
        place_and_date: place_and_date(&Heading::default(), lang),
    }
}

/// Number and sign of a letter; what is empty is left to be filled in by hand.
pub(super) fn number(heading: &Heading, lang: Lang) -> String {
    let filled = |text: &str, blank: &str| match safe(text.trim()) {
        text if text.is_empty() => blank.to_string(),
        text => text,
    };
    let (number, symbol) = (filled(&heading.number, "……"), filled(&heading.symbol, "BC-……"));
    words::NUMBER_OF.with(lang, &[("number", &number), ("symbol", &symbol)])
}

/// Place and date of a letter; what is empty, or no date, is left to be filled in by hand.
///
/// # Source
/// Nghị định 30/2020/NĐ-CP: days below 10 and the months 1 and 2 with a nought before them.
pub(super) fn place_and_date(heading: &Heading, lang: Lang) -> String {
    let place = match safe(heading.place.trim()) {
        place if place.is_empty() => "………".to_string(),
        place => place,
    };
    let date = match parts(heading.date.trim()) {
        Some((year, month, day)) => {
            let month = match lang {
                Lang::Vi if month > 2 => month.to_string(),
                Lang::Vi | Lang::En => format!("{month:02}"),
            };
            let (day, year) = (format!("{day:02}"), year.to_string());
            words::DATE_LINE.with(lang, &[("day", &day), ("month", &month), ("year", &year)])
        }
        None => words::DATE_BLANK.to(lang).into(),
    };
    words::PLACE_AND_DATE.with(lang, &[("place", &place), ("date", &date)])
}

/// A unit's name over its letter, in capitals. A people's committee is written out, and its place
/// stands on a line of its own: `UBND xã An Bình` as `ỦY BAN NHÂN DÂN`, `XÃ AN BÌNH`.
pub(super) fn issuer(name: &str) -> String {
    match committee(name) {
        Some(place) => format!("ỦY BAN NHÂN DÂN\n{}", capitals(&safe(place))),
        None => capitals(&safe(name.trim())),
    }
}

/// Of which place a people's committee is; nothing for any other unit.
pub(super) fn committee(name: &str) -> Option<&str> {
    const NAMES: [&str; 4] = ["UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "Ủy ban Nhân dân"];
    let name = name.trim();
    let place = NAMES.iter().find_map(|known| name.strip_prefix(known))?;
    let place = place.strip_prefix(char::is_whitespace)?.trim();
    (!place.is_empty()).then_some(place)
}

/// The end of a letter.
pub(super) fn signatures(
    recipients: Vec<String>,
    position: String,
    name: &str,
    lang: Lang,
) -> Signatures {
    let filed = words::FILED.to(lang).to_string();
    Signatures {
        recipients_title: words::RECIPIENTS.to(lang).into(),
        recipients: recipients.into_iter().chain([filed]).collect(),
        position,
        name: safe(name.trim()),
    }
}

/// A column as it is said in a list: id, title, kind, width.
pub(super) type Said = (&'static str, Word, Kind, u32);

/// Columns from such a list.
pub(super) fn columns(said: &[Said], lang: Lang) -> Vec<Column> {
    let column = |(id, title, kind, width): &Said| Column {
        id,
        title: title.to(lang).into(),
        kind: *kind,
        width: *width,
    };
    said.iter().map(column).collect()
}

/// The columns under the names that the decision's own form gives them: their ids are the form's words.
pub(super) fn as_in_form(mut columns: Vec<Column>, set: &CriteriaSet, lang: Lang) -> Vec<Column> {
    for column in &mut columns {
        let own = set.forms.columns.get(column.id).map(|title| safe(lang.pick(title).trim()));
        if let Some(own) = own.filter(|title| !title.is_empty()) {
            column.title = own;
        }
    }
    columns
}

/// A name with a value.
pub(super) fn fact(name: &str, value: String) -> Fact {
    Fact { name: name.to_string(), value }
}

/// A row.
pub(super) fn row(kind: RowKind, cells: Vec<Cell>) -> Row {
    Row { kind, cells }
}
