//! Communes that never were: as many dossiers of the sample set for communes as a test or a
//! measurement needs, each of a real one's size, the same on every machine and in every year.

use tucham::domain::map::Map;

use tucham::domain::campaign::{Campaign, Group, ListedUnit, Step, Ties};
use tucham::domain::dossier::{
    Actor, Answer, Cited, Document, Dossier, Evidence, FileRecord, Person, SetRef, Side, Stage,
};
use tucham::domain::score::{View, score};
use tucham::domain::set::{BandsOf, CriteriaSet, EvidenceNeed, Rule, Scorer};
use tucham::formats::{read_set, write_dossier};

/// Every so many communes one repeats the answers of the one before, so that there are ties.
const TIE_EVERY: usize = 17;

/// The sample set for communes.
pub fn set() -> CriteriaSet {
    let read = read_set(include_bytes!("../../src/sets/xa-mau.json"));
    read.sound().unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The name of the commune at a place; unlike any other's.
pub fn name(place: usize) -> String {
    const FIRST: [&str; 12] =
        ["An", "Bình", "Châu", "Đông", "Hòa", "Long", "Mỹ", "Phú", "Tân", "Thạnh", "Vĩnh", "Xuân"];
    const SECOND: [&str; 12] = [
        "Bình", "Định", "Đức", "Hải", "Hưng", "Khánh", "Lộc", "Phước", "Quý", "Sơn", "Thịnh", "Trị",
    ];
    let (first, second) = (FIRST[place % 12], SECOND[place / 12 % 12]);
    match place / 144 {
        0 => format!("UBND xã {first} {second}"),
        more => format!("UBND xã {first} {second} {}", more + 1),
    }
}

/// The code of the commune at a place: `X0001` for the first.
pub fn code(place: usize) -> String {
    format!("X{:04}", place + 1)
}

/// A campaign that lists so many communes.
pub fn campaign(set: &CriteriaSet, communes: usize) -> Campaign {
    let mut campaign = Campaign {
        id: "2026".into(),
        year: 2026,
        title: "Chỉ số CCHC năm 2026".into(),
        issuer: "Sở Nội vụ".into(),
        groups: vec![Group {
            id: "xa".into(),
            title: "Xã, phường, đặc khu".into(),
            set: SetRef {
                id: set.id.clone(),
                version: set.version.clone(),
                checksum: set.checksum.clone(),
                ..SetRef::default()
            },
            ..Group::default()
        }],
        ties: Ties::Dense,
        ..Campaign::default()
    };
    let dates = ["2026-10-01", "2026-12-31", "2027-01-31", "2027-02-15", "2027-03-15"];
    for (step, date) in Step::ALL.into_iter().zip(dates) {
        campaign.dates.set(step, date);
    }
    let unit = |place| ListedUnit {
        code: code(place),
        name: name(place),
        group: "xa".into(),
        ..ListedUnit::default()
    };
    campaign.units = (0..communes).map(unit).collect();
    campaign
}

/// The dossier of the commune at a place, locked and with its totals declared.
pub fn dossier(set: &CriteriaSet, place: usize) -> Dossier {
    let is_tie = place % TIE_EVERY == TIE_EVERY - 1;
    let mut dice = Dice::of(if is_tie { place - 1 } else { place });
    let mut dossier = Dossier::new(format!("00000000-0000-4000-8000-{place:012}"), set);
    dossier.app = "1.0.0".into();
    dossier.unit.code = code(place);
    dossier.unit.name = name(place);
    dossier.unit.group = "xa".into();
    dossier.unit.parent = "Sở Nội vụ".into();
    dossier.campaign = campaign(set, 0).reference("xa");
    dossier.profile = set.profile.iter().map(|it| (it.id.clone(), true)).collect();
    dossier.people.prepared_by = person("Nguyễn Thị Mai", "Công chức Văn phòng");
    dossier.people.approved_by = person("Trần Văn Hòa", "Chủ tịch UBND");
    dossier.report.difficulties = "Thiếu máy tính phục vụ người dân tại Bộ phận Một cửa.".into();
    let actor = Actor { side: Side::Unit, name: String::new(), at: String::new() };
    for leaf in set.leaves() {
        let node = &set.nodes[leaf];
        let Some(criterion) = node.criterion().filter(|it| it.scorer == Scorer::Unit) else {
            continue;
        };
        let answer = answer(&criterion.rule, &mut dice, &dossier);
        let needs = criterion.evidence != EvidenceNeed::None;
        let note = match dice.below(4) {
            0 => "Có bảng theo dõi kèm theo".into(),
            _ => String::new(),
        };
        let cited = needs.then(|| cited(place, leaf, &mut dice));
        let typed = dossier.typed(set, leaf, Some(answer));
        dossier.apply(typed, set, &actor).unwrap_or_else(|problem| panic!("{problem:?}"));
        let entry = dossier.entries.get_or_default(node.id.clone());
        entry.note = note;
        entry.evidence = cited.iter().map(evidence).collect();
        dossier.documents.extend(cited.map(|cited| (cited.id, cited.document)));
    }
    dossier.revision = 180;
    dossier.stage = Stage::Submitted;
    dossier.declared = Some(score(set, &dossier, View::SelfScored).declared(set));
    dossier
}

/// The file of the commune at a place: its name and text.
pub fn file(set: &CriteriaSet, place: usize) -> (String, String) {
    (format!("{}.json", code(place)), write_dossier(&dossier(set, place)).text)
}

fn person(name: &str, position: &str) -> Person {
    Person { name: name.into(), position: position.into(), ..Person::default() }
}

fn evidence(cited: &Cited) -> Evidence {
    let Cited { id, place, .. } = cited.clone();
    Evidence { document: id, place, ..Evidence::default() }
}

fn cited(place: usize, leaf: usize, dice: &mut Dice) -> Cited {
    let number = 1 + dice.below(300);
    let file = (dice.below(3) == 0).then(|| FileRecord {
        name: format!("{number}-bc-ubnd.pdf"),
        size: 20_000 + dice.below(90_000),
        sha256: (0..4).map(|_| format!("{:016x}", dice.next())).collect(),
        ..FileRecord::default()
    });
    let document = Document {
        number: format!("{number}/BC-UBND"),
        date: format!("2026-{:02}-{:02}", 1 + dice.below(11), 1 + dice.below(28)),
        issuer: name(place),
        title: format!("Báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính số {leaf}"),
        file,
        ..Document::default()
    };
    let place = format!("Mục {}, trang {}", 1 + dice.below(5), 1 + dice.below(20));
    Cited { place, ..Cited::new(format!("d{leaf}"), document) }
}

/// A plausible answer: mostly good, sometimes poor, now and then outstanding. What the dossier has said
/// of a figure it says again.
fn answer(rule: &Rule, dice: &mut Dice, dossier: &Dossier) -> Answer {
    let said = |figure: &Option<String>| dossier.figure(figure.as_ref()?).parse::<u64>().ok();
    match rule {
        Rule::Choice { options } => {
            let option = dice.good(options.len() as u64) as usize;
            Answer::Chosen { option: options[option].id.clone(), points: None }
        }
        Rule::Checklist { items } => {
            let ticked = items.iter().filter(|_| dice.below(5) > 0);
            Answer::Ticked { items: ticked.map(|item| item.id.clone()).collect() }
        }
        Rule::Proportion { share, .. } | Rule::Bands { of: BandsOf::Share(share), .. } => {
            let drawn = 10 + dice.below(2000);
            let whole = said(&share.whole_figure).unwrap_or(drawn);
            let part = whole - dice.below(whole / 5 + 1);
            Answer::Figures { part: part.to_string(), whole: whole.to_string() }
        }
        Rule::Percent { .. } => {
            Answer::Value { value: format!("{}.{}", 70 + dice.below(30), dice.below(10)) }
        }
        Rule::Bands { steps, .. } => {
            let step = &steps[dice.good(steps.len() as u64) as usize];
            Answer::Value { value: step.from.to_decimal(4) }
        }
        Rule::Count { .. } => Answer::Count { count: dice.below(4).to_string() },
        Rule::Deduction { .. } => Answer::Count { count: dice.good(4).to_string() },
        Rule::Tally { items, .. } => {
            let counts = falling(items.iter().map(|item| &item.id), dice);
            Answer::Tally { counts }
        }
        Rule::Given { .. } => Answer::Points { points: "0.5".into() },
        Rule::Formula { variables, .. } => {
            let values = falling(variables.iter().map(|variable| &variable.id), dice);
            Answer::Variables { values, branch: None }
        }
    }
}

/// A number for each id, each a little smaller than the one before.
fn falling<'i>(ids: impl Iterator<Item = &'i String>, dice: &mut Dice) -> Map<String, String> {
    let mut rest = 20 + dice.below(200);
    let mut values = Map::new();
    for id in ids {
        values.insert(id.clone(), rest.to_string());
        rest -= dice.below(rest / 8 + 1);
    }
    values
}

/// SplitMix64: the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn of(place: usize) -> Self {
        // Mixed once, so that neighbours do not walk along the same numbers.
        Dice(Dice((place as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93)).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        it ^ (it >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    /// Small numbers more often: the best options stand first.
    fn good(&mut self, limit: u64) -> u64 {
        self.below(limit).min(self.below(limit))
    }
}
