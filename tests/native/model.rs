//! Random days at the storage layer against a simple model: type, undo, redo, import, a second tab,
//! taking over, a kill, a store evicted, an update to a newer build and back, deleting and restoring.
//!
//! The model is a few numbers and texts; it knows nothing of slots, checksums or queues.

mod day;
mod expected;
mod steps;

use day::Day;
use proptest::prelude::*;
use steps::{Step, step};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_200))]

    /// 1,200 days of up to 60 steps: at every opening the app and the model agree on what opens,
    /// what stands beside it, and what can be taken back.
    #[test]
    fn nothing_is_lost_on_any_day(steps in prop::collection::vec(step(), 1..60)) {
        let mut day = Day::new();
        for step in steps {
            day.run(step);
        }
        // The evening: everything is saved, both stores are open, and the newest is there.
        for place in [0, 1] {
            day.run(Step::Close(place));
        }
        day.run(Step::OlderBuild);
        day.run(Step::Open(0));
    }
}
