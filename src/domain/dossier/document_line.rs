//! One line that names a document, as officers write it, taken apart into the fields of the register.
//!
//! The order is that of the decree on clerical work (Nghị định 30/2020/NĐ-CP): kind, number and sign,
//! date, issuer, subject. Lines of a table, with a tab between the cells, may have any order.

use super::Document;
use crate::domain::calendar::{TypedDate, read_typed};
use crate::domain::letter_case::{capital, capitals};
use crate::domain::map::Map;
use crate::domain::text::fold;

/// What a line is read beside: what it leaves out may be known from it.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// The year of a date without one, `15/01`.
    pub year: Option<u32>,
    /// The register: whoever issued other documents of the same sign issued this one.
    pub register: &'a Map<String, Document>,
}

/// Takes a line apart. What is no number, date or issuer is the title: no word is lost but those that
/// only join the others (số, ngày, của, về). A date that is in no calendar stays as it was typed.
///
/// ```
/// use tucham::domain::dossier::{Beside, read_document_line};
/// use tucham::domain::map::Map;
/// let beside = Beside { year: Some(2026), register: &Map::new() };
/// let line = "05/KH-UBND ngày 15/01/2026 của UBND xã An Bình về cải cách hành chính năm 2026";
/// let document = read_document_line(line, beside);
/// assert_eq!(document.number, "05/KH-UBND");
/// assert_eq!(document.date, "2026-01-15");
/// assert_eq!(document.issuer, "UBND xã An Bình");
/// assert_eq!(document.title, "Cải cách hành chính năm 2026");
/// ```
pub fn read_document_line(line: &str, beside: Beside) -> Document {
    let mut document = match line.trim().contains('\t') {
        true => of_cells(line, beside.year),
        false => of_words(line, beside.year),
    };
    if document.issuer.is_empty() {
        document.issuer = usual_issuer(&document.number, beside.register).unwrap_or_default();
    }
    document
}

/// The documents of a text with one a line, each read beside those above it too; empty lines are none.
pub fn read_document_lines(text: &str, beside: Beside) -> Vec<Document> {
    let mut register = beside.register.clone();
    let mut documents = Vec::new();
    for (place, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let document = read_document_line(line, Beside { register: &register, ..beside });
        register.insert(format!("line {place}"), document.clone());
        documents.push(document);
    }
    documents
}

fn of_cells(line: &str, year: Option<u32>) -> Document {
    let mut document = Document::default();
    let mut rest: Vec<&str> = Vec::new();
    for (place, cell) in line.split('\t').map(str::trim).enumerate() {
        let is_running = place == 0 && cell.bytes().all(|it| it.is_ascii_digit());
        let is_date = || cell.starts_with(|it: char| it.is_ascii_digit());
        if cell.is_empty() || is_running {
            continue;
        }
        if document.number.is_empty() && is_number(cell) {
            document.number = cell.into();
        } else if let Some(date) =
            date_of(cell, year).filter(|_| document.date.is_empty() && is_date())
        {
            document.date = date;
        } else if document.issuer.is_empty() && is_body(cell) {
            document.issuer = cell.into();
        } else {
            rest.push(cell);
        }
    }
    // A cell may be a line of its own: "Kế hoạch số 05/KH-UBND ngày …".
    if document.number.is_empty() && !rest.is_empty() {
        let read = of_words(&rest.join(", "), year);
        let or = |own: String, read: String| if own.is_empty() { read } else { own };
        return Document {
            date: or(document.date, read.date.clone()),
            issuer: or(document.issuer, read.issuer.clone()),
            ..read
        };
    }
    document.title = rest.join(", ");
    document
}

fn of_words(line: &str, year: Option<u32>) -> Document {
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = words.iter().position(|word| is_number(bare(word)));
    let date = find_date(&words, number, year);
    let mut taken = vec![false; words.len()];
    if let Some(at) = number {
        taken[at] = true;
        let is_sign_word = |word: &str| matches!(fold(word.trim_end_matches(':')).as_str(), "so");
        if at > 0 && is_sign_word(words[at - 1]) {
            taken[at - 1] = true;
        }
    }
    if let Some((from, to, _)) = &date {
        taken[*from..*to].fill(true);
    }
    let runs = runs(&words, &taken);
    let mut document = Document {
        number: number.map(|at| bare(words[at]).to_string()).unwrap_or_default(),
        date: date.map(|(.., date)| date).unwrap_or_default(),
        ..Document::default()
    };
    let has_marks = taken.contains(&true);
    let is_before = |from: usize| has_marks && taken[from..].contains(&true);
    let (mut kind, mut subject) = (String::new(), Vec::new());
    for (from, run) in runs {
        let (issuer, rest) = parted(&run, document.issuer.is_empty() && has_marks);
        if let Some(issuer) = issuer {
            document.issuer = issuer;
        }
        match from == 0 && is_before(from) {
            true => kind = rest,
            false => subject.push(rest),
        }
    }
    subject.retain(|part| !part.is_empty());
    document.title = titled(&kind, &subject.join(", "));
    document
}

/// The words that were not taken, run by run, each with the place where it begins.
fn runs(words: &[&str], taken: &[bool]) -> Vec<(usize, String)> {
    let mut runs: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for (at, word) in words.iter().enumerate() {
        match (taken[at], runs.last_mut().filter(|_| is_open)) {
            (true, _) => is_open = false,
            (false, Some((_, run))) => *run = format!("{run} {word}"),
            (false, None) => {
                runs.push((at, (*word).to_string()));
                is_open = true;
            }
        }
    }
    let trimmed = |(at, run): (usize, String)| (at, run.trim_matches(ENDS).to_string());
    runs.into_iter().map(trimmed).filter(|(_, run)| !run.is_empty()).collect()
}

/// What may stand at both ends of a field and belongs to none.
const ENDS: &[char] = &[' ', ',', ';', ':', '.', '-', '–', '(', ')', '"', '“', '”', '«', '»'];

/// A word without what stands around it.
fn bare(word: &str) -> &str {
    word.trim_matches([',', ';', ':', '(', ')', '"', '“', '”'])
}

/// Number and sign: `05/KH-UBND`, `12/2026/NQ-HĐND`, and `05-KH/ĐU` of the Party.
fn is_number(word: &str) -> bool {
    word.starts_with(|it: char| it.is_ascii_digit())
        && word.contains('/')
        && word.contains(|it: char| it.is_alphabetic())
        && !word.contains(char::is_whitespace)
}

/// Where a date stands among words, from the word for it on, and the date. The first one behind the
/// number, or before it where there is none: a year's plan may name other days.
fn find_date(
    words: &[&str],
    number: Option<usize>,
    year: Option<u32>,
) -> Option<(usize, usize, String)> {
    let is_day_word = |word: &str| matches!(fold(bare(word)).as_str(), "ngay");
    let long = |at: usize| long_date(words.get(at..)?);
    let found = |at: usize| {
        let follows = at > 0 && is_day_word(words[at - 1]);
        let from = if follows { at - 1 } else { at };
        if follows && let Some((length, date)) = long(at) {
            return Some((from, at + length, date));
        }
        let word = bare(words[at]);
        let is_written_out = word.matches(['/', '-', '.']).count() == 2;
        let date = date_of(word, year.filter(|_| follows))?;
        (follows || is_written_out).then_some((from, at + 1, date))
    };
    let from = number.unwrap_or(0);
    (from..words.len()).chain(0..from).find_map(found)
}

/// `15 tháng 01 năm 2026`: how many words it takes, and the date.
fn long_date(words: &[&str]) -> Option<(usize, String)> {
    let [day, month_word, month, year_word, year, ..] = words else { return None };
    let is = |word: &str, wanted: &str| fold(bare(word)) == wanted;
    if !is(month_word, "thang") || !is(year_word, "nam") {
        return None;
    }
    Some((5, date_of(&format!("{}/{}/{}", bare(day), bare(month), bare(year)), None)?))
}

/// A date as the register keeps it: ISO, or as it was typed where there is no such day.
fn date_of(text: &str, year: Option<u32>) -> Option<String> {
    let whole = match (year, text.split_once(['/', '-', '.'])) {
        (Some(year), Some((day, month))) if is_short(day) && is_short(month) => {
            format!("{day}/{month}/{year}")
        }
        _ => text.to_string(),
    };
    if !whole.contains(['/', '-', '.']) {
        return None;
    }
    match read_typed(&whole) {
        TypedDate::Day(iso) => Some(iso),
        TypedDate::NoSuchDay => Some(text.to_string()),
        TypedDate::NoDay | TypedDate::Unreadable => None,
    }
}

fn is_short(digits: &str) -> bool {
    (1..=2).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit())
}

/// The issuer at the beginning of a run, and the rest.
fn parted(run: &str, may_be_issuer: bool) -> (Option<String>, String) {
    let said = run.split_once(' ').filter(|(first, _)| fold(first) == "cua");
    let (is_said, from) = match said {
        Some((_, rest)) => (true, rest),
        None => (false, run),
    };
    if !may_be_issuer || !(is_said || is_body(from)) {
        return (None, run.to_string());
    }
    let end = end_of_issuer(from);
    let (issuer, rest) = from.split_at(end);
    (Some(issuer.trim_matches(ENDS).to_string()), rest.trim_matches(ENDS).to_string())
}

/// Where the issuer ends: at a comma, or at the word with which the subject begins.
fn end_of_issuer(text: &str) -> usize {
    let comma = text.find([',', ';']).unwrap_or(text.len());
    let mut at = 0;
    for word in text.split_inclusive(' ') {
        let rest = fold(&text[at..]);
        let begins = |start: &str| rest == start || rest.starts_with(&format!("{start} "));
        if at > 0 && SUBJECT_BEGINS.iter().any(|start| begins(start)) {
            return at.min(comma);
        }
        at += word.len();
    }
    comma
}

/// With what the subject of a document begins, folded.
const SUBJECT_BEGINS: [&str; 8] =
    ["ve", "v/v", "ban hanh", "phe duyet", "trien khai", "thuc hien", "quy dinh", "cong bo"];

/// With what the names of issuing bodies begin, folded.
const BODIES: [&str; 32] = [
    "ban",
    "bo",
    "bch",
    "btv",
    "chi bo",
    "chi cuc",
    "chinh phu",
    "chu tich",
    "cong an",
    "cong doan",
    "cuc",
    "dang uy",
    "dang bo",
    "hdnd",
    "hoi",
    "huyen uy",
    "lien doan",
    "mat tran",
    "phong",
    "quoc hoi",
    "so",
    "tinh doan",
    "tinh uy",
    "thanh uy",
    "thu tuong",
    "tong cuc",
    "trung tam",
    "truong",
    "ubmttq",
    "ubnd",
    "uy ban",
    "van phong",
];

fn is_body(text: &str) -> bool {
    let text = fold(text);
    let begins = |start: &str| {
        text.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    // "Ban hành …" begins a subject.
    !text.starts_with("ban hanh") && BODIES.iter().any(|start| begins(start))
}

/// Kind and subject as one title; a subject alone loses the word that only leads to it.
fn titled(kind: &str, subject: &str) -> String {
    if !kind.is_empty() {
        return format!("{kind} {subject}").trim().to_string();
    }
    let words: Vec<&str> = subject.split(' ').collect();
    let folded: Vec<String> = words.iter().take(2).map(|word| fold(word)).collect();
    let led = match folded.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["ve", "viec"] if words.len() > 2 => 2,
        ["ve" | "v/v", _] => 1,
        _ => 0,
    };
    let mut letters = words[led..].join(" ");
    if let Some(first) = letters.chars().next() {
        letters.replace_range(..first.len_utf8(), &capital(first).to_string());
    }
    letters
}

/// Who issued most of the documents of the same sign: what stands behind the last dash or stroke.
fn usual_issuer(number: &str, register: &Map<String, Document>) -> Option<String> {
    let sign = sign_of(number)?;
    let mut counts: Map<&str, usize> = Map::new();
    for document in register.values().filter(|it| sign_of(&it.number).as_ref() == Some(&sign)) {
        if !document.issuer.trim().is_empty() {
            *counts.get_or_default(document.issuer.trim()) += 1;
        }
    }
    let most = counts.values().max().copied()?;
    counts.iter().find(|(_, count)| **count == most).map(|(issuer, _)| (*issuer).to_string())
}

fn sign_of(number: &str) -> Option<String> {
    let sign = number.trim().rsplit(['-', '/']).next()?;
    sign.starts_with(|it: char| it.is_alphabetic()).then(|| capitals(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(number: &str, date: &str, issuer: &str, title: &str) -> Document {
        Document {
            number: number.into(),
            date: date.into(),
            issuer: issuer.into(),
            title: title.into(),
            ..Document::default()
        }
    }

    fn read(line: &str) -> Document {
        read_document_line(line, Beside { year: Some(2026), register: &Map::new() })
    }

    #[test]
    fn lines_as_officers_write_them() {
        for (line, expected) in [
            (
                "Kế hoạch số 05/KH-UBND ngày 15 tháng 01 năm 2026 của UBND xã An Bình về cải cách hành chính",
                document(
                    "05/KH-UBND",
                    "2026-01-15",
                    "UBND xã An Bình",
                    "Kế hoạch về cải cách hành chính",
                ),
            ),
            (
                "Quyết định số 1234/QĐ-UBND ngày 12/3/2026 của Chủ tịch UBND tỉnh ban hành Quy chế làm việc",
                document(
                    "1234/QĐ-UBND",
                    "2026-03-12",
                    "Chủ tịch UBND tỉnh",
                    "Quyết định ban hành Quy chế làm việc",
                ),
            ),
            (
                "12/BC-UBND, 20/6/2026, UBND xã An Bình, Báo cáo CCHC quý II",
                document("12/BC-UBND", "2026-06-20", "UBND xã An Bình", "Báo cáo CCHC quý II"),
            ),
            (
                "Nghị quyết 12-NQ/TW của Ban Chấp hành Trung ương về cải cách, ngày 01/02/2026",
                document(
                    "12-NQ/TW",
                    "2026-02-01",
                    "Ban Chấp hành Trung ương",
                    "Nghị quyết về cải cách",
                ),
            ),
            (
                "Số: 12/2026/NQ-HĐND ngày 1/7 của HĐND xã v/v phân bổ dự toán",
                document("12/2026/NQ-HĐND", "2026-07-01", "HĐND xã", "Phân bổ dự toán"),
            ),
            (
                "45/UBND-VX về việc rà soát thủ tục",
                document("45/UBND-VX", "", "", "Rà soát thủ tục"),
            ),
            (
                "Biên bản họp giao ban ngày 31/02/2026",
                document("", "31/02/2026", "", "Biên bản họp giao ban"),
            ),
            ("Ảnh chụp bảng niêm yết", document("", "", "", "Ảnh chụp bảng niêm yết")),
            (
                "UBND xã An Bình, 05/KH-UBND, 15/01/2026, Kế hoạch CCHC",
                document("05/KH-UBND", "2026-01-15", "UBND xã An Bình", "Kế hoạch CCHC"),
            ),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }

    #[test]
    fn lines_of_a_table_have_any_order() {
        let expected =
            document("05/KH-UBND", "2026-01-15", "UBND xã An Bình", "Kế hoạch CCHC, trang 2");
        for line in [
            "1\t05/KH-UBND\t15/01/2026\tUBND xã An Bình\tKế hoạch CCHC\ttrang 2",
            "Kế hoạch CCHC\tUBND xã An Bình\t15/01/2026\t05/KH-UBND\ttrang 2",
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
        assert_eq!(
            read("3\tKế hoạch số 05/KH-UBND ngày 15/01/2026\tUBND xã An Bình"),
            document("05/KH-UBND", "2026-01-15", "UBND xã An Bình", "Kế hoạch")
        );
    }

    #[test]
    fn the_issuer_of_the_same_sign_is_remembered() {
        let known = |id: &str, number: &str, issuer: &str| {
            (id.to_string(), document(number, "", issuer, ""))
        };
        let register: Map<String, Document> = [
            known("a", "1/KH-UBND", "UBND xã An Bình"),
            known("b", "2/BC-UBND", "UBND xã An Bình"),
            known("c", "3/QĐ-UBND", "UBND tỉnh"),
            known("d", "4/NQ-HĐND", "HĐND xã An Bình"),
        ]
        .into();
        let read =
            |line: &str| read_document_line(line, Beside { year: None, register: &register });
        assert_eq!(read("9/TB-UBND ngày 3/4/2026").issuer, "UBND xã An Bình");
        assert_eq!(read("9/NQ-HĐND ngày 3/4/2026").issuer, "HĐND xã An Bình");
        assert_eq!(read("9/TB-UBND của UBND tỉnh").issuer, "UBND tỉnh");
        assert_eq!(read("9/tb-ubnd").issuer, "UBND xã An Bình");
        assert_eq!(read("9/CV").issuer, "");
    }

    #[test]
    fn a_text_is_one_document_a_line() {
        let beside = Beside { year: None, register: &Map::new() };
        let text = "1/KH-A của Sở A\n\n  \n2/BC-A ngày 5/1/2026\r\n";
        let second = document("2/BC-A", "2026-01-05", "Sở A", "");
        assert_eq!(read_document_lines(text, beside), [document("1/KH-A", "", "Sở A", ""), second]);
    }

    proptest::proptest! {
        #[test]
        fn no_word_is_lost(words in proptest::collection::vec("[a-zđêơ]{3,6}", 0..9)) {
            let line = format!("{} 7/KH-X ngày 5/1/2026 {}", words.join(" "), words.join(" "));
            let Document { title, issuer, .. } = read(&line);
            let kept = fold(&format!("{title} {issuer}"));
            for word in words.iter().map(|word| fold(word)) {
                let joins = ["cua", "so", "ngay"].contains(&word.as_str());
                proptest::prop_assert!(joins || kept.contains(&word), "{line}: {kept}");
            }
        }

        #[test]
        fn any_text_is_read(line in ".{0,60}") {
            read(&line);
        }
    }
}
