//! The whole table of stages: who may do what, where.

use tucham::domain::dossier::{Deed, Side, Stage};

/// One letter for each deed: F fill, A appraise, X explain; for moves d, s, a, e, c.
fn allowed(stage: Stage, side: Side) -> String {
    let deeds = [('F', Deed::Fill), ('A', Deed::Appraise), ('X', Deed::Explain)];
    let moves = "dsaec".chars().zip(Stage::ALL.map(Deed::Move));
    let all = deeds.into_iter().chain(moves);
    all.filter(|(_, deed)| stage.allows(side, *deed)).map(|(letter, _)| letter).collect()
}

#[test]
fn the_whole_table_of_stages() {
    use Stage::{Appraised, Concluded, Draft, Explained, Submitted};
    let expected = [
        (Draft, "Fs", ""),
        (Submitted, "d", "Ada"),
        (Appraised, "Xe", "sec"),
        (Explained, "", "Aac"),
        (Concluded, "", "e"),
    ];
    let found =
        Stage::ALL.map(|stage| (stage, allowed(stage, Side::Unit), allowed(stage, Side::Superior)));
    assert_eq!(
        found,
        expected.map(|(stage, unit, superior)| (stage, unit.into(), superior.into()))
    );
}
