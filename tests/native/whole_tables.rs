//! What leaves the program says of how much it was made, and a name that changes examines nothing anew.

use tucham::domain::campaign::{Campaign, Dates, Step};
use tucham::domain::review::outcome::ResultFile;
use tucham::domain::review::{Made, Received, Request, Standing};
use tucham::formats::{read_result, write_dossier, write_result};
use tucham::i18n::Lang;
use tucham::jobs::{Desk, Export, Filter, Job, JobReply};
use tucham::report;

use crate::communes;

/// A desk whose campaign lists so many communes, with the files of the first ones.
fn desk(listed: usize, files: usize) -> Desk {
    let set = communes::set();
    let mut desk = Desk::new([set.clone()]);
    desk.open(Some(communes::campaign(&set, listed))).unwrap();
    for place in 0..files {
        let (name, text) = communes::file(&set, place);
        desk.take(&name, text.as_bytes());
    }
    desk
}

fn exported(desk: &mut Desk, wanted: Export) -> String {
    match desk.answer(&Job::Export(wanted)) {
        Some(JobReply::File { bytes, .. }) => String::from_utf8(bytes).unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_table_that_leaves_says_of_how_much_it_was_made() {
    let mut desk = desk(5, 3);
    desk.take("hỏng.json", b"{");
    let made = Made { files: 3, of: 4, units: 3, listed: 5 };
    let line = "Lập từ 3 hồ sơ được tính trong 4 tệp đã nhận; 3/5 đơn vị trong danh sách.";
    let (request, last, lang) = (Request::default(), String::new(), "vi".to_string());
    let group = "xa".to_string();
    let tables = [
        Export::RankingCsv { request: request.clone(), last: last.clone(), lang: lang.clone() },
        Export::InboxCsv { lang: lang.clone() },
        Export::HeatCsv { group: group.clone(), request: Request::default(), lang: lang.clone() },
        Export::CriteriaCsv { group: group.clone(), request: Request::default(), lang },
    ];
    for wanted in tables {
        let text = exported(&mut desk, wanted.clone());
        assert!(text.trim_end().trim_end_matches('"').ends_with(line), "{wanted:?}: {text}");
    }
    let result = exported(&mut desk, Export::Result { request, last });
    assert_eq!(read_result(result.as_bytes()).sound().unwrap().made, Some(made));
    let statistics =
        exported(&mut desk, Export::StatisticsJson { group, request: Request::default() });
    let statistics: serde_json::Value = serde_json::from_str(&statistics).unwrap();
    assert_eq!(statistics["made"], serde_json::to_value(made).unwrap());

    let ranking = desk.rank(&Request::default(), None);
    assert_eq!(ranking.made, made);
    let paper = report::ranking(&ranking, desk.campaign(), desk.sets(), Lang::Vi);
    assert!(paper.blocks.contains(&report::Block::Paragraph(line.into())));
}

#[test]
fn a_table_made_of_fewer_files_than_are_kept_says_so() {
    let mut desk = desk(5, 3);
    desk.note_kept(349);
    assert_eq!(desk.made(), Made { files: 3, of: 349, units: 3, listed: 5 });
}

#[test]
fn a_result_of_before_this_says_nothing_and_stays_as_it_is() {
    let desk = desk(2, 2);
    let ranking = desk.rank(&Request::default(), None);
    let mut file = ResultFile::of(&ranking, desk.campaign(), desk.sets());
    file.made = None;
    let written = write_result(&file).text;
    assert!(!written.contains("\"made\""));
    assert_eq!(read_result(written.as_bytes()).sound().unwrap().made, None);
}

/// The files of the inbox of a desk with this campaign.
fn found(campaign: &Campaign) -> Vec<Received> {
    let set = communes::set();
    let mut desk = Desk::new([set.clone()]);
    desk.open(Some(campaign.clone())).unwrap();
    let (name, text) = communes::file(&set, 0);
    desk.take(&name, text.as_bytes());
    let mut unnamed = communes::dossier(&set, 1);
    unnamed.campaign = Default::default();
    desk.take("unnamed.json", write_dossier(&unnamed).text.as_bytes());
    desk.inbox().items().to_vec()
}

#[test]
fn names_that_only_people_read_change_nothing_that_is_found() {
    let campaign = communes::campaign(&communes::set(), 3);
    let mut renamed = campaign.clone();
    renamed.title = "Tên khác".into();
    renamed.issuer = "Cơ quan khác".into();
    renamed.groups[0].title = "Nhóm khác".into();
    assert_eq!(campaign.as_examined(), renamed.as_examined());
    // The one file that names no campaign is told the name of now, and nothing else differs.
    let mut before = found(&campaign);
    let after = found(&renamed);
    assert_ne!(before, after);
    let mut desk = Desk::new([communes::set()]);
    desk.open(Some(campaign)).unwrap();
    before.drain(..).for_each(|received| desk.put_back(received));
    desk.rename(renamed);
    assert_eq!(desk.inbox().items(), after);
}

#[test]
fn whatever_else_changes_in_a_campaign_has_its_files_examined_anew() {
    let campaign = communes::campaign(&communes::set(), 3);
    let changes: [fn(&mut Campaign); 6] = [
        |it| it.year += 1,
        |it| it.id.push('x'),
        |it| it.units[0].code.push('x'),
        |it| it.units[0].name.push('x'),
        |it| it.groups[0].caps.bonus = tucham::domain::points::Points::parse("1"),
        |it| it.groups[0].set.checksum.push('x'),
    ];
    for change in changes {
        let mut changed = campaign.clone();
        change(&mut changed);
        assert_ne!(campaign.as_examined(), changed.as_examined());
    }
}

#[test]
fn a_choice_among_twenty_files_of_a_unit_holds_when_the_inbox_is_read_anew() {
    let set = communes::set();
    let mut first = desk(1, 0);
    for copy in 0..20 {
        let mut dossier = communes::dossier(&set, 0);
        dossier.revision += copy;
        first.take(&format!("{copy}.json"), write_dossier(&dossier).text.as_bytes());
    }
    let chosen = first.inbox().items()[18].key.clone();
    assert!(first.choose(&chosen));
    let standings =
        |desk: &Desk| desk.inbox().items().iter().map(|item| item.standing).collect::<Vec<_>>();
    let mut again = desk(1, 0);
    first.inbox().items().iter().cloned().for_each(|received| again.put_back(received));
    let (kept, apart) = first.inbox().decisions();
    again.decide(kept, apart);
    assert_eq!(standings(&again), standings(&first));
    assert_eq!(standings(&again).iter().filter(|it| **it == Standing::Undecided).count(), 0);
    let ranking = again.rank(&Request::default(), None);
    assert_eq!((ranking.groups[0].rows.len(), ranking.groups[0].excluded.len()), (1, 0));
}

#[test]
fn the_same_file_once_more_under_its_name_is_counted_once() {
    let mut desk = desk(3, 3);
    let (name, text) = communes::file(&communes::set(), 1);
    let taken = desk.take(&name, text.as_bytes());
    assert!(!taken.keep);
    assert_eq!(desk.inbox().tally().files, 3);
    // Under another name it is told, as somebody may have meant another file.
    desk.take("gui-lai.json", text.as_bytes());
    assert_eq!(desk.inbox().tally().refused, 1);
    assert_eq!(desk.made().of, 3, "it is still one of three files");
    let job = Job::List { filter: Filter::default(), from: 0, count: 10 };
    let Some(JobReply::List(page)) = desk.answer(&job) else { panic!() };
    assert_eq!(page.total, 4);
}

#[test]
fn the_next_date_is_the_nearest_one_whatever_the_order_of_the_steps() {
    let mut dates = Dates::default();
    dates.set(Step::SelfOpens, "2026-12-20");
    dates.set(Step::SelfCloses, "2026-12-01");
    assert_eq!(dates.next("2026-11-27"), Some((Step::SelfCloses, 4)));
}
