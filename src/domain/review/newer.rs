//! Which of several files of one unit is the newest: told beside them, never taken without a person's word.

use super::figures::UnitSheet;

/// Why a file is taken for the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewestBy {
    /// The same dossier, with the highest revision: a counter, which no clock can mislead.
    Revision,
    /// Different dossiers, of which its last recorded step is the latest, by the sender's clock.
    LastStep,
}

/// The place of the newest of some files of one unit, and by what; nothing where they do not tell.
///
/// ```
/// use tucham::domain::review::{NewestBy, UnitSheet, newest};
///
/// let file = |dossier: &str, revision, step: &str| UnitSheet {
///     dossier: dossier.into(),
///     revision,
///     last_step: step.into(),
///     ..UnitSheet::default()
/// };
/// let (one, two) = (file("a", 7, "2026-12-01T08:00:00Z"), file("a", 9, ""));
/// assert_eq!(newest(&[&one, &two]), Some((1, NewestBy::Revision)));
/// let other = file("b", 2, "2026-12-01T07:59:59.500Z");
/// assert_eq!(newest(&[&other, &one]), Some((1, NewestBy::LastStep)));
/// assert_eq!(newest(&[&other, &two]), None, "one of them has no step that says when");
/// ```
pub fn newest(files: &[&UnitSheet]) -> Option<(usize, NewestBy)> {
    let first = files.first()?;
    if files.iter().all(|file| file.dossier == first.dossier) {
        return only_highest(files.iter().map(|file| file.revision))
            .map(|place| (place, NewestBy::Revision));
    }
    let steps: Option<Vec<_>> = files.iter().map(|file| instant(&file.last_step)).collect();
    only_highest(steps?.into_iter()).map(|place| (place, NewestBy::LastStep))
}

fn only_highest<T: PartialOrd>(values: impl Iterator<Item = T>) -> Option<usize> {
    let values: Vec<T> = values.collect();
    let is_highest = |place: &usize| {
        values.iter().enumerate().all(|(other, value)| other == *place || *value < values[*place])
    };
    (0..values.len()).find(is_highest)
}

/// An instant (RFC 3339, UTC) in an order: its text without the fraction, then the fraction.
fn instant(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_suffix('Z')?;
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, ""));
    (seconds.len() == "2026-12-01T08:00:00".len())
        .then_some((seconds, fraction.trim_end_matches('0')))
}
