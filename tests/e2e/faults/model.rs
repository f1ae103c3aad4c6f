//! Random days against a simple model: whatever is typed, undone, redone, loaded anew, taken over in
//! another tab, imported, updated or killed, the page shows what the model has. A thousand such days
//! are run natively on the storage layer (`tests/native`); here they are few and real.

use std::collections::BTreeMap;

use crate::stage::{Browser, Folder, Options, Page, Site, Unit, publish};

const N_DAYS: u64 = 3;
const N_STEPS: usize = 12;
const CRITERION: &str = "criteria/c1.2.2";
const FIELDS: [&str; 3] = ["answer-c1.2.2-part", "answer-c1.2.2-whole", "note-c1.2.2"];

/// What may happen to a draft.
#[derive(Clone, Copy, Debug)]
enum Step {
    Type(usize),
    Undo,
    Redo,
    Reload,
    SecondTab,
    Import,
    Update,
    Kill,
}

/// What the fields hold, and what can be taken back or made again.
#[derive(Debug, Default)]
struct Model {
    now: State,
    past: Vec<State>,
    future: Vec<State>,
    n_typed: u32,
}

type State = BTreeMap<usize, String>;

impl Model {
    fn types(&mut self, field: usize) -> String {
        self.n_typed += 1;
        let text = self.n_typed.to_string();
        self.past.push(self.now.clone());
        self.future.clear();
        self.now.insert(field, text.clone());
        text
    }

    fn goes(from: &mut Vec<State>, to: &mut Vec<State>, now: &mut State) -> bool {
        let Some(state) = from.pop() else { return false };
        to.push(std::mem::replace(now, state));
        true
    }

    fn undoes(&mut self) -> bool {
        Self::goes(&mut self.past, &mut self.future, &mut self.now)
    }

    fn redoes(&mut self) -> bool {
        Self::goes(&mut self.future, &mut self.past, &mut self.now)
    }
}

/// A linear congruential generator: the same days on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn step(&mut self) -> Step {
        match self.below(16) {
            0..=6 => Step::Type(self.below(3) as usize),
            7..=9 => Step::Undo,
            10 => Step::Redo,
            11 => Step::Reload,
            12 => Step::SecondTab,
            13 => Step::Import,
            14 => Step::Update,
            _ => Step::Kill,
        }
    }
}

#[test]
fn random_days_against_a_simple_model() {
    let mut day = Day::new();
    for seed in 0..N_DAYS {
        day.run(seed);
    }
}

/// A profile, a site and a browser that may be killed.
struct Day {
    site: Site,
    options: Options,
    page: Option<Page>,
    files: Folder,
    n_builds: u32,
    _profile: Folder,
}

impl Day {
    fn new() -> Self {
        let profile = Folder::new();
        let options =
            Options { profile: Some(profile.path().join("profile")), ..Options::default() };
        let site = Site::serve_copy();
        let page = Page::open(Browser::start(&options), site.url());
        let files = Folder::new();
        Self { site, options, page: Some(page), files, n_builds: 0, _profile: profile }
    }

    fn page(&self) -> &Page {
        self.page.as_ref().expect("a browser runs")
    }

    fn run(&mut self, seed: u64) {
        let mut chance = Chance(seed);
        let mut model = Model::default();
        Unit::from_fixture("cong-doan-vien-chuc").start(self.page());
        self.page().go_to_step(CRITERION, FIELDS[0]);
        let mut steps = vec![Step::Type(0)];
        steps.extend((0..N_STEPS).map(|_| chance.step()));
        for (n, step) in steps.iter().enumerate() {
            self.take(*step, &mut model);
            let shown: Vec<String> = FIELDS.iter().map(|field| value(self.page(), field)).collect();
            let expected: Vec<String> =
                (0..3).map(|field| model.now.get(&field).cloned().unwrap_or_default()).collect();
            assert_eq!(shown, expected, "day {seed}, after {:?}", &steps[..=n]);
        }
    }

    fn take(&mut self, step: Step, model: &mut Model) {
        let page = self.page();
        match step {
            Step::Type(field) => {
                let text = model.types(field);
                page.evaluate("document.activeElement?.blur()");
                page.type_into(FIELDS[field], &text);
                page.saved();
            }
            Step::Undo if model.undoes() => self.presses("undo", model),
            Step::Redo if model.redoes() => self.presses("redo", model),
            Step::Undo | Step::Redo => {}
            Step::Reload => page.reload(),
            Step::SecondTab => {
                let (hash, first) = (page.hash(), page.tab());
                let second = page.open_tab(&hash);
                page.expect_state("saved", "following");
                page.click("take-over");
                page.saved();
                // Otherwise it would be the writer as soon as this one is loaded anew.
                page.switch_to(&first);
                page.close_tab();
                page.switch_to(&second);
            }
            Step::Import => self.imports(),
            Step::Update => self.updates(),
            Step::Kill => {
                // Both stores have the work; what can be taken back lies in the first alone, which
                // a killed browser may not have written.
                self.is_killed();
                model.past.clear();
                model.future.clear();
            }
        }
        self.page().wait_for_element(FIELDS[2]);
    }

    fn presses(&self, button: &str, model: &Model) {
        self.page().click(button);
        for (field, id) in FIELDS.iter().enumerate() {
            self.page().expect_value(id, model.now.get(&field).map_or("", String::as_str));
        }
        self.page().saved();
    }

    /// The draft's own file, opened: a draft beside it, which changes nothing here.
    fn imports(&self) {
        let page = self.page();
        let hash = page.hash();
        let file = page.export();
        page.open_file(&self.files.write("ho-so.json", file));
        page.go(&hash);
    }

    fn updates(&mut self) {
        self.n_builds += 1;
        let build = format!("{:016x}", 0xb000 + self.n_builds);
        publish(&self.site.files(), &build);
        let page = self.page();
        page.evaluate("return navigator.serviceWorker.ready.then(it => it.update())");
        let waiting = "return document.documentElement.dataset.update === 'waiting'";
        page.wait_for("the new version to wait", waiting);
        page.click("update-apply");
        let runs = format!("return document.documentElement.dataset.build === '{build}'");
        page.wait_for("the new version", &runs);
    }

    fn is_killed(&mut self) {
        let page = self.page.take().expect("a browser runs");
        let hash = page.hash();
        page.browser.kill();
        let page = Page::open(Browser::start(&self.options), self.site.url());
        page.load(&hash);
        self.page = Some(page);
    }
}

fn value(page: &Page, field: &str) -> String {
    page.wait_for_element(field);
    let value = page.evaluate(&format!("return document.getElementById('{field}').value"));
    value.as_str().unwrap_or_default().to_owned()
}
