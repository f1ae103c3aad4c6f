//! Tables that many outlets draw, each said once: what a column is called, where it is drawn and what its cells hold.

mod areas;
mod criteria;
mod heat;
mod inbox;
mod ranking;
mod score_lines;
mod whole_ranking;

pub use criteria::criteria;
pub use heat::heat;
pub use inbox::inbox;
pub use ranking::{RankingTable, ranking_tables};
pub use score_lines::score_lines;
pub use whole_ranking::whole_ranking;

use super::table::{Cell, Column, Kind, Row, RowKind};
use crate::i18n::Lang;
use crate::i18n::words::Word;

/// Where a table is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlet {
    /// On the page.
    Screen,
    /// On paper, in few columns.
    Paper,
    /// As a file to compute with: a fact a column, whether it is there or not.
    File,
    /// In a terminal.
    Terminal,
}

use Outlet::{File, Paper, Screen, Terminal};

const EVERYWHERE: &[Outlet] = &[Screen, Paper, File, Terminal];

/// A column of rows made from `R`.
struct Spec<R> {
    id: &'static str,
    title: Word,
    kind: Kind,
    /// Its share of the paper.
    width: u32,
    on: &'static [Outlet],
    cell: fn(&R) -> Cell,
}

impl<R> Spec<R> {
    fn column(&self, lang: Lang) -> Column {
        column(self.id, self.title.to(lang).to_string(), self.kind, self.width)
    }
}

/// A column whose cells are made so.
fn spec<R>(
    id: &'static str,
    title: Word,
    kind: Kind,
    width: u32,
    on: &'static [Outlet],
    cell: fn(&R) -> Cell,
) -> Spec<R> {
    Spec { id, title, kind, width, on, cell }
}

fn column(id: &'static str, title: String, kind: Kind, width: u32) -> Column {
    Column { id, title, kind, width }
}

/// Those that are drawn there.
fn drawn_on<R, const N: usize>(
    specs: [Spec<R>; N],
    outlet: Outlet,
) -> impl Iterator<Item = Spec<R>> {
    specs.into_iter().filter(move |spec| spec.on.contains(&outlet))
}

fn row(cells: Vec<Cell>) -> Row {
    Row { kind: RowKind::Leaf, cells }
}
