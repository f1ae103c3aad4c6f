//! The two stores of a computer, as the tests reach and harm them.

use std::collections::VecDeque;
use std::rc::Rc;

use tucham::domain::dossier::{Dossier, Unit};
use tucham::domain::map::Map;
use tucham::keeping::{
    DraftKeeper, MemoryShelf, Mirror, MirrorFault, MirrorWrite, Report, Saving, Settled, Shelf,
    ShelfFault, reconcile, settle,
};

/// A shelf that the test can still reach after handing it over.
#[derive(Clone, Default)]
pub struct Shared(pub Rc<MemoryShelf>);

impl Shelf for Shared {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        self.0.get(key)
    }
    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        self.0.put(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), ShelfFault> {
        self.0.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, ShelfFault> {
        self.0.keys()
    }
}

/// A computer: local storage, and the second store as it stands on the disk.
#[derive(Clone, Default)]
pub struct Computer {
    pub local: Shared,
    pub disk: Rc<MemoryShelf>,
}

/// One tab of the browser: its own image of the second store.
pub struct Tab {
    pub computer: Computer,
    pub mirror: Mirror,
    pub keeper: DraftKeeper<Shared>,
}

impl Computer {
    /// A tab in which both stores are open.
    pub fn tab(&self) -> Tab {
        let mirror = Mirror::default();
        mirror.open(self.on_disk(""));
        self.tab_with(mirror)
    }

    /// A tab without a second store.
    pub fn tab_alone(&self) -> Tab {
        self.tab_with(Mirror::missing(MirrorFault::Blocked))
    }

    fn tab_with(&self, mirror: Mirror) -> Tab {
        let keeper = DraftKeeper::new(self.local.clone(), mirror.clone());
        Tab { computer: self.clone(), mirror, keeper }
    }

    /// What stands on the disk under keys that begin so.
    pub fn on_disk(&self, prefix: &str) -> Map<String, String> {
        let keys = self.disk.keys().unwrap().into_iter().filter(|key| key.starts_with(prefix));
        keys.map(|key| (key.clone(), self.disk.get(&key).unwrap().unwrap())).collect()
    }

    /// Everything under keys of local storage that begin so.
    pub fn in_local(&self, prefix: &str) -> Map<String, String> {
        let keys = self.local.keys().unwrap().into_iter().filter(|key| key.starts_with(prefix));
        keys.map(|key| (key.clone(), self.local.get(&key).unwrap().unwrap())).collect()
    }

    /// Clears a store as the browser does when it evicts a site's data.
    pub fn clear(shelf: &impl Shelf) {
        for key in shelf.keys().unwrap() {
            shelf.remove(&key).unwrap();
        }
    }
}

impl Tab {
    /// Carries out what is on its way to the second store, each write whole, as the browser does.
    pub fn settle(&self) -> VecDeque<Settled> {
        std::iter::from_fn(|| self.mirror.next()).map(|write| self.carry_out(write)).collect()
    }

    fn carry_out(&self, write: MirrorWrite) -> Settled {
        let disk = &self.computer.disk;
        match write {
            MirrorWrite::Text { key, text: Some(text) } => disk.put(&key, &text).unwrap(),
            MirrorWrite::Text { key, text: None } => disk.remove(&key).unwrap(),
            MirrorWrite::Withdraw { key, text } => disk.withdraw(&key, &text).unwrap(),
            MirrorWrite::Draft { id, counter, text, known } => {
                let key = |place| format!("tucham/draft/{id}/{place}");
                let slots = [0, 1].map(|place| disk.get(&key(place)).unwrap());
                let settled = settle(&slots, counter, &text);
                if let Settled::Put(place) = settled {
                    disk.put(&key(place), &text).unwrap();
                    disk.put(&known.0, &known.1).unwrap();
                }
                return settled;
            }
        }
        Settled::Put(0)
    }

    /// Saves a draft and returns its counter.
    #[track_caller]
    pub fn save(&self, dossier: &Dossier, after: u64) -> u64 {
        self.keeper.save(dossier, saving(after)).unwrap().counter
    }

    /// What opens under an id.
    pub fn opens(&self, id: &str) -> Option<Dossier> {
        self.keeper.load(id).unwrap().kept.map(|kept| kept.dossier)
    }
}

/// A draft of a unit.
pub fn draft(id: &str, name: &str, revision: u64) -> Dossier {
    let unit = Unit { name: name.into(), ..Unit::default() };
    Dossier { id: id.into(), revision, unit, ..Dossier::default() }
}

/// A save that follows a state.
pub fn saving(after: u64) -> Saving {
    Saving { after, at: "2026-11-22T08:00:00Z".into(), ..Saving::default() }
}

/// A computer with one draft, saved three times into both stores.
pub fn at_work() -> (Computer, Tab) {
    let computer = Computer::default();
    let tab = computer.tab();
    for counter in 0..3 {
        tab.save(&draft("d-1", &format!("An Bình {}", counter + 1), counter + 1), counter);
        tab.settle();
    }
    (computer, tab)
}

/// What was saved there last.
pub fn newest() -> Option<Dossier> {
    Some(draft("d-1", "An Bình 3", 3))
}

/// Both stores held against each other in a tab, and everything written.
pub fn report(tab: &Tab) -> Report {
    let report = reconcile(&tab.computer.local, &tab.mirror);
    tab.settle();
    report
}
