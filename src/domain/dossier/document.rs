//! The register of documents (danh mục tài liệu kiểm chứng): each stands once, and whatever it proves
//! names it by its id.

use super::{Change, Dossier, Entry, Explanation, Unknown};
use crate::domain::map::{Map, Set};
use crate::domain::sort::sort_by;

/// A document of the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Number and sign, such as `12/KH-UBND`.
    pub number: String,
    /// ISO date, or whatever was typed.
    pub date: String,
    /// Who issued it.
    pub issuer: String,
    /// Its subject.
    pub title: String,
    /// A link.
    pub url: String,
    /// A file, recorded by name, size and checksum; its content stays where it is.
    pub file: Option<FileRecord>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A file by which a document can be recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileRecord {
    /// File name without a path.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// That a document proves an answer, and where in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The document's id in the register.
    pub document: String,
    /// Section and page.
    pub place: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// What stands for a document that the register does not have.
static NOTHING: Document = Document {
    number: String::new(),
    date: String::new(),
    issuer: String::new(),
    title: String::new(),
    url: String::new(),
    file: None,
    unknown: Map::new(),
};

/// Evidence with its document beside it, as people read and edit it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// The document's id; a new document brings one that the register does not have.
    pub id: String,
    /// The document; an empty one where the register does not have it.
    pub document: Document,
    /// Section and page.
    pub place: String,
    /// Keys of the evidence that this version does not know.
    pub unknown: Unknown,
}

impl Document {
    /// Nothing entered at all?
    pub fn is_empty(&self) -> bool {
        *self == NOTHING
    }
}

impl Cited {
    /// A document under this id, without a place in it.
    pub fn new(id: impl Into<String>, document: Document) -> Self {
        Cited { id: id.into(), document, ..Cited::default() }
    }

    /// Nothing entered at all, neither of the document nor where in it?
    pub fn is_empty(&self) -> bool {
        self.document.is_empty() && self.place.is_empty() && self.unknown.is_empty()
    }

    fn evidence(&self) -> Evidence {
        let Cited { id, place, unknown, .. } = self.clone();
        Evidence { document: id, place, unknown }
    }
}

impl Dossier {
    /// The document that evidence names; an empty one where the register does not have it.
    pub fn document(&self, evidence: &Evidence) -> &Document {
        self.documents.get(&evidence.document).unwrap_or(&NOTHING)
    }

    /// Evidence with its documents, in its order.
    pub fn cited(&self, evidence: &[Evidence]) -> Vec<Cited> {
        let cited = |it: &Evidence| Cited {
            id: it.document.clone(),
            document: self.document(it).clone(),
            place: it.place.clone(),
            unknown: it.unknown.clone(),
        };
        evidence.iter().map(cited).collect()
    }

    /// The evidence of a leaf's entry with its documents.
    pub fn cited_by(&self, leaf: &str) -> Vec<Cited> {
        self.entries.get(leaf).map(|entry| self.cited(&entry.evidence)).unwrap_or_default()
    }

    /// What stands for a leaf, with its documents written out: under which ids they stand is nothing.
    pub fn in_full(&self, leaf: &str) -> (Entry, Vec<Document>) {
        let mut entry = self.entries.get(leaf).cloned().unwrap_or_default();
        let documents = entry.evidence.iter().map(|it| self.document(it).clone()).collect();
        entry.evidence.iter_mut().for_each(|it| it.document.clear());
        (entry, documents)
    }

    /// The leaves whose entries name a document, by id.
    pub fn leaves_citing(&self, document: &str) -> impl Iterator<Item = &str> {
        let names = move |evidence: &[Evidence]| evidence.iter().any(|it| it.document == document);
        self.entries
            .iter()
            .filter(move |(_, entry)| names(&entry.evidence))
            .map(|(leaf, _)| leaf.as_str())
    }

    /// Every document that an entry or an explanation names, by id.
    pub fn cited_documents(&self) -> Set<&str> {
        let entries = self.entries.values().flat_map(|entry| &entry.evidence);
        let said = self.rounds.iter().flat_map(|round| round.explanations.values());
        let said = said.flat_map(|explanation| &explanation.evidence);
        entries.chain(said).map(|evidence| evidence.document.as_str()).collect()
    }

    /// The documents that evidence names, by id; those that the register does not have are left out.
    pub fn documents_of<'e>(
        &self,
        evidence: impl Iterator<Item = &'e Evidence>,
    ) -> Map<String, Document> {
        let known =
            |it: &Evidence| Some((it.document.clone(), self.documents.get(&it.document)?.clone()));
        evidence.filter_map(known).collect()
    }

    /// The change that makes a leaf's evidence this list: new and corrected documents go into the
    /// register, and one that nothing else names leaves it together with its last evidence.
    pub fn prove(&self, leaf: &str, cited: &[Cited]) -> Change {
        let before = self.entries.get(leaf).map_or(&[][..], |entry| &entry.evidence);
        let evidence = cited.iter().map(Cited::evidence).collect();
        let change = Change::Evidence { leaf: leaf.into(), evidence };
        self.with_documents(before, cited, change)
    }

    /// The same for an explanation, whose evidence becomes this list.
    pub fn explain_by(
        &self,
        round: u32,
        leaf: &str,
        explanation: Explanation,
        cited: &[Cited],
    ) -> Change {
        let before = self.round(round).and_then(|round| round.explanations.get(leaf));
        let before = before.map_or(&[][..], |explanation| &explanation.evidence);
        let own: Vec<Cited> = cited.iter().map(|it| self.own_when_locked(it)).collect();
        let cited = own.as_slice();
        let evidence = cited.iter().map(Cited::evidence).collect();
        let explanation = Explanation { evidence, ..explanation };
        let explanation = Some(explanation).filter(|it| *it != Explanation::default());
        let change = Change::Explanation { round, leaf: leaf.into(), explanation };
        self.with_documents(before, cited, change)
    }

    /// What was handed in stays as it was: a correction of a document that an answer names becomes a
    /// document of its own once the dossier is locked.
    fn own_when_locked(&self, cited: &Cited) -> Cited {
        let known = self.documents.get(&cited.id);
        let is_corrected = known.is_some_and(|known| *known != cited.document);
        let is_handed_in = self.is_locked() && self.leaves_citing(&cited.id).next().is_some();
        match is_corrected && is_handed_in {
            true => Cited { id: self.free_id(&cited.id), ..cited.clone() },
            false => cited.clone(),
        }
    }

    fn with_documents(&self, before: &[Evidence], cited: &[Cited], change: Change) -> Change {
        let mut changes = Vec::new();
        for Cited { id, document, .. } in cited {
            let known = self.documents.get(id);
            let is_dangling = known.is_none()
                && document.is_empty()
                && before.iter().any(|it| it.document == *id);
            if known != Some(document) && !is_dangling {
                let document = Some(document.clone());
                changes.push(Change::Document { id: id.clone(), document });
            }
        }
        if changes.is_empty() && before.iter().all(|it| cited.iter().any(|c| c.id == it.document)) {
            return change;
        }
        changes.push(change);
        changes.extend(self.left_behind(before, cited));
        Change::All(changes)
    }

    /// Takes documents out of the register that only this evidence named, and that it names no more.
    fn left_behind(&self, before: &[Evidence], cited: &[Cited]) -> Vec<Change> {
        let mut dropped: Vec<&str> = before.iter().map(|it| it.document.as_str()).collect();
        sort_by(&mut dropped, Ord::cmp);
        dropped.dedup();
        let is_last = |id: &&str| {
            let is_kept = cited.iter().any(|it| it.id == **id);
            let everywhere = self.times_cited(id);
            let here = before.iter().filter(|it| it.document == **id).count();
            !is_kept && everywhere == here && self.documents.contains_key(*id)
        };
        let gone = |id: &str| Change::Document { id: id.into(), document: None };
        dropped.into_iter().filter(is_last).map(gone).collect()
    }

    /// How often entries and explanations name a document.
    pub(super) fn times_cited(&self, document: &str) -> usize {
        let entries = self.entries.values().flat_map(|entry| &entry.evidence);
        let said = self.rounds.iter().flat_map(|round| round.explanations.values());
        let said = said.flat_map(|explanation| &explanation.evidence);
        entries.chain(said).filter(|evidence| evidence.document == document).count()
    }
}
