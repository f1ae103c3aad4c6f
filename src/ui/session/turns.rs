//! Drawing what is long a piece at a time, so that the page stays fluent. It ends by itself when the
//! page that asked is left.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::platform::event_loop::next_turn;
use crate::browser::platform::page::next_frame;

/// How many of so many pieces are to be drawn: the first at once, then one more each turn, until
/// all are.
pub fn piece_by_piece(pieces: usize) -> ReadSignal<usize> {
    let (drawn, set_drawn) = signal(pieces.min(1));
    spawn_local(async move {
        for n in 2..=pieces {
            next_turn().await;
            // The page may have been left meanwhile: the signal is then gone.
            if set_drawn.try_set(n).is_some() {
                return;
            }
        }
    });
    drawn
}

/// Places that get the same value one after another, a frame each, so that laying them out does not
/// hold the page either. What a place shows stays until its turn comes.
/// Copies are the same places.
pub struct InTurn<T: Send + Sync + 'static> {
    places: StoredValue<Vec<RwSignal<Option<T>>>>,
    /// Counts the values handed on, so that an older one stops where a newer one begins.
    round: StoredValue<u32>,
    is_done: RwSignal<bool>,
}

impl<T: Send + Sync + 'static> Clone for InTurn<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for InTurn<T> {}

impl<T: Clone + Send + Sync + 'static> InTurn<T> {
    /// So many places, all of them empty.
    pub fn new(places: usize) -> Self {
        let places = (0..places).map(|_| RwSignal::new(None)).collect();
        InTurn {
            places: StoredValue::new(places),
            round: StoredValue::new(0),
            is_done: RwSignal::new(false),
        }
    }

    /// The places, in the order in which their turn comes.
    pub fn places(self) -> Vec<RwSignal<Option<T>>> {
        self.places.get_value()
    }

    /// Whether every place has what was handed on last; not before anything was.
    pub fn is_done(self) -> bool {
        self.is_done.get()
    }

    /// Hands a value on, or takes away what the places have.
    pub fn hand_on(self, value: Option<T>) {
        let round = self.round.get_value().wrapping_add(1);
        self.round.set_value(round);
        self.is_done.set(false);
        spawn_local(async move {
            for place in self.places.try_get_value().unwrap_or_default() {
                // Gone when the page was left, another when there is a newer value.
                if self.round.try_get_value() != Some(round) {
                    return;
                }
                place.set(value.clone());
                next_frame().await;
            }
            if self.round.try_get_value() == Some(round) {
                self.is_done.set(true);
            }
        });
    }
}
