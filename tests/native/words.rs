//! The words of every page: one is one unit, both languages tell the same, and none stands unused.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use tucham::i18n::Lang;
use tucham::i18n::words::{self, Word};

use crate::golden::root;
use crate::layers::files;

macro_rules! pages {
    ($($page:ident)*) => {
        /// Every page with its words.
        const PAGES: &[(&str, &[(&str, Word)])] = &[$((stringify!($page), words::$page::ALL),)*];
    };
}

pages! {
    answer
    app
    area
    campaign
    check
    desk_file
    documents
    draft
    explain
    files
    help
    history
    keeping
    last_year
    leave
    map
    new
    print
    receipt
    reminders
    report
    review
    review_appraisal
    review_campaign
    review_claims
    review_inbox
    review_key
    review_result
    review_survey
    set_table
    sets
    start
    table_in
    tables
    tasks
    terms
    unit
    versions
}

/// Words with an s at their end that stand behind one as well.
const NO_PLURALS: [&str; 11] =
    ["was", "is", "has", "as", "this", "needs", "holds", "does", "stands", "starts", "reports"];

/// Words whose number is never a bare 1, and why.
const NEVER_ONE: [(&str, &str); 8] = [
    ("tables::MOVED_BY", "a difference has its sign and its decimals: +1.00 percentage points"),
    ("history::LEAD", "the most states that are kept"),
    ("history::NAME_EMPTY", "the longest name"),
    ("history::NAMES_FULL", "the most names that are kept"),
    ("review::REMOVE_ASK", "the days of the trash"),
    ("review::TRASH_NOTE", "the days of the trash"),
    ("review_inbox::TRASH_NOTE", "the days of the trash"),
    ("start::TRASH_NOTE", "the days of the trash"),
];

/// What stands here stands nowhere else: the terms of the field, the superior's tables, the papers.
const TERMS: [&str; 3] = ["terms", "tables", "report"];

/// Words that say what a term says, in one language or in both, and why.
const NO_COPIES: [(&str, &str); 10] = [
    ("app::NAME", "the name of the program, the same in both languages"),
    ("documents::CLOSE", "the button that ends the mending of a document"),
    ("documents::HAS_FILE", "in the middle of a line, where a link is named as well"),
    ("review_inbox::APPRAISE", "the verb, on a button"),
    ("tables::SHARES", "in brackets behind a place"),
    ("terms::CRITERIA", "English has a plural"),
    ("terms::CRITERIA_SETS", "English has a plural"),
    ("terms::EXPLANATIONS", "English has a plural"),
    (
        "terms::ORDER",
        "the place in a list, not the number of a criterion; English shortens both alike",
    ),
    ("terms::POINTS_UNIT", "behind a number"),
];

/// Every word with its page: `check::SHOW_ALL`.
fn all_words() -> impl Iterator<Item = (String, Word)> {
    let named = |page: &'static str| move |(name, word): &_| (format!("{page}::{name}"), *word);
    PAGES.iter().flat_map(move |(page, all)| all.iter().map(named(page)))
}

/// What stands behind each `{name}` of a text: its next two words, as far as only blanks part them. A
/// form that goes with a number is told by `|`.
fn followers(text: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    text.split('{').skip(1).filter_map(|part| {
        let (name, behind) = part.split_once('}')?;
        let end = behind.find(|it: char| !it.is_alphabetic() && !" -’".contains(it));
        let near = &behind[..end.unwrap_or(behind.len())];
        let near = if near.starts_with(' ') { near } else { "" };
        Some((name, near.split_whitespace().take(2).collect()))
    })
}

#[test]
fn every_page_is_looked_at() {
    let folder = std::fs::read_dir(root().join("src/i18n/words")).unwrap();
    let names = folder.map(|entry| entry.unwrap().path().file_stem().unwrap().to_os_string());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name != "mod");
    names.sort();
    names.dedup();
    assert_eq!(names, PAGES.iter().map(|(page, _)| *page).collect::<Vec<_>>());
}

#[test]
fn one_is_one_unit_and_not_one_units() {
    let is_plural =
        |word: &&str| (word.ends_with('s') || *word == "criteria") && !NO_PLURALS.contains(word);
    for (name, word) in all_words() {
        let text = word.to(Lang::En);
        let wrong = followers(text)
            .filter(|(placeholder, _)| !placeholder.contains('|'))
            .find_map(|(_, near)| near.into_iter().find(is_plural));
        let is_known = NEVER_ONE.iter().any(|(known, _)| *known == name);
        match wrong {
            Some(plural) => assert!(is_known, "{name}: “{plural}” behind a number in “{text}”"),
            None => assert!(!is_known, "{name} is no exception any more"),
        }
    }
}

#[test]
fn both_languages_tell_the_same_facts() {
    let facts = |text: &'static str| -> BTreeSet<&str> {
        followers(text).filter_map(|(name, _)| name.split('|').next()).collect()
    };
    for (name, word) in all_words() {
        assert_eq!(facts(word.to(Lang::Vi)), facts(word.to(Lang::En)), "{name}");
    }
}

/// Whether a text is said twice by these words, one of which is a term: the words that say it.
fn said_again(lang: Lang) -> Vec<Vec<String>> {
    let mut sayings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, word) in all_words() {
        sayings.entry(word.to(lang).to_lowercase()).or_default().push(name);
    }
    let is_term = |name: &String| TERMS.iter().any(|page| name.starts_with(&format!("{page}::")));
    sayings.retain(|_, names| names.len() > 1 && names.iter().any(is_term));
    sayings.into_values().collect()
}

#[test]
fn a_term_has_one_wording_and_stands_once() {
    let is_known = |name: &&String| NO_COPIES.iter().any(|(known, _)| known == name);
    let again: Vec<Vec<String>> = Lang::ALL.into_iter().flat_map(said_again).collect();
    for names in &again {
        let own = names.iter().filter(|name| !is_known(name)).count();
        assert!(own < 2, "{names:?} say the same in one language or in both: one term, one word");
    }
    for (known, _) in NO_COPIES {
        let is_needed = again.iter().flatten().any(|name| name == known);
        assert!(is_needed, "{known} is no exception any more");
    }
}

/// The names that a file of the sources uses, and its text.
struct Source {
    path: PathBuf,
    names: Vec<String>,
}

impl Source {
    fn read(path: PathBuf) -> Self {
        let text = std::fs::read_to_string(&path).unwrap();
        let names = text.split(|it: char| !it.is_alphanumeric() && it != '_');
        Source { names: names.map(String::from).collect(), path }
    }

    fn uses(&self, name: &str) -> usize {
        self.names.iter().filter(|it| *it == name).count()
    }
}

#[test]
fn every_word_is_used() {
    let (words_of, mut paths) = (root().join("src/i18n/words"), Vec::new());
    files(&root().join("src"), &mut paths);
    let sources: Vec<Source> = paths.into_iter().map(Source::read).collect();
    let mut unused = Vec::new();
    for (page, all) in PAGES {
        let (file, folder) = (words_of.join(format!("{page}.rs")), words_of.join(page));
        let is_own = |it: &Source| it.path == file || it.path.starts_with(&folder);
        let near: Vec<&Source> =
            sources.iter().filter(|it| is_own(it) || it.uses(page) > 0).collect();
        let uses = |it: &Source, name: &str| it.uses(name) > usize::from(is_own(it));
        let is_unused = |name: &&str| !near.iter().any(|it| uses(it, name));
        let names = all.iter().map(|(name, _)| *name).filter(is_unused);
        unused.extend(names.map(|name| format!("{page}::{name}")));
    }
    assert!(unused.is_empty(), "no file uses {unused:?}");
}
