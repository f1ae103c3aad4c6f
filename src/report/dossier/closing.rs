//! Difficulties, proposals, recipients and signature.

use super::Telling;
use crate::domain::letter_case::capitals;
use crate::i18n::safe;
use crate::i18n::words::report as words;
use crate::report::{Block, Signatures, letter};

pub(super) fn blocks(telling: Telling) -> Vec<Block> {
    let report = &telling.dossier.report;
    let mut blocks = vec![telling.heading(words::PART_4)];
    blocks.extend(telling.paragraphs(&report.difficulties));
    blocks.push(telling.heading(words::PART_5));
    blocks.extend(telling.paragraphs(&report.proposals));
    blocks.push(Block::Signatures(telling.signatures()));
    blocks
}

impl Telling<'_> {
    /// One paragraph a line; a word for nothing when nothing was written.
    fn paragraphs(&self, text: &str) -> Vec<Block> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let blocks: Vec<Block> = lines.map(|line| Block::Paragraph(safe(line))).collect();
        match blocks.is_empty() {
            true => vec![Block::Paragraph(words::NOTHING.to(self.lang).into())],
            false => blocks,
        }
    }

    fn signatures(&self) -> Signatures {
        let (unit, heading) = (&self.dossier.unit, &self.dossier.report.heading);
        let receiver = match unit.receiver.trim() {
            "" => unit.parent.trim(),
            receiver => receiver,
        };
        let named = heading.recipients.iter().map(|line| line.trim()).filter(|it| !it.is_empty());
        let named: Vec<&str> = named.collect();
        let all = if named.is_empty() { vec![receiver] } else { named };
        let all = all.into_iter().map(safe).filter(|line| !line.is_empty());
        let recipients = all.map(|line| format!("- {line};")).collect();
        let signer = &self.dossier.people.approved_by;
        let position = match signer.position.trim() {
            "" => words::HEAD_OF_UNIT.to(self.lang).to_string(),
            position => capitals(&safe(position)),
        };
        let authority = match signer.authority.trim() {
            "" => self.form(&self.set.forms.signature).unwrap_or_default(),
            authority => safe(authority),
        };
        let position = match authority.is_empty() {
            true => position,
            false => format!("{}\n{position}", capitals(&authority)),
        };
        letter::signatures(recipients, position, &signer.name, self.lang)
    }
}
