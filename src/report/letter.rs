//! What every official letter has, whoever writes it.

use super::{Cell, Column, Fact, Kind, Letterhead, Row, RowKind, Signatures};
use crate::domain::calendar::parts;
use crate::domain::dossier::Heading;
use crate::domain::letter_case::capitals;
use crate::domain::set::CriteriaSet;
use crate::i18n::words::Word;
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
        country: lang
            .say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
            .into(),
        motto: lang.say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness").into(),
        place_and_date: lang.say("………, ngày … tháng … năm ……", "………, … / … / ……").into(),
    }
}

/// Number and sign of a letter; what is empty is left to be filled in by hand.
pub(super) fn number(heading: &Heading, lang: Lang) -> String {
    let filled = |text: &str, blank: &str| match safe(text.trim()) {
        text if text.is_empty() => blank.to_string(),
        text => text,
    };
    let (number, symbol) = (filled(&heading.number, "……"), filled(&heading.symbol, "BC-……"));
    format!("{} {number}/{symbol}", lang.say("Số:", "No.:"))
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
    let date = match (parts(heading.date.trim()), lang) {
        (Some((year, month, day)), Lang::Vi) => {
            let month = if month < 3 { format!("{month:02}") } else { month.to_string() };
            format!("ngày {day:02} tháng {month} năm {year}")
        }
        (Some((year, month, day)), Lang::En) => format!("{day:02}/{month:02}/{year}"),
        (None, Lang::Vi) => "ngày … tháng … năm ……".into(),
        (None, Lang::En) => "… / … / ……".into(),
    };
    format!("{place}, {date}")
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
    let filed = lang.say("- Lưu: VT.", "- Filed: office.").to_string();
    Signatures {
        recipients_title: lang.say("Nơi nhận:", "Recipients:").into(),
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
