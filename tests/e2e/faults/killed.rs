//! The browser is killed (SIGKILL) while someone types: whatever is older than one second is kept.

use std::time::{Duration, Instant};

use serde_json::json;
use tucham::formats::write_campaign;

use crate::communes;
use crate::stage::{Browser, Folder, Kind, Options, Page, Site, Unit};

/// What was typed longer ago than this must be kept.
const KEPT_AFTER: Duration = Duration::from_secs(1);
/// So long nothing happens before the kills of the second kind: local storage may still not have
/// reached the disk.
const QUIET: Duration = Duration::from_secs(20);

/// Where someone types, and what says that it is saved.
#[derive(Clone, Debug)]
struct Desk {
    field: String,
    saved: &'static str,
    /// A field that takes one figure, typed over again and again beside the other.
    figure: Option<String>,
}

/// Whose work it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    /// A unit's note on a criterion.
    Unit,
    /// The title of a superior's campaign.
    Title,
    /// A superior's remark and points on a criterion.
    Verdict,
}

#[test]
fn the_browser_killed_at_random_moments_loses_nothing_older_than_a_second_in_chromium() {
    killed(Kind::Chromium, Whose::Unit, all_kills() - of_firefox());
}

#[test]
fn the_browser_killed_at_random_moments_loses_nothing_older_than_a_second_in_firefox() {
    killed(Kind::Firefox, Whose::Unit, of_firefox());
}

#[test]
fn the_superior_killed_while_typing_a_title_loses_nothing_older_than_a_second() {
    killed(Kind::Chromium, Whose::Title, all_kills() / 2);
}

#[test]
fn the_superior_killed_while_appraising_loses_nothing_older_than_a_second() {
    killed(Kind::Chromium, Whose::Verdict, all_kills() - all_kills() / 2);
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

impl Whose {
    /// In the table of the benchmark.
    fn when(self) -> &'static str {
        match self {
            Whose::Unit => "at random moments",
            Whose::Title => "superior, title",
            Whose::Verdict => "superior, verdict",
        }
    }
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

fn killed(kind: Kind, whose: Whose, rounds: u32) {
    let (mut typist, mut tally) = (Typist::new(kind, whose), Tally::default());
    for round in 0..rounds {
        let typed = typist.types_for(&mut tally.typed, moment(round));
        let late = typist.lateness();
        let killed_at = Instant::now();
        typist.is_killed();

        let kept = typist.kept(&typed);
        let is_lost = |typed: &&Typed| !kept.contains(&typed.number);
        let (old, young): (Vec<_>, Vec<_>) =
            typed.iter().partition(|typed| killed_at - typed.at > KEPT_AFTER + late);
        tally.kills += 1;
        tally.old += old.len();
        tally.lost += old.into_iter().filter(is_lost).count();
        tally.young_lost += young.into_iter().filter(is_lost).count();
        tally.late = tally.late.max(late);
    }
    tally.told(kind, whose.when());
    assert_eq!(tally.lost, 0, "what was typed more than a second before a kill was lost");
}

fn killed_after_quiet(kind: Kind) {
    let (mut typist, mut tally) = (Typist::new(kind, Whose::Unit), Tally::default());
    for round in 0..all_kills().div_ceil(20) {
        let typed = typist.types_for(&mut tally.typed, moment(round));
        typist.page().saved();
        std::thread::sleep(QUIET);
        typist.is_killed();
        let kept = typist.kept(&typed);
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
        let file = format!("{kind:?}-{}.json", when.replace([' ', ','], "-"));
        std::fs::write(std::path::Path::new(&folder).join(file), report.to_string()).unwrap();
    }
}

/// Someone who types numbers into one field, in a browser that is killed again and again.
struct Typist {
    site: Site,
    options: Options,
    hash: String,
    desk: Desk,
    page: Option<Page>,
    _profile: Folder,
}

impl Typist {
    fn new(kind: Kind, whose: Whose) -> Self {
        let (site, profile) = (Site::serve(), Folder::new());
        let options =
            Options { kind, profile: Some(profile.path().join("profile")), ..Options::default() };
        let page = Page::open(Browser::start(&options), site.url());
        let desk = match whose {
            Whose::Unit => unit_s(&page),
            Whose::Title => title_s(&page, &profile),
            Whose::Verdict => verdict_s(&page, &profile),
        };
        let hash = page.hash();
        let typist = Self { site, options, hash, desk, page: Some(page), _profile: profile };
        typist.begins();
        typist
    }

    fn page(&self) -> &Page {
        self.page.as_ref().expect("a browser runs")
    }

    /// Empties the field, and sets a clock that notes by how much its ticks come late.
    fn begins(&self) {
        let (page, field) = (self.page(), &self.desk.field);
        page.type_into(field, "");
        page.type_into(field, "0 ");
        if let Some(figure) = &self.desk.figure {
            page.type_into(figure, "0");
        }
        page.expect_state(self.desk.saved, "saved");
        page.evaluate(
            "const EVERY = 50;
             let last = performance.now();
             const late = () => performance.now() - last - EVERY;
             window.longest = 0;
             window.lateness = () => Math.max(window.longest, late());
             setInterval(() => { window.longest = window.lateness(); last = performance.now() }, EVERY)",
        );
    }

    /// Types number after number, without a pause, for so long: behind one another, and every second
    /// one as the last digit of the figure beside.
    fn types_for(&self, number: &mut u32, how_long: Duration) -> Vec<Typed> {
        let started = Instant::now();
        let mut typed = Vec::new();
        while started.elapsed() < how_long {
            *number += 1;
            match &self.desk.figure {
                // One key over what is selected: there is no state between two figures.
                Some(figure) if is_figure(*number) => {
                    self.page().type_into(figure, &digit(*number));
                }
                _ => self.page().append_to(&self.desk.field, &format!("{number} ")),
            }
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
        page.wait_for_element(&self.desk.field);
        self.page = Some(page);
    }

    /// The numbers that the fields hold; then they are made ready for the next.
    fn kept(&self, typed: &[Typed]) -> Vec<u32> {
        let value = |field: &str| {
            let script = format!("return document.getElementById('{field}').value");
            self.page().evaluate(&script).as_str().unwrap_or_default().to_string()
        };
        let numbers = value(&self.desk.field);
        let mut kept: Vec<u32> =
            numbers.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        if let Some(figure) = &self.desk.figure {
            // The last figure stands; those before it were typed over.
            let last = value(figure);
            let figures = typed.iter().map(|typed| typed.number).filter(|it| is_figure(*it));
            let figures: Vec<u32> = figures.collect();
            let place = figures.iter().rposition(|number| digit(*number) == last);
            kept.extend(figures.into_iter().take(place.map_or(0, |place| place + 1)));
        }
        self.begins();
        kept
    }
}

/// Whether a number goes into the figure beside.
fn is_figure(number: u32) -> bool {
    number.is_multiple_of(2)
}

/// What of it: so many figures of one digit differ from those before.
fn digit(number: u32) -> String {
    (number / 2 % 10).to_string()
}

fn unit_s(page: &Page) -> Desk {
    let field = "note-c1.1.1".to_string();
    Unit::from_fixture("cong-doan-vien-chuc").start(page);
    page.go_to_step("criteria/c1.1.1", &field);
    Desk { field, saved: "saved", figure: None }
}

/// A superior's campaign of a few communes, with the inbox open.
fn campaign(page: &Page, folder: &Folder) {
    let campaign = write_campaign(&communes::campaign(&communes::set(), 3)).text;
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", campaign));
    page.wait_for_element("inbox-files");
}

fn title_s(page: &Page, folder: &Folder) -> Desk {
    campaign(page, folder);
    page.click("to-set-up");
    page.wait_for_element("campaign-title");
    Desk { field: "campaign-title".into(), saved: "campaign-saved", figure: None }
}

fn verdict_s(page: &Page, folder: &Folder) -> Desk {
    campaign(page, folder);
    let set = communes::set();
    let (name, text) = communes::file(&set, 0);
    page.hand_over("inbox-files", &folder.write(&name, text));
    page.click_by(&format!("tr[data-file='{name}'] a.button"));
    page.wait_for_element("appraiser");
    let leaf = set.leaves().next().map(|leaf| set.nodes[leaf].id.clone()).unwrap_or_default();
    page.choose(&format!("verdict-{leaf}-points"));
    let figure = format!("verdict-{leaf}-points-value");
    page.wait_for_element(&figure);
    Desk { field: format!("verdict-{leaf}-note"), saved: "appraisal-saved", figure: Some(figure) }
}

/// From 50 ms to 3.5 s, spread over the rounds without a pattern that the clock of saving could follow.
fn moment(round: u32) -> Duration {
    // The fractional parts of multiples of the golden ratio cover the span evenly in any number of rounds.
    let share = (u64::from(round) + 1) * 2_654_435_769 % (1 << 32);
    Duration::from_millis(50 + share * 3450 / (1 << 32))
}
