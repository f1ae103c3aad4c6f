//! What an open draft does for the session around it. The session is there from the first load on,
//! the code of drafts only with a later part: it is reached by these pointers and by nothing else, so
//! that it stays out of the first load.

use super::Draft;
use crate::browser::platform::task::Task;
use crate::keeping::MirrorFault;

/// The verbs of a draft that the session calls.
#[derive(Clone, Copy)]
pub(super) struct Hooks {
    /// Saves what is not saved yet, at once.
    pub save_now: fn(Draft),
    /// Asks to be the writer, and reads its earlier states; done once it is known who writes.
    pub begin: fn(Draft) -> Task<()>,
    /// Gives the right to write back.
    pub release: fn(Draft),
    /// Writes it anew, after its store was cleared.
    pub write_anew: fn(Draft),
    /// Another tab has written it.
    pub hear: fn(Draft),
    /// Another tab asks for the right to write.
    pub give_way: fn(Draft),
    /// Another tab has touched the lease.
    pub renew_lease: fn(Draft),
    /// The page goes away: who opens it next need not wait for the lease.
    pub give_lease_back: fn(Draft),
    /// The second store has answered to the state with this counter.
    pub mirrored: fn(Draft, u64, Result<(), MirrorFault>),
}
