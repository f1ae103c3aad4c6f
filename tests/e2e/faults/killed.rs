//! The browser is killed (SIGKILL) while someone types: whatever is older than one second is kept.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::stage::{Browser, Folder, Kind, Options, Page, Site, Unit};

/// What was typed longer ago than this must be kept.
const KEPT_AFTER: Duration = Duration::from_secs(1);
/// So long nothing happens before the kills of the second kind: local storage may still not have
/// reached the disk.
const QUIET: Duration = Duration::from_secs(20);
const FIELD: &str = "note-c1.1.1";

#[test]
fn the_browser_killed_at_random_moments_loses_nothing_older_than_a_second_in_chromium() {
    killed(Kind::Chromium, all_kills() - of_firefox());
}

#[test]
fn the_browser_killed_at_random_moments_loses_nothing_older_than_a_second_in_firefox() {
    killed(Kind::Firefox, of_firefox());
}

#[test]
#[ignore = "twenty seconds of quiet before each kill: cargo xtask bench kill"]
fn the_browser_killed_after_20_s_of_quiet_loses_nothing_in_chromium() {
    killed_after_quiet(Kind::Chromium);
}

#[test]
#[ignore = "twenty seconds of quiet before each kill: cargo xtask bench kill"]
fn the_browser_killed_after_20_s_of_quiet_loses_nothing_in_firefox() {
    killed_after_quiet(Kind::Firefox);
}

/// Ten, unless `cargo xtask bench kill` asks for more.
fn all_kills() -> u32 {
    std::env::var("TUCHAM_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(10)
}

/// Firefox takes longer to start: three of ten.
fn of_firefox() -> u32 {
    all_kills() * 3 / 10
}

/// One number that was typed, and when its last key was surely down.
struct Typed {
    number: u32,
    at: Instant,
}

/// What came of the kills of one browser.
#[derive(Default)]
struct Tally {
    kills: u32,
    typed: u32,
    old: usize,
    lost: usize,
    young_lost: usize,
    /// By how much this machine was late at the most.
    late: Duration,
}

fn killed(kind: Kind, rounds: u32) {
    let (mut typist, mut tally) = (Typist::new(kind), Tally::default());
    for round in 0..rounds {
        let typed = typist.types_for(&mut tally.typed, moment(round));
        let late = typist.lateness();
        let killed_at = Instant::now();
        typist.is_killed();

        let kept = typist.kept();
        let is_lost = |typed: &&Typed| !kept.contains(&typed.number);
        let (old, young): (Vec<_>, Vec<_>) =
            typed.iter().partition(|typed| killed_at - typed.at > KEPT_AFTER + late);
        tally.kills += 1;
        tally.old += old.len();
        tally.lost += old.into_iter().filter(is_lost).count();
        tally.young_lost += young.into_iter().filter(is_lost).count();
        tally.late = tally.late.max(late);
    }
    tally.told(kind, "at random moments");
    assert_eq!(tally.lost, 0, "what was typed more than a second before a kill was lost");
}

fn killed_after_quiet(kind: Kind) {
    let (mut typist, mut tally) = (Typist::new(kind), Tally::default());
    for round in 0..all_kills().div_ceil(20) {
        let typed = typist.types_for(&mut tally.typed, moment(round));
        typist.page().saved();
        std::thread::sleep(QUIET);
        typist.is_killed();
        let kept = typist.kept();
        tally.kills += 1;
        tally.old += typed.len();
        tally.lost += typed.iter().filter(|typed| !kept.contains(&typed.number)).count();
    }
    tally.told(kind, "after 20 s of quiet");
    assert_eq!(tally.lost, 0, "what was saved 20 s before a kill was lost");
}

impl Tally {
    /// Prints it, and leaves it where the benchmark looks for it.
    fn told(&self, kind: Kind, when: &str) {
        let Self { kills, typed, old, lost, young_lost, late } = self;
        println!(
            "{kind:?}, {when}: {kills} kills, {typed} numbers typed, {old} of them old enough; lost: {lost} of \
             these, {young_lost} younger"
        );
        let Some(folder) = std::env::var_os("TUCHAM_KILL_REPORTS") else { return };
        let report = json!({
            "browser": format!("{kind:?}"), "when": when, "kills": kills, "typed": typed, "old": old,
            "lost": lost, "youngLost": young_lost, "lateMs": late.as_millis() as u64,
        });
        let file = format!("{kind:?}-{}.json", when.replace(' ', "-"));
        std::fs::write(std::path::Path::new(&folder).join(file), report.to_string()).unwrap();
    }
}

/// Someone who types numbers into one field of a draft, in a browser that is killed again and again.
struct Typist {
    site: Site,
    options: Options,
    hash: String,
    page: Option<Page>,
    _profile: Folder,
}

impl Typist {
    fn new(kind: Kind) -> Self {
        let (site, profile) = (Site::serve(), Folder::new());
        let options =
            Options { kind, profile: Some(profile.path().join("profile")), ..Options::default() };
        let page = Page::open(Browser::start(&options), site.url());
        Unit::from_fixture("cong-doan-vien-chuc").start(&page);
        page.go_to_step("criteria/c1.1.1", FIELD);
        let hash = page.hash();
        let typist = Self { site, options, hash, page: Some(page), _profile: profile };
        typist.begins();
        typist
    }

    fn page(&self) -> &Page {
        self.page.as_ref().expect("a browser runs")
    }

    /// Empties the field, and sets a clock that notes by how much its ticks come late.
    fn begins(&self) {
        let page = self.page();
        page.type_into(FIELD, "");
        page.type_into(FIELD, "0 ");
        page.saved();
        page.evaluate(
            "const EVERY = 50;
             let last = performance.now();
             const late = () => performance.now() - last - EVERY;
             window.longest = 0;
             window.lateness = () => Math.max(window.longest, late());
             setInterval(() => { window.longest = window.lateness(); last = performance.now() }, EVERY)",
        );
    }

    /// Types number after number, without a pause, for so long.
    fn types_for(&self, number: &mut u32, how_long: Duration) -> Vec<Typed> {
        let started = Instant::now();
        let mut typed = Vec::new();
        while started.elapsed() < how_long {
            *number += 1;
            self.page().append_to(FIELD, &format!("{number} "));
            typed.push(Typed { number: *number, at: Instant::now() });
        }
        typed
    }

    /// By how much this machine was late since the typing began: the page promises a second of its
    /// own time, and a machine that stands still gives it none.
    fn lateness(&self) -> Duration {
        let millis = self.page().evaluate("return Math.ceil(window.lateness())");
        Duration::from_millis(millis.as_u64().unwrap_or_default())
    }

    /// Kills the browser and starts it again.
    fn is_killed(&mut self) {
        self.page.take().expect("a browser runs").browser.kill();
        let page = Page::open(Browser::start(&self.options), self.site.url());
        page.go(&self.hash);
        page.wait_for_element(FIELD);
        self.page = Some(page);
    }

    /// The numbers that the field holds; then it is made ready for the next.
    fn kept(&self) -> Vec<u32> {
        let script = format!("return document.getElementById('{FIELD}').value");
        let kept = self.page().evaluate(&script);
        self.begins();
        kept.as_str().unwrap().split_whitespace().filter_map(|n| n.parse().ok()).collect()
    }
}

/// From 50 ms to 3.5 s, spread over the rounds without a pattern that the clock of saving could follow.
fn moment(round: u32) -> Duration {
    // The fractional parts of multiples of the golden ratio cover the span evenly in any number of rounds.
    let share = (u64::from(round) + 1) * 2_654_435_769 % (1 << 32);
    Duration::from_millis(50 + share * 3450 / (1 << 32))
}
