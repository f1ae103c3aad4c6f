//! Numbers and dates as people type them, and as they are shown again.

use tucham::domain::points::Points;
use tucham::domain::problem::{Code, Problem};
use tucham::domain::typed::{Takes, Typed, read};
use tucham::i18n::Lang;
use tucham::i18n::dates::{read_date, show_date};
use tucham::i18n::numbers::{field, show};
use tucham::i18n::problems::said;

fn typed(text: &str, takes: Takes) -> String {
    match read(text, takes) {
        Typed::Blank => "blank".into(),
        Typed::Number(decimal) => decimal,
        Typed::Ambiguous { grouped, decimal } => format!("{grouped} or {decimal}"),
        Typed::Fraction { percent, of_hundred } => format!("{percent} % or {of_hundred} %"),
        Typed::Cells => "cells".into(),
        Typed::Unreadable => "unreadable".into(),
    }
}

#[test]
fn a_number_is_taken_with_comma_or_dot_grouped_or_not() {
    let cases = [
        ("", "blank"),
        ("  ", "blank"),
        ("0", "0"),
        ("007", "7"),
        ("0,25", "0.25"),
        ("0.25", "0.25"),
        ("1.000,5", "1000.5"),
        ("1,000.5", "1000.5"),
        ("1.000.000", "1000000"),
        ("1 000 000", "1000000"),
        ("1 000,5", "1000.5"),
        ("12,50", "12.5"),
        ("-3", "-3"),
        ("−3,5", "-3.5"),
        ("- 3", "-3"),
        ("2.364", "2364 or 2.364"),
        ("2,364", "2364 or 2.364"),
        ("0,125", "0.125"),
        ("2,3640", "2.364"),
        ("1234,567", "1234.567"),
        ("1.00", "1"),
        ("1.0000", "1"),
        ("1.00.000", "unreadable"),
        ("1,5,5", "unreadable"),
        ("abc", "unreadable"),
        ("1e5", "unreadable"),
        ("+5", "5"),
        ("+ 5", "5"),
        ("–5", "-5"),
        ("‑5,5", "-5.5"),
        ("－５", "-5"),
        ("１２３", "123"),
        ("１２，５", "12.5"),
        ("1\u{202f}000", "1000"),
        ("1\u{2009}000\u{a0}000", "1000000"),
        ("150\n", "150"),
        ("\t150\t", "150"),
        ("12\t150", "cells"),
        ("150\n200", "cells"),
        ("1\r\n234", "cells"),
        ("1\u{2003}234", "unreadable"),
        ("95%", "unreadable"),
        ("+-5", "unreadable"),
        (",5", "unreadable"),
        ("5,", "unreadable"),
        ("1 2", "unreadable"),
        ("٣", "unreadable"),
        ("1.000,5.5", "unreadable"),
        ("--1", "unreadable"),
    ];
    for (text, expected) in cases {
        assert_eq!(typed(text, Takes::Decimal), expected, "{text:?}");
    }
}

#[test]
fn the_field_decides_between_two_readings_where_it_can() {
    assert_eq!(typed("2.364", Takes::Whole), "2364");
    assert_eq!(typed("2,364", Takes::Percent), "2.364");
}

#[test]
fn a_count_groups_thousands_without_a_question() {
    for text in ["12.345", "12,345", "12 345", "12345"] {
        assert_eq!(typed(text, Takes::Whole), "12345", "{text}");
    }
    assert_eq!(typed("45,5", Takes::Whole), "45.5", "a fraction is told by the rule");
    for title in ["Số hồ sơ tiếp nhận", "Tổng số TTHC", "Số lượng văn bản", "TỔNG SỐ cán bộ", "Số"]
    {
        assert_eq!(Takes::of_figure(title), Takes::Whole, "{title}");
    }
    for title in
        ["Số tiền", "Tổng số vốn giải ngân", "Số điểm", "Kinh phí", "Tỷ lệ", "Sổ theo dõi", ""]
    {
        let takes = Takes::of_figure(title);
        let counts = title.starts_with("Sổ");
        assert_eq!(takes == Takes::Whole, counts, "{title}");
    }
}

#[test]
fn a_number_within_a_maximum_of_a_hundred_has_three_decimals() {
    let hundred = Takes::UpTo(Points::parse("100").unwrap());
    assert_eq!(typed("97,685", hundred), "97.685");
    assert_eq!(typed("97.685", hundred), "97.685");
    assert_eq!(typed("-1.125", hundred), "-1.125");
    assert_eq!(typed("1.234,5", hundred), "1234.5", "one reading, above the maximum");
    let thousands = Takes::UpTo(Points::parse("2000").unwrap());
    assert_eq!(typed("1.200", thousands), "1200 or 1.2", "both fit");
    assert_eq!(typed("2.001", thousands), "2.001");
}

#[test]
fn a_percentage_is_read_with_its_sign_and_asked_about_as_a_fraction() {
    for text in ["95", "95%", "95 %", "95\u{a0}%", "95％"] {
        assert_eq!(typed(text, Takes::Percent), "95", "{text}");
    }
    assert_eq!(typed("85,5%", Takes::Percent), "85.5");
    assert_eq!(typed("0,855", Takes::Percent), "0.855 % or 85.5 %");
    assert_eq!(typed("0,05", Takes::Percent), "0.05 % or 5 %");
    assert_eq!(typed("0,855%", Takes::Percent), "0.855", "its sign says so");
    assert_eq!(typed("0", Takes::Percent), "0");
    assert_eq!(typed("1", Takes::Percent), "1");
    assert_eq!(typed("%", Takes::Percent), "unreadable");
    assert_eq!(Takes::of_value(" % "), Takes::Percent);
    assert_eq!(Takes::of_value("bậc"), Takes::Decimal);
}

#[test]
fn an_example_in_a_message_is_read_by_every_field() {
    let examples = |code: Code, lang: Lang| {
        let said = said(&Problem::new(code).with("found", "x"), lang).fix;
        let (_, examples) = said.split_once(lang.say("ví dụ ", "such as ")).unwrap();
        let examples = examples.split(lang.say(" hoặc ", " or "));
        examples.map(str::to_string).collect::<Vec<_>>()
    };
    for lang in Lang::ALL {
        for example in examples(Code::NotNumber, lang) {
            let most = Points::parse("5").unwrap();
            for takes in [Takes::Decimal, Takes::Whole, Takes::UpTo(most)] {
                let read = read(&example, takes);
                assert!(matches!(read, Typed::Number(_)), "{example}: {read:?}");
            }
        }
        for example in examples(Code::EvidenceDate, lang) {
            assert!(read_date(&example).is_some(), "{example}");
        }
    }
}

#[test]
fn a_text_with_two_readings_is_kept_so_that_no_reader_takes_it_for_a_decimal() {
    assert_eq!(read("2.364", Takes::Decimal).kept("2.364"), "2.364 ");
    assert_eq!(read("0,5", Takes::Decimal).kept("0,5"), "0.5");
    assert_eq!(read("năm", Takes::Decimal).kept("năm"), "năm");
    assert_eq!(read("0,855", Takes::Percent).kept("0,855"), "0,855 ");
    assert_eq!(read("12\t150", Takes::Whole).kept("12\t150"), "12\t150");
}

#[test]
fn numbers_are_shown_grouped_from_four_digits_on() {
    assert_eq!(show("999", Lang::Vi), "999");
    assert_eq!(show("1000", Lang::Vi), "1.000");
    assert_eq!(show("-1234567.89", Lang::Vi), "−1.234.567,89");
    assert_eq!(show("-1234567.89", Lang::En), "−1,234,567.89");
    assert_eq!(show("", Lang::En), "");
    assert_eq!(show("1e9", Lang::En), "1e9");
    assert_eq!(show("a3", Lang::Vi), "a3");
}

#[test]
fn a_field_shows_what_reads_back_as_the_same_number() {
    for decimal in
        ["0", "0.25", "12.345", "999.999", "1234.5", "-7.125", "2364", "0.001", "1000.001"]
    {
        for lang in Lang::ALL {
            let shown = field(decimal, lang);
            assert_eq!(typed(&shown, Takes::Decimal), decimal, "{shown}");
        }
    }
    assert_eq!(field("0,25", Lang::En), "0,25");
}

#[test]
fn dates_are_read_as_typed_and_only_when_they_exist() {
    let cases = [
        ("22/11/2026", Some("2026-11-22")),
        ("1/2/2026", Some("2026-02-01")),
        ("01-02-2026", Some("2026-02-01")),
        ("1.2.2026", Some("2026-02-01")),
        ("2026-02-01", Some("2026-02-01")),
        (" 22 / 11 / 2026 ", Some("2026-11-22")),
        ("29/02/2024", Some("2024-02-29")),
        ("29/02/2026", None),
        ("29/02/2100", None),
        ("29/02/2000", Some("2000-02-29")),
        ("31/04/2026", None),
        ("00/01/2026", None),
        ("01/13/2026", None),
        ("1/1/26", None),
        ("22/11", None),
        ("22/11/2026/1", None),
        ("2026/11/22", None),
        ("22-11/2026", None),
        ("hôm nay", None),
        ("", None),
        ("1/1/0001", None),
    ];
    for (text, expected) in cases {
        assert_eq!(read_date(text).as_deref(), expected, "{text:?}");
    }
    assert_eq!(show_date("2026-11-22"), "22/11/2026");
    assert_eq!(show_date("2026-1-2"), "2026-1-2");
}
