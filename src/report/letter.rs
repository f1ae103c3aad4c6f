//! What every official letter has, whoever writes it.

use super::{Align, Column, Fact, Letterhead, Row, RowKind, Signatures};
use crate::i18n::{Lang, safe};

/// The head of a letter. `issuer` and `parent` come from a file and are made harmless here; where no
/// issuer is known, its name is left to be filled in by hand.
///
/// National title and motto are those of the country in both languages.
pub(super) fn head(parent: &str, issuer: &str, number: &str, lang: Lang) -> Letterhead {
    let issuer = match safe(issuer).trim() {
        "" => "…………………………".to_string(),
        issuer => issuer.to_uppercase(),
    };
    Letterhead {
        parent: safe(parent).trim().to_uppercase(),
        issuer,
        number: number.into(),
        country: lang
            .say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
            .into(),
        motto: lang.say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness").into(),
        place_and_date: lang.say("………, ngày … tháng … năm ……", "………, … / … / ……").into(),
    }
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
        instruction: lang
            .say("(Ký, ghi rõ họ tên, đóng dấu)", "(Signature, full name, seal)")
            .into(),
        name: safe(name.trim()),
    }
}

/// Columns from their titles in both languages.
pub(super) fn columns(titles: &[(&'static str, &'static str, Align)], lang: Lang) -> Vec<Column> {
    let column = |(vi, en, align): &(&'static str, &'static str, Align)| Column {
        title: lang.say(vi, en).into(),
        align: *align,
    };
    titles.iter().map(column).collect()
}

/// A name with a value.
pub(super) fn fact(name: &str, value: String) -> Fact {
    Fact { name: name.to_string(), value }
}

/// A row.
pub(super) fn row(kind: RowKind, cells: Vec<String>) -> Row {
    Row { kind, cells }
}
