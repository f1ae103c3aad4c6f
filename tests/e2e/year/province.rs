//! A province that never was: its set, its campaign, the files of its units, and its table computed
//! apart, in whole hundredths of a point, by nothing of the program that is tested.

use serde_json::{Value, json};
use tucham::domain::campaign::{Campaign, Group, ListedUnit, SetCopy, Ties};
use tucham::domain::dossier::{Answer, Caps, Dossier, Entry, SetRef, Stage};
use tucham::domain::points::Points;
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_set_with_text, write_campaign, write_dossier};

use crate::communes;

/// As many as a real province has: communes and wards, and its departments.
pub const UNITS: usize = 138;

/// How many bonus points may count by the campaign file, in hundredths.
const FIRST_CAP: i64 = 350;

/// What is known of a unit, in whole numbers.
pub struct Unit {
    /// Per cent of criterion 1.1, of 30 points.
    percent: i64,
    /// Points of criterion 1.2, of 30, in hundredths.
    given: i64,
    /// Bonus points, of 5, in hundredths.
    bonus: i64,
    /// Survey: tenths of a per cent of 2.1, of 30 points.
    satisfied: i64,
    /// Survey: points of 2.2, of 10, in thousandths.
    surveyed: i64,
    /// What the superior gave for 1.2 instead, in hundredths.
    pub appraised: Option<i64>,
    /// Whether its file has come.
    pub has_sent: bool,
}

/// The province as it stands on a day of its year.
pub struct Province {
    set: CriteriaSet,
    handed_out: Campaign,
    /// The units, in the order of the list.
    pub units: Vec<Unit>,
    /// How many bonus points may count, in hundredths.
    pub cap: i64,
}

impl Province {
    /// Before anything has come; bonus points count up to 3.5.
    pub fn new() -> Self {
        let (set, text) = set();
        let handed_out = campaign(&set, text);
        Province { set, handed_out, units: (0..UNITS as i64).map(unit).collect(), cap: FIRST_CAP }
    }

    /// The campaign file, as it was handed out in January.
    pub fn campaign(&self) -> String {
        write_campaign(&self.handed_out).text
    }

    /// The file of the unit at a place, by the campaign file that it was given: its name and text.
    pub fn file(&self, place: usize) -> (String, String) {
        let unit = &self.units[place];
        let mut dossier = Dossier::new(format!("00000000-0000-4000-8000-{place:012}"), &self.set);
        dossier.unit.code = communes::code(place);
        dossier.unit.name = communes::name(place);
        dossier.unit.group = "xa".into();
        let entry = |answer| Entry { answer: Some(answer), ..Entry::default() };
        let answers = [
            ("c1.1", Answer::Value { value: unit.percent.to_string() }),
            ("c1.2", Answer::Points { points: decimal(unit.given, 100) }),
            ("c3.1", Answer::Points { points: decimal(unit.bonus, 100) }),
        ];
        dossier.entries = answers.map(|(leaf, answer)| (leaf.to_string(), entry(answer))).into();
        dossier.campaign = self.handed_out.reference("xa");
        dossier.stage = Stage::Submitted;
        dossier.declared = Some(score(&self.set, &dossier, View::SelfScored).declared(&self.set));
        (format!("{}.json", communes::code(place)), write_dossier(&dossier).text)
    }

    /// The table of the survey, as the firm that made it delivers it.
    pub fn survey(&self) -> String {
        let row = |(place, unit): (usize, &Unit)| {
            let (first, second) = (decimal(unit.satisfied, 10), decimal(unit.surveyed, 1000));
            let (code, name) = (communes::code(place), communes::name(place));
            format!("{code}\t{name}\t{first}\t{second}\n").replace('.', ",")
        };
        let rows: String = self.units.iter().enumerate().map(row).collect();
        format!("Mã đơn vị\tTên đơn vị\t2.1\t2.2\n{rows}").replace("2,1\t2,2", "2.1\t2.2")
    }

    /// Other points of the survey for one unit, in thousandths: the table with that line only.
    pub fn correct_survey(&mut self, place: usize, surveyed: i64) -> String {
        self.units[place].surveyed = surveyed;
        let points = decimal(surveyed, 1000).replace('.', ",");
        format!("Mã đơn vị\t2.2\n{}\t{points}\n", communes::code(place))
    }

    /// Code, total, index and place of every unit that has sent, as they must stand.
    pub fn table(&self) -> Value {
        let sent = self.units.iter().enumerate().filter(|(_, unit)| unit.has_sent);
        let mut rows: Vec<_> = sent.map(|(place, unit)| (self.total(unit), place)).collect();
        rows.sort_by_key(|(total, place)| (-total, *place));
        let mut place_of = 0;
        let mut before = None;
        let mut table = Vec::new();
        for (total, place) in rows {
            place_of += i64::from(before != Some(total));
            before = Some(total);
            let total = decimal(total, 100);
            // Of 100 points: the index is the total.
            table.push(json!([communes::code(place), total, total, place_of]));
        }
        Value::Array(table)
    }

    /// Hundredths of a point, each criterion rounded once, half up.
    fn total(&self, unit: &Unit) -> i64 {
        let own = 30 * unit.percent + unit.appraised.unwrap_or(unit.given);
        let survey = 3 * unit.satisfied + (unit.surveyed + 5) / 10;
        own + survey + unit.bonus.min(self.cap)
    }
}

fn campaign(set: &CriteriaSet, text: String) -> Campaign {
    let reference = SetRef {
        id: set.id.clone(),
        version: set.version.clone(),
        checksum: set.checksum.clone(),
        ..SetRef::default()
    };
    let unit = |place| ListedUnit {
        code: communes::code(place),
        name: communes::name(place),
        group: "xa".into(),
        ..ListedUnit::default()
    };
    let group = Group {
        id: "xa".into(),
        title: "Xã, phường".into(),
        set: reference.clone(),
        caps: Caps { bonus: Points::parse(&decimal(FIRST_CAP, 100)), penalty: None },
        ..Group::default()
    };
    Campaign {
        id: "2026".into(),
        year: 2026,
        title: "Chỉ số CCHC năm 2026".into(),
        groups: vec![group],
        units: (0..UNITS).map(unit).collect(),
        sets: vec![SetCopy { set: reference, text }],
        ties: Ties::Dense,
        ..Campaign::default()
    }
}

/// What the unit at a place answers, far enough below the maximum that no total passes 100; every
/// eleventh repeats the one before, so that there are ties.
fn unit(place: i64) -> Unit {
    let seed = if place % 11 == 10 { place - 1 } else { place };
    Unit {
        percent: 60 + (seed * 37) % 36,
        given: 25 * (60 + (seed * 29) % 51),
        bonus: 25 * ((seed * 13) % 21),
        satisfied: 700 + (seed * 61) % 251,
        surveyed: 7_000 + (seed * 367) % 2_500,
        appraised: None,
        has_sent: false,
    }
}

/// `350` of `100` as `3.5`: without zeros that say nothing.
fn decimal(count: i64, of: i64) -> String {
    let digits = of.ilog10() as usize;
    let text = format!("{}.{:0digits$}", count / of, count % of);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// 60 points that units score themselves, 40 from the survey, 5 of bonus.
fn set() -> (CriteriaSet, String) {
    let text = |text: &str| json!({"vi": text, "en": text});
    let leaf = |code: &str, max: &str, scorer: &str, kind: &str| {
        json!({"id": format!("c{code}"), "code": code, "title": text("Tiêu chí"), "max": max,
            "scorer": scorer, "rule": {"kind": kind}})
    };
    let area = |code: &str, area: &str, title: &str, max: &str, children: Value| {
        json!({"id": format!("a{code}"), "code": code, "reformArea": area, "title": text(title),
            "max": max, "children": children})
    };
    let own = json!([leaf("1.1", "30", "unit", "percent"), leaf("1.2", "30", "unit", "given")]);
    let survey =
        json!([leaf("2.1", "30", "survey", "percent"), leaf("2.2", "10", "survey", "given")]);
    let mut bonus =
        area("3", "other", "Điểm thưởng", "5", json!([leaf("3.1", "5", "unit", "given")]));
    bonus["role"] = "bonus".into();
    let set = json!({
        "format": "tucham/criteria-set", "formatVersion": 1, "id": "tinh-thu", "version": "2026.2",
        "status": "sample", "title": text("Bộ của tỉnh"), "level": "commune", "max": "100",
        "bands": [{"id": "good", "title": text("Tốt"), "from": "80"},
            {"id": "weak", "title": text("Yếu"), "from": "0"}],
        "areas": [area("1", "procedures", "Thủ tục hành chính", "60", own),
            area("2", "impact", "Tác động", "40", survey), bonus],
    });
    let read = read_set_with_text(set.to_string().as_bytes()).sound().unwrap();
    (read.set, read.text)
}
