//! Where a worker's program runs.

/// Who does the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nobody was asked yet, or the worker is on its way.
    #[default]
    Undecided,
    /// A worker of its own: the page stays free.
    Worker,
    /// The page itself, in slices: slower, and it stops when the page is closed.
    Page,
}
