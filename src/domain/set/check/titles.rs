//! Whether everything that people choose by its title has one that can be seen.

use super::{CriteriaSet, at_line};
use crate::domain::problem::{Code, Problem};
use crate::domain::text::is_blank;

pub(super) fn check(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    if is_blank(&set.title.vi) {
        problems.push(Problem::new(Code::TitleBlank).at("/title"));
    }
    let blank = (0..set.nodes.len()).filter(|place| is_blank(&set.nodes[*place].title.vi));
    problems.extend(blank.map(|place| at_line(set, place, Code::TitleBlank, "/title")));
}
