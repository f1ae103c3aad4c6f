//! What may happen on a day.

use proptest::prelude::*;

/// One thing that happens. The number names one of two tabs.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Open(usize),
    OpenAlone(usize),
    Close(usize),
    Type(usize),
    Undo(usize),
    Redo(usize),
    Save(usize),
    Settle(usize),
    TakeOver(usize),
    Import,
    Flush,
    Kill,
    EvictLocal,
    EvictMirror,
    Delete,
    Restore,
    NewerBuild,
    OlderBuild,
}

/// Any of them, the common ones more often.
pub fn step() -> impl Strategy<Value = Step> {
    let tab = 0..2_usize;
    prop_oneof![
        6 => tab.clone().prop_map(Step::Open),
        1 => tab.clone().prop_map(Step::OpenAlone),
        2 => tab.clone().prop_map(Step::Close),
        12 => tab.clone().prop_map(Step::Type),
        4 => tab.clone().prop_map(Step::Undo),
        3 => tab.clone().prop_map(Step::Redo),
        12 => tab.clone().prop_map(Step::Save),
        10 => tab.clone().prop_map(Step::Settle),
        2 => tab.prop_map(Step::TakeOver),
        1 => Just(Step::Import),
        3 => Just(Step::Flush),
        2 => Just(Step::Kill),
        1 => Just(Step::EvictLocal),
        1 => Just(Step::EvictMirror),
        1 => Just(Step::Delete),
        1 => Just(Step::Restore),
        1 => Just(Step::NewerBuild),
        2 => Just(Step::OlderBuild),
    ]
}
