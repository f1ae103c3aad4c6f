//! The only writer of a draft.

use super::{Head, Row, SetDraft};

/// One step of work; applying it gives the step back that undoes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// What stands above the rows.
    Head(Box<Head>),
    /// From a place on so many rows go, and these come.
    Rows {
        /// The first place.
        at: usize,
        /// How many go.
        gone: usize,
        /// What comes.
        put: Vec<Row>,
    },
    /// Another draft, such as that of another table.
    Whole(Box<SetDraft>),
}

impl Change {
    /// The id of the first row that it brings.
    pub fn first_put(&self) -> Option<&str> {
        match self {
            Change::Rows { put, .. } => put.first().map(|row| row.id.as_str()),
            Change::Head(_) | Change::Whole(_) => None,
        }
    }
}

impl SetDraft {
    /// Applies a change; gives back its inverse. Places behind the last row mean its end.
    ///
    /// ```
    /// use tucham::intake::draft::{Change, Row, SetDraft};
    /// let mut draft = SetDraft::default();
    /// let before = draft.clone();
    /// let back = draft.apply(Change::Rows { at: 0, gone: 0, put: vec![Row::default()] });
    /// assert_eq!(draft.rows.len(), 1);
    /// draft.apply(back);
    /// assert_eq!(draft, before);
    /// ```
    pub fn apply(&mut self, change: Change) -> Change {
        match change {
            Change::Head(head) => Change::Head(Box::new(std::mem::replace(&mut self.head, *head))),
            Change::Rows { at, gone, put } => {
                let at = at.min(self.rows.len());
                let end = at.saturating_add(gone).min(self.rows.len());
                let came = put.len();
                let put_back = self.rows.splice(at..end, put).collect();
                Change::Rows { at, gone: came, put: put_back }
            }
            Change::Whole(draft) => Change::Whole(Box::new(std::mem::replace(self, *draft))),
        }
    }

    /// The smallest change that makes the rows these; nothing where they are already.
    pub(super) fn toward(&self, rows: Vec<Row>) -> Option<Change> {
        let old = &self.rows;
        let same = |(a, b): &(&Row, &Row)| a == b;
        let at = old.iter().zip(&rows).take_while(same).count();
        if at == old.len() && at == rows.len() {
            return None;
        }
        let most = old.len().min(rows.len()) - at;
        let behind = old.iter().rev().zip(rows.iter().rev()).take(most).take_while(same).count();
        let (gone, came) = (old.len() - at - behind, rows.len() - at - behind);
        let put = rows.into_iter().skip(at).take(came).collect();
        Some(Change::Rows { at, gone, put })
    }
}
