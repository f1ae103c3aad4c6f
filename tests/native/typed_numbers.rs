//! Numbers and dates as people type them, and as they are shown again.

use tucham::domain::typed::{Takes, Typed, read};
use tucham::i18n::Lang;
use tucham::i18n::dates::{read_date, show_date};
use tucham::i18n::numbers::{field, show};

fn typed(text: &str, takes: Takes) -> String {
    match read(text, takes) {
        Typed::Blank => "blank".into(),
        Typed::Number(decimal) => decimal,
        Typed::Ambiguous { grouped, decimal } => format!("{grouped} or {decimal}"),
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
        ("+5", "unreadable"),
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
fn a_text_with_two_readings_is_kept_so_that_no_reader_takes_it_for_a_decimal() {
    assert_eq!(read("2.364", Takes::Decimal).kept("2.364"), "2.364 ");
    assert_eq!(read("0,5", Takes::Decimal).kept("0,5"), "0.5");
    assert_eq!(read("năm", Takes::Decimal).kept("năm"), "năm");
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
