//! What the second store says when it does not do what it should.

use crate::domain::problem::{Code, Problem};
use crate::keeping::MirrorFault;

/// What the second store said, as a problem for people.
pub(super) fn problem_of(fault: MirrorFault) -> Problem {
    Problem::new(match fault {
        MirrorFault::Full => Code::MirrorFull,
        MirrorFault::NewerElsewhere => Code::NewerElsewhere,
        MirrorFault::NewerBuild => Code::NewerBuild,
        MirrorFault::Blocked | MirrorFault::TimedOut => Code::MirrorMissing,
    })
}
