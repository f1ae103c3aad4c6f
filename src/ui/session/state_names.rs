//! Names that a person gives to states of a draft, and by which they are kept.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::mirror_fault::problem_of;
use super::{Draft, Notice};
use crate::browser::indexed_db::mirror;
use crate::i18n::words::history as words;
use crate::keeping::{
    About, Cause, LONGEST_NAME, MOST_NAMED, Snapshot, may_name_one_more, state_name,
};

impl Draft {
    /// Keeps the state of now under a name, and runs `then` once it is kept.
    ///
    /// # Errors
    /// Why it cannot have this name, in words.
    pub fn name_now(self, typed: &str, then: Callback<Snapshot>) -> Result<(), String> {
        let dossier = self.dossier.get_untracked();
        let about = self.about(Cause::Work, &dossier);
        let key = Snapshot::key(&dossier.id, &about);
        let stood = self.states.with_value(|states| {
            let same = |state: &&About| Snapshot::key(&dossier.id, state) == key;
            states.iter().flatten().find(same).cloned()
        });
        if let Some(stood) = stood.as_ref().filter(|stood| stood.is_named()) {
            return Err(words::HAS_NAME.with(self.lang_now(), &[("name", &stood.name)]));
        }
        let about = stood.unwrap_or(about);
        self.name_state(Snapshot { about, dossier }, typed, then)
    }

    /// Names a state, or names it anew, and runs `then` once that is kept.
    ///
    /// # Errors
    /// Why it cannot have this name, in words.
    pub fn name_state(
        self,
        state: Snapshot,
        typed: &str,
        then: Callback<Snapshot>,
    ) -> Result<(), String> {
        let name = state_name(typed);
        let lang = self.lang_now();
        if name.is_empty() {
            let most = LONGEST_NAME.to_string();
            return Err(words::NAME_EMPTY.with(lang, &[("n", &most)]));
        }
        let may = self.states.with_value(|states| states.as_deref().is_none_or(may_name_one_more));
        if !state.about.is_named() && !may {
            let most = MOST_NAMED.to_string();
            return Err(words::NAMES_FULL.with(lang, &[("n", &most)]));
        }
        let said = words::NAMED.with(lang, &[("name", &name)]);
        self.keep_name(state, name, said, then);
        Ok(())
    }

    /// Lets the name of a state go: it is then thinned out like any other.
    pub fn let_name_go(self, state: Snapshot, then: Callback<Snapshot>) {
        let said = words::NAME_GONE.with(self.lang_now(), &[("name", &state.about.name)]);
        self.keep_name(state, String::new(), said, then);
    }

    fn keep_name(self, mut state: Snapshot, name: String, said: String, then: Callback<Snapshot>) {
        // What has another tab's name must not be thinned out by this one's list.
        if !self.may_write_now() {
            return self.tell(Notice::said(self.session.say(words::LOCKED)));
        }
        state.about.name = name;
        let key = Snapshot::key(&state.dossier.id, &state.about);
        self.put_in_list(&key, state.about.clone());
        spawn_local(async move {
            let kept = mirror::keep_snapshot(Some((key, state.write())), &[]).await;
            match kept.map_err(problem_of) {
                Ok(()) => {
                    self.tell(Notice::said(said));
                    then.try_run(state);
                }
                Err(problem) => {
                    self.read_states();
                    let text = self.session.say(words::NOT_NAMED);
                    self.tell(Notice::failed(text, vec![problem]));
                }
            }
        });
    }

    /// Puts a state in its place among those that are kept, oldest first.
    fn put_in_list(self, key: &str, about: About) {
        let id = self.id();
        self.states.update_value(|states| {
            let states = states.get_or_insert_default();
            states.retain(|state| Snapshot::key(&id, state) != key);
            let place = states.partition_point(|state| state.revision <= about.revision);
            states.insert(place, about);
        });
    }
}
