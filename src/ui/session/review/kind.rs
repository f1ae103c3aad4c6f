//! Which criteria of a dossier are looked at.

/// Which criteria are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every criterion.
    All,
    /// Those that nobody has looked at in the open round.
    Unseen,
    /// Those whose points are not the unit's own.
    Changed,
    /// Those that the unit was asked to explain.
    Explain,
    /// Those that the unit explained, asked or not.
    Explained,
}

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Kind; 5] =
        [Kind::All, Kind::Unseen, Kind::Changed, Kind::Explain, Kind::Explained];
}
