//! The desk file: a whole campaign of a superior goes out and comes back, or is refused whole.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use tucham::domain::dossier::{Actor, Change, Dossier, Person, Side, Unknown};
use tucham::domain::problem::{Code, Problem};
use tucham::domain::review::{
    DeskCampaign, DeskDifferences, DeskFile, DeskPaper, DeskRemoved, DeskWork, EarlierCampaign,
    PaperContent, RankView, Request, Standing, appraise,
};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{
    FileKind, MAX_BYTES, MAX_DESK_BYTES, is_desk, kind_of, limit_of, read_desk, read_dossier,
    sha256_hex, write_campaign, write_desk, write_draft,
};
use tucham::jobs::Desk;

use crate::communes;
use crate::golden::{bytes, earlier, root};
use crate::schemas::{schema, valid};

/// A received file with these bytes.
fn paper(name: &str, bytes: &[u8]) -> DeskPaper {
    DeskPaper {
        name: name.into(),
        size: bytes.len() as u64,
        key: sha256_hex(bytes),
        content: PaperContent::Bytes(bytes.to_vec()),
    }
}

/// The dossier of a paper after round 1: all agreed, one criterion taken away, closed.
fn appraised(set: &CriteriaSet, paper: &DeskPaper) -> Dossier {
    let PaperContent::Bytes(bytes) = &paper.content else { panic!("no bytes") };
    let mut dossier = read_dossier(bytes).value.unwrap();
    let actor = Actor { side: Side::Superior, name: "Lê An".into(), at: MADE.into() };
    let first = set.leaves().next().map(|leaf| set.nodes[leaf].id.clone()).unwrap();
    let by = Person { name: "Lê An".into(), ..Person::default() };
    let steps: [&dyn Fn(&Dossier) -> Change; 3] = [
        &|dossier| appraise::accept_all(dossier, set),
        &|dossier| appraise::points(dossier, &first, Some("0".into())),
        &|dossier| appraise::close(dossier, by.clone(), MADE),
    ];
    for step in steps {
        let change = step(&dossier);
        dossier.apply(change, set, &actor).unwrap();
    }
    dossier
}

const MADE: &str = "2026-11-27T03:00:00Z";

/// Three communes, the first appraised in round 1, the last file in the trash; a film that was too
/// large, and bytes that are no text.
pub fn sample() -> DeskFile {
    let set = communes::set();
    let campaign = communes::campaign(&set, 3);
    let file = |place| {
        let (name, text) = communes::file(&set, place);
        paper(&name, text.as_bytes())
    };
    let mut files: Vec<DeskPaper> = (0..3).map(file).collect();
    let works = vec![DeskWork {
        key: files[0].key.clone(),
        counter: 4,
        at: MADE.into(),
        text: write_draft(&appraised(&set, &files[0])),
    }];
    let removed = vec![DeskRemoved {
        key: files[2].key.clone(),
        name: files[2].name.clone(),
        unit: communes::name(2),
        at: MADE.into(),
    }];
    let too_large = Problem::new(Code::FileTooLarge).with("found", 99).with("limit", 9);
    files.push(DeskPaper {
        name: "phim.mp4".into(),
        size: 99,
        key: sha256_hex(b"phim.mp4"),
        content: PaperContent::Refused(vec![too_large]),
    });
    files.push(paper("ảnh \"một\"\n.png", b"\x89PNG\r\n\xff\x00"));
    DeskFile {
        made_at: MADE.into(),
        campaign: Some(DeskCampaign {
            id: campaign.id.clone(),
            year: campaign.year,
            title: campaign.title.clone(),
            text: write_campaign(&campaign).text,
        }),
        revision: 57,
        files,
        works,
        removed,
        ..DeskFile::default()
    }
}

fn text_of(file: &DeskFile) -> String {
    write_desk(file).unwrap().text
}

fn codes(bytes: &[u8]) -> Vec<&'static str> {
    let read = read_desk(bytes);
    assert_eq!(read.value, None);
    read.problems.iter().map(|problem| problem.code.as_str()).collect()
}

/// The text of a file after a change, sealed again as anybody can.
fn forged(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(&text_of(&sample())).unwrap();
    change(&mut file);
    file.as_object_mut().unwrap().remove("seal");
    let sum = sha256_hex(serde_json_canonicalizer::to_string(&file).unwrap().as_bytes());
    file["seal"] = json!({"algorithm": "sha-256", "value": sum});
    file.to_string()
}

#[test]
fn a_campaign_goes_out_and_comes_back_whole() {
    let file = sample();
    let text = text_of(&file);
    let read = read_desk(text.as_bytes());
    assert_eq!(read.problems, []);
    assert_eq!(read.value, Some(file));
    assert_eq!(kind_of(text.as_bytes()), Ok(FileKind::Desk));
    valid(&schema("desk"), &serde_json::from_str(&text).unwrap(), "desk");
}

#[test]
fn files_without_a_campaign_go_out_and_come_back_too() {
    let file = DeskFile { campaign: None, ..sample() };
    let text = text_of(&file);
    assert_eq!(read_desk(text.as_bytes()).value, Some(file.clone()));
    assert_eq!((file.id(), file.facts().year), ("", 0));
    valid(&schema("desk"), &serde_json::from_str(&text).unwrap(), "free");
}

#[test]
fn a_desk_file_of_this_version_opens_for_ever() {
    let path = "tests/golden/desk.json";
    let written = text_of(&sample());
    if std::env::var_os("TUCHAM_UPDATE_GOLDEN").is_some() {
        std::fs::write(root().join(path), &written).unwrap();
    }
    // What later builds write may be another version; what was written stays readable. The second was
    // written when the samples were version 2026.1: it names one, and does not carry it.
    for (path, points) in [(path, "68.05"), ("tests/fixtures/earlier/desk.json", "67.94")] {
        let read = read_desk(&bytes(path)).sound().unwrap();
        assert_eq!((read.files.len(), read.works.len(), read.revision), (5, 1, 57));
        assert_eq!((read.facts().files, read.sets.len()), (4, 0));
        let mut desk = Desk::new([communes::set(), earlier("xa-mau")]);
        desk.lay(&read).unwrap();
        assert_eq!(ranked(&desk, "round:1"), [("X0001".to_string(), points.to_string())]);
    }
}

fn ranked(desk: &Desk, view: &str) -> Vec<(String, String)> {
    let request = Request { view: RankView::parse(view).unwrap(), ..Request::default() };
    let ranking = desk.rank(&request, None);
    let rows = ranking.groups.iter().flat_map(|group| &group.rows);
    rows.map(|row| (row.code.clone(), row.points.to_string())).collect()
}

#[test]
fn verdicts_trash_and_refused_files_stand_on_the_desk_that_it_is_laid_on() {
    let mut desk = Desk::new([communes::set()]);
    desk.lay(&sample()).unwrap();
    let standings: Vec<Standing> = desk.inbox().items().iter().map(|it| it.standing).collect();
    use Standing::{Accepted, Refused};
    assert_eq!(standings, [Accepted, Accepted, Refused, Refused]);
    let (own, round) = (ranked(&desk, "self"), ranked(&desk, "round:1"));
    assert_eq!((own.len(), round.len()), (2, 1));
    let before = own.iter().find(|row| row.0 == round[0].0).unwrap();
    assert_ne!(before.1, round[0].1, "the verdict took points away");
}

#[test]
fn a_damaged_file_is_refused_whole() {
    let text = text_of(&sample());
    let broken = text.replacen("UBND", "UBNĐ", 1);
    assert_eq!(codes(broken.as_bytes())[0], "TEP-310");
    let middle = text.floor_char_boundary(text.len() / 2);
    assert_eq!(codes(&text.as_bytes()[..middle]), ["TEP-104"]);
    assert_eq!(codes(b""), ["TEP-101"]);
    let mut bare: Value = serde_json::from_str(&text).unwrap();
    bare.as_object_mut().unwrap().remove("seal");
    assert_eq!(codes(bare.to_string().as_bytes()), ["TEP-310"]);
}

#[test]
fn a_newer_version_and_another_kind_are_named() {
    assert_eq!(codes(forged(|file| file["formatVersion"] = json!(9)).as_bytes()), ["TEP-108"]);
    let campaign = write_campaign(&communes::campaign(&communes::set(), 1)).text;
    assert_eq!(codes(campaign.as_bytes()), ["TEP-107"]);
}

#[test]
fn what_does_not_fit_together_is_refused_even_with_a_seal() {
    let code = |change: fn(&mut Value)| codes(forged(change).as_bytes());
    assert_eq!(code(|file| file["files"][0]["text"] = json!("{}")), ["TEP-311"]);
    assert_eq!(code(|file| file["files"][4]["base64"] = json!("Zg==")), ["TEP-311"]);
    assert_eq!(code(|file| file["files"][4]["base64"] = json!("Zg")), ["TEP-202"]);
    assert_eq!(code(|file| file["files"][1] = file["files"][0].clone())[0], "TEP-311");
    assert_eq!(code(|file| file["works"][0]["dossier"] = json!("{}")), ["TEP-312"]);
    assert_eq!(code(|file| file["works"][0]["file"] = json!("00")), ["TEP-312"]);
    assert_eq!(code(|file| file["campaign"]["id"] = json!("2025")), ["TEP-313"]);
    assert_eq!(code(|file| file["campaign"]["text"] = json!("{}")), ["TEP-313"]);
    assert_eq!(code(|file| file["files"][3]["problems"][0]["code"] = json!("XX-1")), ["TEP-205"]);
    assert_eq!(code(|file| drop(file.as_object_mut().unwrap().remove("works"))), ["TEP-201"]);
}

#[test]
fn only_a_desk_file_may_be_larger_than_other_files() {
    let text = text_of(&sample());
    assert!(is_desk(text.as_bytes()));
    assert!(is_desk(b"\xef\xbb\xbf{ \"format\" :\n\"tucham/desk\","));
    assert!(!is_desk(b"{\"format\":\"tucham/dossier\""));
    assert_eq!((limit_of(text.as_bytes()), limit_of(b"{}")), (MAX_DESK_BYTES, MAX_BYTES));
    let mut film = b"{\"format\":\"tucham/dossier\"}".to_vec();
    film.resize(MAX_BYTES + 1, b' ');
    assert_eq!(kind_of(&film).unwrap_err().code, Code::FileTooLarge);
    let mut file = sample();
    file.files.push(paper("lớn.txt", &vec![b'x'; MAX_BYTES + 1]));
    assert_eq!(read_desk(text_of(&file).as_bytes()).value, Some(file));
}

#[test]
fn two_states_of_one_campaign_are_held_against_each_other() {
    let kept = sample();
    assert!(kept.against(&DeskFile { revision: 99, made_at: "2027".into(), ..sample() }).is_none());
    let mut file = sample();
    file.works[0].text =
        write_draft(&read_dossier(communes::file(&communes::set(), 0).1.as_bytes()).value.unwrap());
    file.files.remove(1);
    file.chosen = vec![file.files[0].key.clone()];
    let expected = DeskDifferences {
        decisions: true,
        files_only_kept: 1,
        works_other: 1,
        ..DeskDifferences::default()
    };
    assert_eq!(kept.against(&file), expected);
    let other_way = DeskDifferences { files_only_kept: 0, files_only_filed: 1, ..expected };
    assert_eq!(file.against(&kept), other_way);
    let mut file = sample();
    file.works.clear();
    file.survey = Some("{}".into());
    file.earlier = Some(EarlierCampaign { at: MADE.into(), text: "{}".into() });
    let gone = DeskDifferences {
        survey: true,
        decisions: true,
        works_only_kept: 1,
        ..DeskDifferences::default()
    };
    assert_eq!(kept.against(&file), gone);
    let facts = kept.facts();
    assert_eq!(
        (facts.files, facts.worked, facts.last_work.as_str(), facts.revision),
        (4, 1, MADE, 57)
    );
}

/// Any desk file whose parts fit together.
fn desk_files() -> impl Strategy<Value = DeskFile> {
    let papers = prop::collection::vec((any::<String>(), any::<Vec<u8>>()), 0..5);
    let texts = || prop::collection::vec(any::<String>(), 0..3);
    let refused = prop::collection::vec((any::<String>(), any::<u32>(), any::<String>()), 0..3);
    (papers, refused, texts(), texts(), texts(), any::<u32>(), any::<String>()).prop_map(
        |(papers, refused, sets, chosen, apart, revision, at)| {
            let mut files: Vec<DeskPaper> = Vec::new();
            for (name, bytes) in papers {
                let paper = paper(&name, &bytes);
                if files.iter().all(|it| it.key != paper.key) {
                    files.push(paper);
                }
            }
            for (name, size, found) in refused {
                let problem = Problem::new(Code::FileUnreadable).with("name", found);
                let key = sha256_hex(format!("{name}\n{size}").as_bytes());
                if files.iter().all(|it| it.key != key) {
                    let content = PaperContent::Refused(vec![problem]);
                    files.push(DeskPaper { name, size: size.into(), key, content });
                }
            }
            let removed = files.iter().take(1).map(|it| DeskRemoved {
                key: it.key.clone(),
                name: it.name.clone(),
                unit: at.clone(),
                at: at.clone(),
            });
            DeskFile {
                made_at: at.clone(),
                revision: revision.into(),
                removed: removed.collect(),
                sets,
                files,
                chosen,
                apart,
                unknown: Unknown::from([("later".to_string(), "[1,\"hai\"]".to_string())]),
                ..DeskFile::default()
            }
        },
    )
}

proptest! {
    #[test]
    fn any_desk_file_comes_back_as_it_went_out(file in desk_files()) {
        let read = read_desk(write_desk(&file).unwrap().text.as_bytes());
        prop_assert_eq!(read.problems, vec![]);
        prop_assert_eq!(read.value, Some(file));
    }

    #[test]
    fn no_cut_of_a_desk_file_is_taken(part in 0.0..1.0f64) {
        static TEXT: LazyLock<String> = LazyLock::new(|| {
            text_of(&DeskFile { files: Vec::new(), works: Vec::new(), removed: Vec::new(), ..sample() })
        });
        let text = TEXT.as_str();
        // Its last letter is a line end.
        let cut = text.floor_char_boundary(((text.len() - 2) as f64 * part) as usize);
        prop_assert_eq!(read_desk(&text.as_bytes()[..cut]).value, None);
    }
}
