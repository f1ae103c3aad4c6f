//! The superior of a unit, natively: the campaign that it sends out, what it takes in, what it sends
//! back. The same core as in the page, in another process.

use std::sync::Arc;

use tucham::domain::campaign::{Campaign, Group, ListedUnit, Roll, Step};
use tucham::domain::dossier::{Actor, Caps, Change, Dossier, Person, SetRef, Side, Verdict};
use tucham::domain::points::Points;
use tucham::domain::problem::Problem;
use tucham::domain::review::appraise;
use tucham::domain::review::examine;
use tucham::domain::review::exchange::{
    AppraisalFile, ExplanationsFile, TakenIn, receive_explanations,
};
use tucham::domain::set::{CriteriaSet, Sets};
use tucham::formats::{
    read_explanations, read_incoming, read_set, write_appraisal, write_campaign,
};

use super::{Folder, Page, repository};

/// When it closes rounds and takes files in; far from any clock.
const NOW: &str = "2027-01-15T09:30:00Z";

/// Who appraises.
const APPRAISER: &str = "Lê Thị Hà";
const POSITION: &str = "Trưởng phòng Cải cách hành chính";

/// A superior with one unit's dossier.
pub struct Superior {
    set: Arc<CriteriaSet>,
    dossier: Dossier,
}

impl Superior {
    /// Takes a unit's file in, held against a campaign.
    #[track_caller]
    pub fn receive(set: CriteriaSet, campaign: &Campaign, bytes: &[u8]) -> Self {
        let mut sets = Sets::default();
        let set = sets.add(set);
        let incoming = read_incoming(&sets, "ho-so.json", bytes);
        let found = examine(&sets, Some(&Roll::new(campaign.clone())), incoming);
        assert_eq!(found.problems, Vec::new(), "the unit's file is taken in without a remark");
        Self { set, dossier: *found.dossier.expect("a dossier") }
    }

    /// Takes a dossier in as it is.
    pub fn with(set: CriteriaSet, dossier: Dossier) -> Self {
        Self { set: Arc::new(set), dossier }
    }

    /// The dossier as it stands.
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// Gives a verdict in the open round.
    #[track_caller]
    pub fn give(&mut self, leaf: &str, points: &str, note: &str, asks: bool) {
        let verdict = Verdict {
            points: Some(points.into()),
            note: note.into(),
            needs_explanation: asks,
            ..Verdict::default()
        };
        let round = appraise::open_round(&self.dossier);
        let change = Change::Verdict { round, leaf: leaf.into(), verdict: Some(verdict) };
        self.act(change);
    }

    /// Closes the open round.
    #[track_caller]
    pub fn close(&mut self) {
        let by = Person { name: APPRAISER.into(), position: POSITION.into(), ..Person::default() };
        self.act(appraise::close(&self.dossier, by, NOW));
    }

    #[track_caller]
    fn act(&mut self, change: Change) {
        let actor =
            Actor { side: Side::Superior, name: "Tổ thẩm định".into(), at: NOW.into() };
        self.dossier.apply(change, &self.set, &actor).unwrap();
    }

    /// The file for the unit after the last closed round.
    #[track_caller]
    pub fn appraisal(&self, due_by: &str) -> String {
        let file = AppraisalFile::of(&self.dossier, &self.set, due_by).unwrap();
        write_appraisal(&file).text
    }

    /// Takes the unit's explanations in.
    #[track_caller]
    pub fn take_explanations(&mut self, bytes: &[u8]) -> (ExplanationsFile, Vec<Problem>) {
        let checked = read_explanations(bytes);
        assert_eq!(checked.problems, Vec::new(), "the file is whole and sealed");
        let file = checked.value.expect("explanations");
        let taken = receive_explanations(&mut self.dossier, &self.set, &file, NOW);
        let TakenIn { warnings, .. } = taken.unwrap();
        (file, warnings)
    }
}

/// A campaign for the units of one group, as many as the country has communes, with `H40.12 UBND xã
/// An Bình` among them.
pub fn campaign(set: &CriteriaSet, units: usize) -> Campaign {
    let unit = |place: usize| ListedUnit {
        code: format!("X{:04}", place + 1),
        name: format!("UBND xã Số {}", place + 1),
        group: "xa".into(),
        ..ListedUnit::default()
    };
    let own = ListedUnit {
        code: "H40.12".into(),
        name: "UBND xã An Bình".into(),
        group: "xa".into(),
        ..ListedUnit::default()
    };
    let (id, version) = (set.id.clone(), set.version.clone());
    let reference = SetRef { id, version, checksum: set.checksum.clone(), ..SetRef::default() };
    let mut units: Vec<ListedUnit> = (1..units.max(1)).map(unit).collect();
    units.insert(units.len() / 2, own);
    let mut campaign = Campaign {
        id: "2026".into(),
        year: 2026,
        title: "Chỉ số CCHC năm 2026".into(),
        issuer: "Sở Nội vụ".into(),
        groups: vec![Group {
            id: "xa".into(),
            title: "Xã, phường, đặc khu".into(),
            set: reference,
            caps: Caps { bonus: Points::parse("2"), penalty: None },
            ..Group::default()
        }],
        units,
        ..Campaign::default()
    };
    for (step, date) in Step::ALL.into_iter().zip([
        "2026-10-01",
        "2098-12-31",
        "2099-01-31",
        "2099-02-15",
        "2099-03-15",
    ]) {
        campaign.dates.set(step, date);
    }
    campaign
}

/// Each page that shows what came from the superior: the campaign with a unit chosen, and the
/// appraisal of the worked example. Ends where it began.
#[track_caller]
pub fn every_page_of_replies(page: &Page, draft: &str, look: &mut impl FnMut(&str)) {
    let folder = Folder::new();
    let bytes = std::fs::read(repository("src/sets/xa-mau.json")).unwrap();
    let set = read_set(&bytes).sound().unwrap();
    let file = folder.write("dot-cham.json", write_campaign(&campaign(&set, 40)).text);
    page.go("/");
    page.hand_over("open-file", &file);
    page.arrive_at("unit-search");
    page.choose("pick-H40.12");
    page.wait_for_element("chosen-unit");
    page.wait_for("the set", "return !!document.querySelector('.campaign__chosen .set-facts')");
    look("campaign");
    page.open_file(&repository("tests/fixtures/examples/xa-an-binh.dossier.json"));
    page.go_to_step("explain", "explain-rows");
    look("explain");
    page.go("/");
    page.load(&format!("/drafts/{draft}/tasks"));
    page.wait_for_element("continue");
}
