//! What must hold for every input of every parser. Each function takes whatever bytes there are and
//! fails when something does not hold; a panic or a hang inside the parser is a failure too.

use std::sync::OnceLock;

use tucham::domain::dossier::Dossier;
use tucham::domain::exact::Exact;
use tucham::domain::formula::{Figures, Formula};
use tucham::domain::points::Points;
use tucham::domain::problem::{Checked, Problem};
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::domain::signature::Signed;
use tucham::domain::typed::{Takes, Typed, read};
use tucham::formats::csv::{Cell, Writer, decode, read_table};
use tucham::formats::{
    SecretKey, campaign_signature, copy_keys, kind_of, read_dossier, read_key_file, read_own_set,
    read_set, read_set_with_text, sign_text, signed, write_dossier, write_draft, write_receipt,
};
use tucham::i18n::{Lang, problems::said};
use tucham::intake;
use tucham::intake::lists::{Chosen, Holds, Known, ListKind, ListReading, look, read_as};
use tucham::tables::{self, Book};
use tucham::wording::{self, Certainty};

/// A criteria set: whatever is read sound scores, and its canonical text reads back to itself.
pub fn set(bytes: &[u8]) {
    let _ = kind_of(bytes);
    let read = read_set_with_text(bytes);
    tell(&read.problems);
    let Ok(read) = read.sound() else { return };
    let again = read_set_with_text(read.text.as_bytes()).sound();
    assert_eq!(again.as_ref(), Ok(&read), "the canonical text reads back to itself");
    let dossier = Dossier::new("1", &read.set);
    let sheet = score(&read.set, &dossier, View::SelfScored);
    assert_eq!(sheet.lines.len(), read.set.nodes.len());
}

/// A dossier: whatever is read is written and reads back the same, whole and as a draft.
pub fn dossier(bytes: &[u8]) {
    let _ = kind_of(bytes);
    let Checked { value, problems } = read_dossier(bytes);
    tell(&problems);
    let Some(dossier) = value else { return };
    expect_whole(&dossier, &write_dossier(&dossier).text);
    let draft = read_dossier(write_draft(&dossier).as_bytes());
    assert_eq!(draft.value.as_ref(), Some(&dossier), "a draft reads back");
    if let Some(Ok(own)) = read_own_set(&dossier).map(Checked::sound) {
        expect_receipt(&own.set, &dossier);
    }
}

fn expect_whole(dossier: &Dossier, text: &str) {
    let again = read_dossier(text.as_bytes());
    assert_eq!(again.problems, [], "what was written has no problem");
    assert_eq!(again.value.as_ref(), Some(dossier), "what was written reads back");
}

/// A formula: read, shown and computed with plain, negative and zero figures.
pub fn formula(bytes: &[u8]) {
    let Ok(source) = std::str::from_utf8(bytes) else { return };
    let figures = ["0", "2727", "-0.125", "999999999999999.999999999999999"];
    let values: Vec<Exact> = figures.iter().filter_map(|text| Exact::parse(text).ok()).collect();
    let figures = Figures { values: &values, max: Points::parse("2.5").unwrap_or(Points::ZERO) };
    let names = ["a", "b", "c", "d"];
    if let Ok(number) = Formula::number(source, &names) {
        assert_eq!(number.source(), source);
        let _ = number.compute(figures).map(|value| value.to_decimal(4));
    }
    if let Ok(condition) = Formula::condition(source, &names) {
        let _ = condition.holds(figures);
    }
}

/// A number as typed: every reading is a decimal that reads back to itself.
pub fn number(bytes: &[u8]) {
    let Ok(typed) = std::str::from_utf8(bytes) else { return };
    for takes in [Takes::Decimal, Takes::Percent, Takes::Whole] {
        let reading = read(typed, takes);
        let readings = match &reading {
            Typed::Blank | Typed::Cells | Typed::Unreadable => Vec::new(),
            Typed::Number(decimal) => vec![decimal],
            Typed::Ambiguous { grouped, decimal } => vec![grouped, decimal],
            Typed::Fraction { percent, of_hundred } => vec![percent, of_hundred],
        };
        for decimal in readings {
            let digits = decimal.strip_prefix('-').unwrap_or(decimal);
            assert!(digits.starts_with(|c: char| c.is_ascii_digit()), "{decimal}");
            assert_eq!(digits.matches('.').count(), usize::from(digits.contains('.')));
            assert!(digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'), "{decimal}");
        }
        let kept = reading.kept(typed);
        let is_number = matches!(reading, Typed::Number(_));
        assert!(is_number || Exact::parse(&kept).is_err(), "{kept:?} was not read as a number");
    }
}

/// A readable copy: as a file from anywhere, and as the carrier of whatever people wrote.
pub fn receipt(bytes: &[u8]) {
    tell(&read_dossier(bytes).problems);
    let _ = kind_of(bytes);
    // Writing a page takes a hundred times as long as reading one: one input in sixteen is carried.
    if bytes.len() % 16 != 5 {
        return;
    }
    let text = String::from_utf8_lossy(bytes);
    let Some(set) = small_set() else { unreachable!("the small set can be read") };
    let mut dossier = Dossier::new("1", set);
    dossier.unit.name = text.to_string();
    dossier.report.proposals = text.to_string();
    expect_receipt(set, &dossier);
}

/// A signed file or a key file: nothing stops, no signature holds that the program would not make, and
/// what it signs itself holds.
pub fn signature(bytes: &[u8]) {
    let known = SecretKey::of([1; 32]);
    let said = signed(bytes);
    if let Err(problem) = campaign_signature(&known.public(), &said) {
        tell(&[problem]);
    }
    // A box whose passphrase nobody typed opens for nobody; one that is no box costs no time.
    if bytes.len() < 4096
        && let Err(problem) = read_key_file(bytes, "")
    {
        tell(&[problem]);
    }
    let keys = copy_keys(bytes);
    assert_eq!(keys.secret.is_empty(), SecretKey::from_hex(&keys.secret).is_none());
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(written) = sign_text(text, &known) {
        let holds = signed(written.text.as_bytes());
        assert_eq!(holds, Signed::By(known.public()), "what is signed here holds");
    }
}

fn small_set() -> Option<&'static CriteriaSet> {
    static SET: OnceLock<Option<CriteriaSet>> = OnceLock::new();
    SET.get_or_init(|| read_set(include_bytes!("../corpus/set/tiny.json")).value).as_ref()
}

fn expect_receipt(set: &CriteriaSet, dossier: &Dossier) {
    let sheet = score(set, dossier, View::SelfScored);
    let page = write_receipt(set, dossier, &sheet, Lang::Vi).text;
    assert_eq!(page.matches("<script").count(), 1, "nothing becomes markup");
    assert_eq!(page.matches("</script").count(), 1, "nothing ends the data");
    expect_whole(dossier, &page);
}

/// A table: whatever is read is written and reads back the same, and no cell is a formula.
pub fn csv(bytes: &[u8]) {
    let Ok(text) = decode(bytes) else { return };
    let Checked { value, problems } = read_table(&text);
    tell(&problems);
    let Some(rows) = value else { return };
    for separator in [',', ';', '\t'] {
        // A first row of two plain cells shows the separator.
        let mut table = Writer::new(separator);
        table.row(&[Cell::Text("x"), Cell::Text("y")]);
        for row in &rows {
            let cells: Vec<Cell> = row.iter().map(|cell| Cell::Text(cell)).collect();
            table.row(&cells);
        }
        let written = decode(&table.finish()).unwrap_or_default();
        let again = read_table(&written).value.unwrap_or_default();
        assert_eq!(again.get(1..), Some(&rows[..]));
    }
}

/// A table of any source, as every kind of list: nothing stops; a row is what it is for one reason, and a
/// column that is given another meaning has it.
pub fn grid(bytes: &[u8]) {
    for name in ["", "x.csv"] {
        let book = match tables::read(name, bytes) {
            Ok(book) => book,
            Err(problem) => return tell(&[problem]),
        };
        for kind in ListKind::ALL {
            let reading = match read_as(&book, kind, &Chosen::default(), &Known::default()) {
                Ok(reading) => reading,
                Err(problem) => return tell(&[problem]),
            };
            let places: Vec<usize> = reading.rows.iter().map(|row| row.row).collect();
            assert!(look(&reading).iter().all(|row| places.contains(&row.row)));
            let text = reading.to_text();
            assert_eq!(
                ListReading::from_text(&text),
                Some(reading),
                "it crosses to another thread"
            );
            expect_chosen(&book, kind);
        }
        let _ = intake::set::read(&book, None).map_err(|problem| tell(&[problem]));
    }
}

/// The first role of a kind, given to the first column.
fn expect_chosen(book: &Book, kind: ListKind) {
    let holds = Holds::Role(kind.roles()[0]);
    let chosen = Chosen::default().with_table(0).with_column(0, holds.clone());
    let Ok(reading) = read_as(book, kind, &chosen, &Known::default()) else { return };
    let having = reading.columns.iter().filter(|column| column.holds == holds).count();
    assert!(having <= 1 && reading.columns.first().is_none_or(|it| it.holds == holds));
}

/// A wording: nothing stops, it is read alike each time, and what is certain assumes nothing.
pub fn rule(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let max = Exact::from(3);
    let reading = wording::read(text, &max);
    assert_eq!(reading, wording::read(text, &max));
    assert_eq!(reading.rule.is_none(), reading.certainty == Certainty::ByHand);
    assert!(reading.certainty != Certainty::Certain || reading.assumed.is_empty());
}

/// Every problem can be said in both languages.
fn tell(problems: &[Problem]) {
    for problem in problems {
        for lang in Lang::ALL {
            assert!(!said(problem, lang).to_string().is_empty());
        }
    }
}
