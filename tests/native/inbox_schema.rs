//! The published schema of what `verify --json` prints: it holds files in every standing, and is
//! strict about them.

use serde_json::{Value, json};
use tucham::domain::dossier::Dossier;
use tucham::domain::problem::{Code, Problem};
use tucham::domain::review::Examined;
use tucham::domain::review::exchange::ExplanationsFile;
use tucham::formats::{write_dossier, write_explanations, write_inbox};
use tucham::i18n::Lang;
use tucham::jobs::Desk;

use crate::communes;
use crate::faults_review::{desk, told};
use crate::schemas::{broken, schema, valid};

/// A desk with eight units and a file in every standing; the last two units have sent nothing.
fn every_standing() -> Desk {
    let set = communes::set();
    let mut desk = desk(8);
    let twin =
        |place: usize| Dossier { id: "twin".repeat(place), ..communes::dossier(&set, place) };
    let text = |dossier: &Dossier| write_dossier(dossier).text;
    for place in [0, 1, 2, 3, 4] {
        desk.take(&format!("{place}.json"), communes::file(&set, place).1.as_bytes());
    }
    let edited = text(&communes::dossier(&set, 5)).replace("\"total\": \"", "\"total\": \"1");
    desk.take("edited.json", edited.as_bytes());
    desk.take("undecided.json", text(&twin(2)).as_bytes());
    let chosen = desk.take("chosen.json", text(&twin(3)).as_bytes());
    assert!(desk.choose(&chosen.key));
    desk.take("again.json", communes::file(&set, 0).1.as_bytes());
    desk.take("damaged.json", b"{");
    let unread = Problem::new(Code::FileUnreadable).with("name", "unread.json");
    desk.place(Examined::unreadable("unread.json", unread));

    let mut appraised = crate::rounds::received(communes::dossier(&set, 4));
    crate::rounds::appraise_first(&mut appraised, &set);
    let explanations = write_explanations(&ExplanationsFile::of(&appraised).unwrap()).text;
    desk.take("explained.json", explanations.as_bytes());
    let key = desk.inbox().items()[4].key.clone();
    assert!(desk.update(&key, &appraised));
    desk
}

fn printed(desk: &Desk, lang: Lang) -> Value {
    serde_json::from_str(&write_inbox(desk.inbox(), desk.campaign(), lang)).unwrap()
}

#[test]
fn an_inbox_with_files_in_every_standing_is_valid() {
    let schema = schema("inbox");
    let desk = every_standing();
    let expected = [
        "0.json accepted",
        "1.json accepted",
        "2.json undecided TEP-403",
        "3.json setAside TEP-403",
        "4.json accepted",
        "edited.json warned TEP-301 TEP-306",
        "undecided.json undecided TEP-403",
        "chosen.json accepted",
        "again.json refused TEP-401",
        "damaged.json refused TEP-104",
        "unread.json refused TB-106",
        "explained.json handedOn",
    ];
    assert_eq!(told(&desk), expected);
    for lang in Lang::ALL {
        let file = printed(&desk, lang);
        valid(&schema, &file, lang.as_str());
        assert_eq!(file["files"].as_array().map(Vec::len), Some(expected.len()));
        assert_eq!(file["files"][4]["views"][1]["view"], "round:1");
        let missing = |place| {
            let name = communes::name(place);
            json!({"code": communes::code(place), "name": name, "group": "xa"})
        };
        assert_eq!(file["missing"], json!([missing(6), missing(7)]));
    }
    let loose = printed(&Desk::new([communes::set()]), Lang::Vi);
    valid(&schema, &loose, "nothing");
    assert_eq!(loose.get("missing"), None, "nobody is missing without a campaign");
}

#[test]
fn what_the_schema_says_of_an_inbox_is_strict() {
    let (schema, good) = (schema("inbox"), printed(&every_standing(), Lang::Vi));
    let cases = [
        ("/format", json!("tucham/score-sheet")),
        ("/formatVersion", json!(2)),
        ("/tally", Value::Null),
        ("/tally/refused", json!("3")),
        ("/tally/lost", json!(0)),
        ("/colour", json!("red")),
        ("/missing/0", json!({"code": "X0007"})),
        ("/files/0/standing", json!("in")),
        ("/files/0/size", json!(-1)),
        ("/files/0/key", json!("X0001")),
        ("/files/0/unit", json!(null)),
        ("/files/0/dossier", Value::Null),
        ("/files/0/dossier/stage", json!("closed")),
        ("/files/0/dossier/set", json!("xa-mau")),
        ("/files/0/views", json!([])),
        ("/files/0/views/0/total", json!(78.25)),
        ("/files/0/views/0/index", json!("93.150")),
        ("/files/0/views/0/closed", json!(false)),
        ("/files/4/views/1/closed", Value::Null),
        (
            "/files/0/problems",
            json!([{"code": "TEP-301", "severity": "warning", "message": "", "fix": ""}]),
        ),
        ("/files/5/problems", json!([])),
        ("/files/5/problems/0/severity", json!("bad")),
        ("/files/8/views", json!([])),
        ("/files/8/standing", json!("accepted")),
        ("/files/11/standing", json!("refused")),
    ];
    for (pointer, wrong) in cases {
        assert!(!schema.is_valid(&broken(&good, pointer, &wrong)), "{pointer} = {wrong}");
    }
}
