//! Version 1 opens for ever: its files, drafts, earlier states and steps are lifted, and say and score
//! what they always did. The files in `tests/fixtures/v1` were written by builds of that version and
//! are never written anew; the slot, the steps and the explanations were made by hand in its shape, the
//! campaign is the one of a desk file of that version, sealed by itself.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use tucham::domain::dossier::{Actor, Change, Cited, Document, Dossier, Evidence, Side, Stage};
use tucham::domain::review::exchange::{ExplanationsFile, receive_explanations};
use tucham::domain::score::{View, score};
use tucham::formats::{
    read_campaign, read_desk, read_dossier, read_explanations, read_set, write_campaign,
    write_dossier, write_draft, write_explanations, write_receipt,
};
use tucham::i18n::Lang;
use tucham::keeping::{DraftKeeper, Kept, Mirror, Shelf, Snapshot, StepKeeper};

use crate::files::EXAMPLES;
use crate::golden::{bytes, earlier};
use crate::schemas::{schema, valid};
use crate::stores::Shared;

fn old(name: &str) -> Vec<u8> {
    bytes(format!("tests/fixtures/v1/{name}"))
}

fn text(name: &str) -> String {
    String::from_utf8(old(name)).unwrap()
}

fn value(name: &str) -> Value {
    serde_json::from_slice(&old(name)).unwrap()
}

fn dossier(name: &str) -> Dossier {
    let read = read_dossier(&old(&format!("{name}.dossier.json")));
    // The seal is that of the file as it came, verified before anything is lifted; one has none.
    let codes: Vec<&str> = read.problems.iter().map(|it| it.code.as_str()).collect();
    assert!(codes.is_empty() || (codes == ["TEP-302"] && name == "moi-kieu"), "{name}: {codes:?}");
    read.value.unwrap()
}

/// What a leaf's evidence says, documents written out.
fn said(cited: &[Cited]) -> Vec<(Document, String)> {
    cited.iter().map(|it| (it.document.clone(), it.place.clone())).collect()
}

/// The same as version 1 wrote it.
fn written_out(list: &Value) -> Vec<(Document, String)> {
    let text = |it: &Value, key: &str| it[key].as_str().unwrap_or_default().to_string();
    let one = |it: &Value| {
        let file = it.get("file").map(|file| tucham::domain::dossier::FileRecord {
            name: text(file, "name"),
            size: file["size"].as_u64().unwrap(),
            sha256: text(file, "sha256"),
            ..Default::default()
        });
        let document = Document {
            number: text(it, "number"),
            date: text(it, "date"),
            issuer: text(it, "issuer"),
            title: text(it, "title"),
            url: text(it, "url"),
            file,
            ..Document::default()
        };
        (document, text(it, "place"))
    };
    list.as_array().into_iter().flatten().map(one).collect()
}

/// Written, and read again: of version 2, valid, and the same.
#[track_caller]
fn expect_kept(dossier: &Dossier) {
    let written = write_dossier(dossier).text;
    let file: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(file["formatVersion"], 2);
    valid(&schema("dossier"), &file, "lifted");
    let again = read_dossier(written.as_bytes());
    assert_eq!((again.problems, again.value.as_ref()), (Vec::new(), Some(dossier)));
    assert_eq!(read_dossier(write_draft(dossier).as_bytes()).value.as_ref(), Some(dossier));
}

#[test]
fn every_dossier_of_version_one_opens_with_every_document_in_its_place() {
    for name in ["xa-an-binh", "so-thanh-tra-tinh", "cong-doan-vien-chuc", "moi-kieu"] {
        let (file, lifted) = (value(&format!("{name}.dossier.json")), dossier(name));
        for (leaf, entry) in file["entries"].as_object().unwrap() {
            let expected = written_out(&entry["evidence"]);
            assert_eq!(said(&lifted.cited_by(leaf)), expected, "{name} {leaf}");
        }
        let named = lifted.cited_documents().into_iter().map(str::to_string);
        assert_eq!(named.collect::<BTreeSet<_>>(), lifted.documents.keys().cloned().collect());
        expect_kept(&lifted);
    }
}

#[test]
fn the_sheets_of_version_one_are_the_same_before_and_after() {
    for (name, set) in EXAMPLES {
        let (set, lifted) = (earlier(set), dossier(name));
        let again = read_dossier(write_dossier(&lifted).text.as_bytes()).value.unwrap();
        for view in [View::SelfScored, View::Round(1)] {
            let (one, two) = (score(&set, &lifted, view), score(&set, &again, view));
            assert_eq!(one, two, "{name}");
        }
        let sheet = score(&set, &again, View::SelfScored);
        let declared = value(&format!("{name}.dossier.json"))["declared"]["total"].clone();
        assert_eq!(json!(sheet.total.to_string()), declared, "{name}");
    }
}

#[test]
fn equal_documents_become_one_and_those_that_say_nothing_stay_apart() {
    let lifted = dossier("xa-an-binh");
    let id = |leaf: &str| lifted.entries[leaf].evidence[0].document.clone();
    // One export of a system stands at two criteria; the plan of the commune is titled in two ways.
    assert_eq!(id("c7.2.3"), id("c7.2.4"));
    assert_ne!(id("c1.1.1"), id("c1.1.2"));
    assert_eq!(lifted.leaves_citing(&id("c7.2.3")).collect::<Vec<_>>(), ["c7.2.3", "c7.2.4"]);
    let kept = opened_draft();
    let blanks = ["c1.1.1", "c1.1.3"].map(|leaf| {
        let cited = kept.dossier.cited_by(leaf);
        cited.last().map(|it| (it.id.clone(), it.document.clone())).unwrap()
    });
    assert!(blanks.iter().all(|(_, document)| document.is_empty()));
    assert_ne!(blanks[0].0, blanks[1].0);
}

#[test]
fn a_document_has_the_same_id_in_whichever_file_of_version_one_it_comes() {
    let lifted = dossier("xa-an-binh");
    let explanations = read_explanations(&old("giai-trinh.explanations.json"));
    assert_eq!(explanations.problems, []);
    let explanations = explanations.value.unwrap();
    let plan = &explanations.explanations["c3.3.2"].evidence[1];
    assert_eq!(plan.document, lifted.entries["c1.1.1"].evidence[0].document);
    assert_eq!(explanations.documents.len(), 2);
}

#[test]
fn explanations_of_version_one_are_taken_in_with_their_documents() {
    let set = earlier("xa-mau");
    let explanations = read_explanations(&old("giai-trinh.explanations.json")).value.unwrap();
    let mut superior = dossier("xa-an-binh");
    let before = superior.documents.len();
    let taken = receive_explanations(&mut superior, &set, &explanations, "2027-02-10T00:00:00Z");
    assert_eq!(taken.unwrap().warnings, []);
    assert_eq!(superior.documents.len(), before + 1);
    let cited = superior.cited(&superior.rounds[0].explanations["c3.3.2"].evidence);
    let file = value("giai-trinh.explanations.json");
    let expected = written_out(&file["explanations"]["c3.3.2"]["evidence"]);
    assert_eq!(said(&cited), expected);
    expect_kept(&superior);
    let written = write_explanations(&explanations).text;
    valid(&schema("explanations"), &serde_json::from_str(&written).unwrap(), "lifted");
    let again: ExplanationsFile = read_explanations(written.as_bytes()).sound().unwrap();
    assert_eq!(again, explanations);
}

#[test]
fn a_document_that_an_answer_names_is_never_altered_by_explanations() {
    let set = earlier("xa-mau");
    let mut explanations = read_explanations(&old("giai-trinh.explanations.json")).value.unwrap();
    let mut superior = dossier("xa-an-binh");
    let id = superior.entries["c1.1.1"].evidence[0].document.clone();
    let handed_in = superior.documents[&id].clone();
    explanations.documents.get_mut(&id).unwrap().number = "999/KH-UBND".into();
    receive_explanations(&mut superior, &set, &explanations, "").unwrap();
    assert_eq!(superior.documents[&id], handed_in);
    let cited = superior.cited(&superior.rounds[0].explanations["c3.3.2"].evidence);
    assert_eq!(cited[1].document.number, "999/KH-UBND");
}

#[test]
fn a_campaign_and_a_desk_of_version_one_open() {
    let campaign = read_campaign(&old("dot-cham.campaign.json")).sound().unwrap();
    let again = read_campaign(write_campaign(&campaign).text.as_bytes()).sound().unwrap();
    assert_eq!(again, campaign);
    let desk = read_desk(&old("desk.json")).sound().unwrap();
    let mut open = tucham::jobs::Desk::new([earlier("xa-mau")]);
    open.lay(&desk).unwrap();
    assert_eq!(open.inbox().tally().accepted, 2);
    for work in &desk.works {
        let file: Value = serde_json::from_str(&work.text).unwrap();
        assert_eq!(file["formatVersion"], 1);
        expect_kept(&read_dossier(work.text.as_bytes()).value.unwrap());
    }
}

#[test]
fn a_readable_copy_that_holds_version_one_opens() {
    let (set, lifted) = (earlier("xa-mau"), dossier("xa-an-binh"));
    let sheet = score(&set, &lifted, View::SelfScored);
    let page = write_receipt(&set, &lifted, &sheet, Lang::Vi).text;
    let (start, rest) = page.split_once("<script").unwrap();
    let (tag, rest) = rest.split_once('>').unwrap();
    let (_, end) = rest.split_once("</script").unwrap();
    let data = text("xa-an-binh.dossier.json");
    let page = format!("{start}<script{tag}>{data}</script{end}");
    let read = read_dossier(page.as_bytes());
    assert_eq!((read.problems, read.value), (Vec::new(), Some(lifted)));
}

/// The draft that a build of version 1 kept, on a shelf.
fn shelf() -> Shared {
    let shelf = Shared::default();
    shelf.put("tucham/draft/d-v1/0", &text("draft.slot.txt")).unwrap();
    shelf.put("tucham/steps/d-v1", &text("draft.steps.txt")).unwrap();
    shelf
}

fn opened_draft() -> Kept {
    let loaded = DraftKeeper::new(shelf(), Mirror::default()).load("d-v1").unwrap();
    assert_eq!((loaded.damaged.len(), loaded.newer), (0, None));
    loaded.kept.unwrap()
}

#[test]
fn a_draft_and_an_earlier_state_of_version_one_open() {
    let kept = opened_draft();
    assert_eq!((kept.header.counter, kept.dossier.revision), (7, 41));
    expect_kept(&kept.dossier);
    let state = format!(
        "{{\"revision\":41,\"at\":\"\",\"cause\":\"work\",\"areas\":[],\"progress\":{{\"answered\":3,\"leaves\":73,\"total\":\"0\",\"applicableMax\":\"100\",\"index\":null}}}}\n{}",
        text("draft.slot.txt")
    );
    assert_eq!(Snapshot::read(&state).unwrap().dossier, kept.dossier);
}

#[test]
fn steps_of_version_one_are_taken_back_and_made_again_one_by_one() {
    let (set, kept) = (earlier("xa-mau"), opened_draft());
    let steps = StepKeeper::new(shelf()).find(&kept, &set);
    assert_eq!((steps.past().len(), steps.future().len()), (7, 2));
    let actor = Actor { side: Side::Unit, name: String::new(), at: String::new() };
    let mut state = kept.dossier.clone();
    let mut back = Vec::new();
    let mut told = Vec::new();
    let line = |state: &Dossier| {
        let leaf = |leaf: &str| {
            let cited = state.cited_by(leaf);
            let names =
                cited.iter().map(|it| format!("{}|{}", it.document.number, it.document.title));
            format!("[{}]", names.collect::<Vec<_>>().join(", "))
        };
        let leaves = ["c1.1.1", "c1.1.2", "c1.1.3"].map(leaf).join(" ");
        format!("{leaves} {}", state.documents.len())
    };
    for step in steps.past().iter().rev() {
        back.push(state.apply(step.change.clone(), &set, &actor).unwrap());
        told.push(line(&state));
    }
    assert_eq!(
        told,
        [
            "[12/KH-UBND|Kế hoạch, |] [12/KH-UBND|Kế hoạch] [] 2",
            "[12/KH-UBND|Kế hoạch, |] [] [] 2",
            "[12/KH-UBND|Kế hoạch] [] [] 1",
            "[12/KH-UBND|] [] [] 1",
            "[|] [] [] 1",
            "[] [] [] 0",
            "[] [] [] 0",
        ]
    );
    for step in back.into_iter().rev() {
        state.apply(step, &set, &actor).unwrap();
    }
    assert_eq!(Dossier { revision: 41, ..state.clone() }, kept.dossier);
    let mut told = Vec::new();
    for step in steps.future().iter().rev() {
        state.apply(step.change.clone(), &set, &actor).unwrap();
        told.push(line(&state));
    }
    // The plan proves 1.1.2 too: what was typed at one place then, stood at that place only.
    assert_eq!(
        told,
        [
            "[12/KH-UBND|Kế hoạch CCHC, |] [12/KH-UBND|Kế hoạch] [|] 4",
            "[12/KH-UBND|Kế hoạch] [12/KH-UBND|Kế hoạch] [|] 2",
        ]
    );
}

#[test]
fn a_key_of_version_one_that_has_a_meaning_now_is_kept_and_means_nothing() {
    let mut file = value("xa-an-binh.dossier.json");
    file["documents"] = json!([1, 2]);
    file["unit"]["governing"] = json!({"x": 1});
    file["campaign"]["period"] = json!("tháng 3");
    file["report"]["number"] = json!(7);
    file["people"]["approvedBy"]["authority"] = json!(false);
    let read = read_dossier(file.to_string().as_bytes());
    let codes: Vec<&str> = read.problems.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["TEP-301"]);
    let dossier = read.value.unwrap();
    assert_eq!(dossier.unknown["v1:documents"], "[1,2]");
    assert_eq!(dossier.report.unknown["v1:number"], "7");
    expect_kept(&dossier);
}

#[test]
fn evidence_of_a_document_that_is_not_there_is_told_and_kept() {
    let mut lifted = dossier("xa-an-binh");
    let id = lifted.entries["c1.1.1"].evidence[0].document.clone();
    lifted.documents.remove(&id);
    let read = read_dossier(write_dossier(&lifted).text.as_bytes());
    let told: Vec<(&str, &str)> =
        read.problems.iter().map(|it| (it.code.as_str(), it.facts[0].1.as_str())).collect();
    assert_eq!(told, [("TD-480", id.as_str())]);
    // An empty document stands for it, so that it can be filled in and the file is whole again.
    lifted.documents.insert(id, Document::default());
    assert_eq!(read.value.as_ref(), Some(&lifted));
    expect_kept(&lifted);
}

#[test]
fn parts_are_kept_and_each_has_an_id_of_its_own() {
    let mut file: Value =
        serde_json::from_str(&write_dossier(&dossier("xa-an-binh")).text).unwrap();
    file["parts"] = json!([
        {"id": "mot-cua", "title": "Bộ phận Một cửa", "person": "Lê Thị Hoa", "nodes": ["c3.3.2", "c99"],
         "dueBy": "2026-12-15", "state": "out"},
        {"id": "mot-cua"}, {"id": ""}]);
    let read = read_dossier(file.to_string().as_bytes());
    let codes: Vec<&str> = read.problems.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["TD-483", "TD-483", "TEP-301"]);
    let dossier = read.value.unwrap();
    let ids: Vec<&str> = dossier.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids, ["mot-cua", "mot-cua-2", "-2"]);
    expect_kept(&dossier);
    let strangers = tucham::domain::score::verify::entries(&earlier("xa-mau"), &dossier);
    let told: Vec<&str> = strangers.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(told, ["TD-484"]);
}

/// A document as version 1 wrote it out: few that differ, so that some are equal.
fn document() -> impl Strategy<Value = Value> {
    let few = |texts: &'static [&'static str]| prop::sample::select(texts);
    (
        few(&["", "12/KH", "13/BC"]),
        few(&["", "2026-01-08", "cuối năm"]),
        few(&["", "Kế hoạch", "Báo cáo"]),
        few(&["", "Mục I", "Trang 3"]),
        prop::option::weighted(0.3, few(&["a.pdf", "b.pdf"])),
        prop::option::weighted(0.1, any::<u8>()),
    )
        .prop_map(|(number, date, title, place, file, other)| {
            let mut it = json!({"number": number, "date": date, "issuer": "", "title": title,
                "place": place, "url": ""});
            if let Some(name) = file {
                it["file"] = json!({"name": name, "size": 3, "sha256": ""});
            }
            if let Some(other) = other {
                it["other"] = json!(other);
            }
            it
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_dossier_of_version_one_lifted_written_and_read_says_and_scores_the_same(
        lists in prop::collection::vec((0..73_usize, prop::collection::vec(document(), 0..4)), 0..12),
        answers in prop::collection::vec((0..73_usize, 0..9_u32), 0..30),
    ) {
        let set = earlier("xa-mau");
        let leaves: Vec<String> = set.leaves().map(|leaf| set.nodes[leaf].id.clone()).collect();
        let mut file = json!({"format": "tucham/dossier", "formatVersion": 1, "id": "1",
            "set": {"id": set.id, "version": set.version, "checksum": set.checksum}, "entries": {}});
        for (leaf, n) in &answers {
            let answer = json!({"kind": "figures", "part": n.to_string(), "whole": "9"});
            file["entries"][&leaves[*leaf]] = json!({"answer": answer, "note": ""});
        }
        let mut expected = BTreeMap::new();
        for (leaf, list) in &lists {
            file["entries"][&leaves[*leaf]]["evidence"] = json!(list);
            expected.insert(leaves[*leaf].clone(), json!(list));
        }
        let lifted = read_dossier(file.to_string().as_bytes()).value.unwrap();
        let again = read_dossier(write_dossier(&lifted).text.as_bytes());
        prop_assert_eq!(&again.problems, &Vec::new());
        let again = again.value.unwrap();
        prop_assert_eq!(&again, &lifted);
        for (leaf, list) in expected {
            let bare = |mut said: Vec<(Document, String)>| {
                said.iter_mut().for_each(|it| it.0.unknown.clear());
                said
            };
            prop_assert_eq!(bare(said(&again.cited_by(&leaf))), written_out(&list));
        }
        let (one, two) = (score(&set, &lifted, View::SelfScored), score(&set, &again, View::SelfScored));
        prop_assert_eq!(one, two);
        // Two documents of the register that say which they are are never equal.
        let told: Vec<&Document> =
            lifted.documents.values().filter(|it| !it.number.is_empty()).collect();
        for (place, one) in told.iter().enumerate() {
            prop_assert!(told[place + 1..].iter().all(|two| two != one));
        }
    }

    #[test]
    fn any_change_of_documents_can_be_undone(
        steps in prop::collection::vec((0..4_usize, 0..3_usize, "[a-z]{0,3}", 0..5_u8), 1..20),
    ) {
        let set = earlier("xa-mau");
        let leaves: Vec<String> =
            set.leaves().take(3).map(|leaf| set.nodes[leaf].id.clone()).collect();
        let actor = Actor { side: Side::Unit, name: String::new(), at: String::new() };
        let mut state = Dossier::new("1", &set);
        let start = state.clone();
        let mut inverses = Vec::new();
        for (document, leaf, text, kind) in steps {
            let (id, leaf) = (format!("d{document}"), &leaves[leaf]);
            let before = Dossier { revision: 0, ..state.clone() };
            let mut cited = state.cited_by(leaf);
            let change = match kind {
                0 => {
                    let document = Some(Document { number: text, ..Document::default() });
                    Change::Document { id, document }
                }
                1 => Change::Document { id, document: None },
                2 => {
                    let known = state.documents.get(&id).cloned().unwrap_or_default();
                    cited.push(Cited { place: text, ..Cited::new(id, known) });
                    state.prove(leaf, &cited)
                }
                3 => {
                    cited.pop();
                    state.prove(leaf, &cited)
                }
                _ => {
                    if let Some(first) = cited.first_mut() {
                        first.document.title = text;
                    }
                    state.prove(leaf, &cited)
                }
            };
            match state.apply(change, &set, &actor) {
                Ok(inverse) => inverses.push(inverse),
                Err(problem) => {
                    prop_assert_eq!(problem.code.as_str(), "TD-482");
                    prop_assert_eq!(&Dossier { revision: 0, ..state.clone() }, &before);
                }
            }
            let named: Vec<&Evidence> = state.entries.values().flat_map(|it| &it.evidence).collect();
            prop_assert!(named.iter().all(|it| state.documents.contains_key(&it.document)));
        }
        for inverse in inverses.into_iter().rev() {
            state.apply(inverse, &set, &actor).unwrap();
        }
        prop_assert_eq!(Dossier { revision: 0, ..state }, start);
    }
}

#[test]
fn the_shapes_of_version_one_stay_as_they_were_published() {
    for (name, kind) in
        [("xa-an-binh.dossier", "dossier"), ("giai-trinh.explanations", "explanations")]
    {
        let shape: Value = value(&format!("{kind}.schema.json"));
        let shape = jsonschema::draft202012::new(&shape).unwrap();
        valid(&shape, &value(&format!("{name}.json")), name);
    }
    let own = read_set(&bytes("tests/fixtures/sets/moi-kieu.json")).sound().unwrap();
    let kinds = dossier("moi-kieu");
    assert_eq!(kinds.set.checksum, own.checksum);
    assert_eq!(kinds.stage, Stage::Draft);
}
