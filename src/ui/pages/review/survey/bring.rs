//! Survey points taken in, from a file or pasted: looked at, and only then written.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::column_reading::ColumnReading;
use super::in_words;
use crate::domain::problem::Problem;
use crate::domain::review::survey::{PreviewCell, Reading, Readings, SurveyPreview};
use crate::domain::set::{CriteriaSet, Node};
use crate::i18n::Lang;
use crate::i18n::numbers::count;
use crate::i18n::safe;
use crate::i18n::words::review_survey as words;
use crate::intake::ListKind;
use crate::intake::lists::{Holds, Known, look_at_survey};
use crate::ui::parts::{CellNotes, ListPreview, ListSource};
use crate::ui::session::review::Review;
use crate::ui::session::{FoundList, ListIn};
use crate::ui::{lang, t};

/// The fields that take a table, and the table that is looked at.
#[component]
pub(super) fn BringPoints(set: Arc<CriteriaSet>, nodes: Vec<Node>) -> impl IntoView {
    let review = expect_context::<Review>();
    let checksum = set.checksum.clone();
    let known = Callback::new(move |()| Known::of_set(&set));
    let list = ListIn::open(review.session(), "survey", ListKind::Survey, known);
    let looked = Looked::start(review, list, checksum);
    let lang = lang();
    let title =
        |node: &Node| (node.id.clone(), format!("{} {}", node.code, lang.pick(&node.title)));
    let leaves: Vec<(String, String)> = nodes.iter().map(title).collect();
    view! {
        <div class="card">
            <ListSource
                list
                open=words::OPEN
                open_hint=words::OPEN_HINT
                paste=words::PASTE
            />
        </div>
        {move || {
            let leaves = leaves.clone();
            looked.shown.get().map(|(found, preview)| {
                view! { <FoundPoints looked found preview leaves /> }
            })
        }}
    }
}

/// A table that was read, and what the desk makes of it.
type Shown = (Arc<FoundList>, Result<SurveyPreview, Vec<Problem>>);

/// The table that is looked at. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
struct Looked {
    review: Review,
    list: ListIn,
    set: StoredValue<String>,
    readings: RwSignal<Readings>,
    shown: RwSignal<Option<Shown>>,
    is_running: RwSignal<bool>,
}

impl Looked {
    fn start(review: Review, list: ListIn, set: String) -> Self {
        let looked = Looked {
            review,
            list,
            set: StoredValue::new(set),
            readings: RwSignal::new(Readings::new()),
            shown: RwSignal::new(None),
            is_running: RwSignal::new(false),
        };
        Effect::new(move || match list.found.get() {
            Some(found) => {
                let focus = found.focus.clone();
                looked.look(found, focus);
            }
            // Another table is another question.
            None => {
                looked.shown.set(None);
                looked.readings.set(Readings::new());
            }
        });
        looked
    }

    /// Asks the desk what a table comes to; whoever asked is then where they were.
    fn look(self, found: Arc<FoundList>, focus: String) {
        let (rows, set) = (found.reading.rows_of_survey(), self.set.get_value());
        let readings = self.readings.get_untracked();
        self.is_running.set(true);
        spawn_local(async move {
            let preview = match found.reading.lack {
                Some(_) => Ok(SurveyPreview::default()),
                None => self.review.preview_survey(rows, set, readings).await,
            };
            self.is_running.try_set(false);
            // The table may have been put aside, or read anew, meanwhile.
            let now = self.list.found.try_get_untracked().flatten();
            if now.is_some_and(|now| Arc::ptr_eq(&now, &found)) {
                self.shown.try_set(Some((found, preview)));
                self.review.session().focus(&focus);
            }
        });
    }

    fn read_as(self, leaf: String, reading: Reading) {
        let focus = self.list.id(&format!("reading-{leaf}"));
        self.readings.update(|readings| {
            readings.insert(leaf, reading);
        });
        if let Some(found) = self.list.found.get_untracked() {
            self.look(found, focus);
        }
    }

    /// Writes what was looked at.
    fn put(self, preview: &SurveyPreview) {
        let changes = preview.changes();
        self.is_running.set(true);
        spawn_local(async move {
            let ended = self.review.change_survey(changes).await;
            self.is_running.try_set(false);
            match ended {
                Ok(()) => self.list.put_aside(),
                Err(reasons) => {
                    self.shown.try_update(|shown| {
                        if let Some((_, preview)) = shown {
                            *preview = Err(reasons);
                        }
                    });
                }
            }
        });
    }
}

#[component]
fn FoundPoints(
    looked: Looked,
    found: Arc<FoundList>,
    preview: Result<SurveyPreview, Vec<Problem>>,
    leaves: Vec<(String, String)>,
) -> impl IntoView {
    let lang = lang();
    let of_columns = found.reading.column_problems(&found.chosen);
    let (preview, refused) = match preview {
        Ok(preview) => (preview, Vec::new()),
        Err(problems) => (SurveyPreview::default(), problems),
    };
    let problems = [of_columns, refused, preview.problems.clone()].concat();
    let asked = preview.columns.iter().filter(|column| column.question.is_some()).count();
    let first = (asked > 0).then(|| {
        let text = words::ASKED_FIRST.with(lang, &[("n", &count(asked, lang))]);
        view! { <p id="survey-asked">{text}</p> }
    });
    let columns = preview.columns.clone().into_iter().map(|column| {
        let on_reading =
            Callback::new(move |(leaf, reading): (String, Reading)| looked.read_as(leaf, reading));
        view! { <ColumnReading column on_reading /> }
    });
    let columns = columns.collect_view();
    let told = told(&preview, lang);
    let is_ready = asked == 0 && !preview.changes().is_empty();
    let title = words::FOUND.with(lang, &[("name", &safe(&found.name))]);
    let rows = look_at_survey(&found.reading, &preview);
    let notes = notes(&found, &preview, lang);
    view! {
        <ListPreview
            list=looked.list
            found
            title
            rows
            problems
            leaves
            notes
            told=Signal::derive(move || told.clone())
            may_put=Signal::derive(move || is_ready && !looked.is_running.get())
            put_label=words::PUT
            put=Callback::new(move |()| looked.put(&preview))
            aside=Callback::new(move |()| looked.list.put_aside())
        >
            <div class="survey__readings">{columns}</div>
            {first}
        </ListPreview>
    }
}

/// What writing a table would do.
fn told(preview: &SurveyPreview, lang: Lang) -> String {
    let changes = preview.changes();
    let units: HashSet<_> = changes.iter().map(|it| (&it.code, &it.name)).collect();
    let same = preview.taken() - changes.len();
    let facts = [changes.len(), units.len(), same].map(|n| count(n, lang));
    let facts = [("figures", &*facts[0]), ("units", &*facts[1]), ("same", &*facts[2])];
    words::SUM.with(lang, &facts)
}

/// What stands now where a table says something else, and which cells wait for an answer.
fn notes(found: &FoundList, preview: &SurveyPreview, lang: Lang) -> CellNotes {
    let at = |leaf: &str| {
        found.reading.columns.iter().position(|it| it.holds == Holds::Leaf(leaf.into()))
    };
    let places: Vec<Option<usize>> = preview.columns.iter().map(|it| at(&it.leaf)).collect();
    let note = |cell: &PreviewCell| match cell {
        PreviewCell::Taken { figure, before: Some(before) } if before != figure => {
            Some(words::CELL_WAS.with(lang, &[("before", &in_words(before, lang))]))
        }
        PreviewCell::Asked(_) => Some(t(words::ROW_ASKED).to_string()),
        PreviewCell::Refused(..) => Some(t(words::ROW_REFUSED).to_string()),
        _ => None,
    };
    let of_row = |row: &crate::domain::review::survey::PreviewRow| {
        let cells = row.cells.iter().zip(&places);
        let told = |(cell, place): (&PreviewCell, &Option<usize>)| {
            Some(((row.line, (*place)?), note(cell)?))
        };
        cells.filter_map(told).collect::<Vec<_>>()
    };
    preview.rows.iter().flat_map(of_row).collect()
}
