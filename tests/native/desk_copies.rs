//! When a copy counts: handed to the browser is not yet on the disk.

use tucham::domain::review::DeskCopy;
use tucham::keeping::{Copied, is_copy_due, is_copy_of};

use crate::communes;

fn copy(revision: u64, proven: bool) -> DeskCopy {
    DeskCopy { revision, proven, ..DeskCopy::default() }
}

#[test]
fn without_a_desk_file_every_change_is_uncopied() {
    let copied = Copied::of(7, &[]);
    assert_eq!((copied.last, copied.changes, copied.unproven), (None, 7, 7));
}

#[test]
fn a_file_that_was_only_handed_over_does_not_make_the_work_safe() {
    let copied = Copied::of(9, &[copy(9, false)]);
    assert_eq!((copied.changes, copied.unproven), (0, 9));
    assert!(copied.is_handed() && !copied.is_safe());
}

#[test]
fn a_proven_file_makes_safe_what_it_holds_and_no_more() {
    assert!(Copied::of(9, &[copy(9, true)]).is_safe());
    let copied = Copied::of(12, &[copy(5, true), copy(9, true), copy(11, false)]);
    assert_eq!((copied.changes, copied.unproven), (1, 3));
    assert!(!copied.is_safe() && !copied.is_handed());
}

#[test]
fn the_page_reminds_after_three_days() {
    assert_eq!([0, 2, 3, 40].map(is_copy_due), [false, false, true, true]);
}

#[test]
fn a_file_is_a_copy_of_a_draft_only_when_it_holds_all_of_it() {
    let draft = communes::dossier(&communes::set(), 0);
    let mut file = draft.clone();
    file.app = "9".into();
    file.declared = None;
    assert!(is_copy_of(&file, &draft));
    file.report.proposals = "khác".into();
    assert!(!is_copy_of(&file, &draft));
}
