//! Which unit of a campaign's list a dossier is of.

use crate::domain::campaign::{ListedUnit, Roll};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::text::same_form;

/// The unit of the list: by its code, otherwise by a name that only one unit has.
pub(super) fn listed<'a>(
    roll: &'a Roll,
    dossier: &Dossier,
) -> Result<(&'a ListedUnit, Option<Problem>), Problem> {
    if let Some(unit) = roll.unit(&dossier.unit.code) {
        return Ok((unit, name_other(unit, &dossier.unit.name)));
    }
    match roll.only_unit_named(&dossier.unit.name) {
        Some(unit) => {
            let problem = Problem::new(Code::UnitCodeOther).with("found", &dossier.unit.code);
            Ok((unit, Some(problem.with("expected", &unit.code).at("/unit/code"))))
        }
        None => {
            let code = &dossier.unit.code;
            let found = if code.is_empty() { &dossier.unit.name } else { code };
            Err(Problem::new(Code::UnitUnknown).with("found", found).at("/unit"))
        }
    }
}

/// A known code with another name may be a mistyped code: the unit is not renamed without a word.
fn name_other(unit: &ListedUnit, name: &str) -> Option<Problem> {
    let is_other = !name.trim().is_empty() && same_form(name) != same_form(&unit.name);
    is_other.then(|| {
        let problem = Problem::new(Code::UnitNameOther).with("unit", &unit.code);
        problem.with("found", name).with("expected", &unit.name)
    })
}
