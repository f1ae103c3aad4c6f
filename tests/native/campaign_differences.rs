//! A campaign file beside the kept campaign of its id: everything that differs is named.

use tucham::domain::campaign::{Campaign, Difference, Group, ListedUnit, Step, Ties, differences};
use tucham::domain::points::Points;

use crate::communes;

fn kept() -> Campaign {
    communes::campaign(&communes::set(), 3)
}

#[track_caller]
fn alone(change: impl FnOnce(&mut Campaign), expected: Difference) {
    let mut file = kept();
    change(&mut file);
    assert_eq!(differences(&kept(), &file), [expected]);
}

#[test]
fn equal_campaigns_differ_in_nothing() {
    assert_eq!(differences(&kept(), &kept()), []);
}

#[test]
fn each_fact_that_differs_is_named_with_both_values() {
    alone(|it| it.title = "Mới".into(), Difference::Title(kept().title, "Mới".into()));
    alone(|it| it.issuer.clear(), Difference::Issuer(kept().issuer, String::new()));
    alone(|it| it.year = 2027, Difference::Year(2026, 2027));
    let date = Difference::Date(Step::SelfCloses, "2026-12-31".into(), "2026-12-05".into());
    alone(|it| it.dates.set(Step::SelfCloses, "2026-12-05"), date);
    alone(|it| it.ties = Ties::Standard, Difference::Ties(Ties::Dense, Ties::Standard));
}

#[test]
fn groups_caps_and_sets_are_compared() {
    let name = kept().groups[0].title.clone();
    let five = Points::parse("5");
    alone(|it| it.groups[0].caps.bonus = five, Difference::BonusCap(name.clone(), None, five));
    alone(|it| it.groups[0].caps.penalty = five, Difference::PenaltyCap(name.clone(), None, five));
    let added = Group { id: "so".into(), title: "Sở".into(), ..Group::default() };
    alone(|it| it.groups.push(added), Difference::GroupAdded("Sở".into()));
    alone(
        |it| it.groups[0].title = "Xã".into(),
        Difference::GroupTitle("xa".into(), name, "Xã".into()),
    );
    let mut file = kept();
    file.groups[0].set.checksum = "sha256:0123456789".into();
    let found = differences(&kept(), &file);
    let [Difference::GroupSet(_, before, after)] = &found[..] else { panic!("{found:?}") };
    assert_ne!(before, after, "one id and version, two contents");
    assert!(after.ends_with("· 01234567"), "{after}");
}

#[test]
fn units_are_compared_by_their_codes_however_they_are_written() {
    let unit = ListedUnit {
        code: "X9".into(),
        name: "Mới".into(),
        group: "xa".into(),
        ..ListedUnit::default()
    };
    alone(|it| it.units.push(unit), Difference::UnitsAdded(vec!["Mới".into()]));
    alone(|it| drop(it.units.pop()), Difference::UnitsRemoved(vec![communes::name(2)]));
    let renamed = (communes::name(0), "Tên khác".to_string());
    alone(|it| it.units[0].name = "Tên khác".into(), Difference::UnitsRenamed(vec![renamed]));
    alone(|it| it.units[1].group = "so".into(), Difference::UnitsMoved(vec![communes::name(1)]));
    alone(|it| it.units[1].code = "x0002 ".into(), Difference::Other);
    alone(|it| it.units.reverse(), Difference::Other);
}
