//! The dates of a campaign: how far they are, and the calendar file.

use tucham::domain::calendar::days_between;
use tucham::domain::dossier::{Dossier, Milestone, deadlines};
use tucham::formats::write_calendar;
use tucham::i18n::Lang;

fn dossier(dates: &[(&str, &str)]) -> Dossier {
    let mut dossier = Dossier { id: "0c8e".into(), revision: 12, ..Dossier::default() };
    dossier.unit.name = "UBND xã An Bình".into();
    dossier.campaign.title = "Chỉ số CCHC năm 2026".into();
    for (name, date) in dates {
        dossier.campaign.dates.insert((*name).into(), (*date).into());
    }
    dossier
}

#[test]
fn days_are_counted_over_months_years_and_leap_days() {
    for (from, to, days) in [
        ("2026-11-22", "2026-11-22", Some(0)),
        ("2026-11-22", "2027-11-22", Some(365)),
        ("2027-11-22", "2028-11-22", Some(366)),
        ("1900-02-28", "1900-03-01", Some(1)),
        ("2000-02-28", "2000-03-01", Some(2)),
        ("1900-01-01", "2199-12-31", Some(109_572)),
        ("2026-02-29", "2026-03-01", None),
        ("", "2026-03-01", None),
    ] {
        assert_eq!(days_between(from, to), days, "{from} {to}");
        assert_eq!(days_between(to, from), days.map(|days| -days), "{to} {from}");
    }
}

#[test]
fn dates_stand_in_the_order_of_time_and_nonsense_is_left_out() {
    let dossier = dossier(&[
        ("selfCloses", "2026-12-31"),
        ("selfOpens", "2026-11-01"),
        ("explanationCloses", "cuối tháng 1"),
        ("appraisal1Closes", " 2027-01-15 "),
        ("unknown", "2027-02-01"),
    ]);
    let found = deadlines(&dossier.campaign, "2026-11-22");
    let found: Vec<_> = found.iter().map(|it| (it.milestone, it.date.as_str(), it.days)).collect();
    assert_eq!(
        found,
        [
            (Milestone::SelfOpens, "2026-11-01", -21),
            (Milestone::SelfCloses, "2026-12-31", 39),
            (Milestone::Appraisal1Closes, "2027-01-15", 54),
        ]
    );
    assert_eq!(
        write_calendar(&self::dossier(&[("selfCloses", "?")]), "2026-11-22T08:00:00Z", Lang::Vi),
        None
    );
}

#[test]
fn the_calendar_file_is_what_a_calendar_expects() {
    let file =
        write_calendar(&dossier(&[("selfCloses", "2026-12-31")]), "2026-11-22T08:00:00Z", Lang::Vi);
    let expected = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tu cham//Tu cham//VI
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:ec6ee587838038a3f2de3cf00d288c0c@tu-cham.invalid
DTSTAMP:20261122T080000Z
SEQUENCE:12
DTSTART;VALUE=DATE:20261231
SUMMARY:Hạn nộp hồ sơ tự chấm: Chỉ số CCHC năm 2026
DESCRIPTION:Đơn vị: UBND xã An Bình. Do Tự chấm lập từ các m
 ốc thời gian trong hồ sơ.
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Hạn nộp hồ sơ tự chấm: Chỉ số CCHC năm 2026
TRIGGER:-P6DT15H
END:VALARM
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Hạn nộp hồ sơ tự chấm: Chỉ số CCHC năm 2026
TRIGGER:-PT15H
END:VALARM
END:VEVENT
END:VCALENDAR
";
    assert_eq!(file.unwrap(), expected.replace('\n', "\r\n"));
}

#[test]
fn no_text_breaks_out_of_its_line_and_no_line_is_too_long() {
    let mut dossier = dossier(&[("selfCloses", "2026-12-31")]);
    dossier.campaign.title = "a;b,c\\d\r\nEND:VCALENDAR\r\n".repeat(20) + &"ế".repeat(200);
    dossier.unit.name = dossier.campaign.title.clone();
    let file = write_calendar(&dossier, "2026-11-22T08:00:00Z", Lang::En).unwrap();
    assert_eq!(file.matches("\r\nEND:VCALENDAR").count(), 1);
    assert_eq!(file.replace("\r\n", "").matches(['\r', '\n']).count(), 0);
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} {line}", line.len());
    }
    let unfolded = file.replace("\r\n ", "");
    assert!(unfolded.contains("a\\;b\\,c\\\\d  END:VCALENDAR"), "{unfolded}");
}

#[test]
fn a_date_that_moves_replaces_the_one_before() {
    let uid = |dossier: &Dossier, at: &str| {
        let file = write_calendar(dossier, at, Lang::Vi).unwrap();
        let found = file.lines().filter(|line| line.starts_with("UID:"));
        found.map(str::to_string).collect::<Vec<_>>()
    };
    let both = [("selfCloses", "2026-12-31"), ("explanationCloses", "2027-02-01")];
    let before = uid(&dossier(&both), "2026-11-22T08:00:00Z");
    let mut moved = dossier(&[("selfCloses", "2027-01-05"), both[1]]);
    moved.revision = 13;
    moved.unit.name = "Tên khác".into();
    assert_eq!(uid(&moved, "2026-11-23T08:00:00Z"), before);
    assert_ne!(before[0], before[1]);
}
