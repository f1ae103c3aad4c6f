//! The browser is killed (SIGKILL) while someone types: whatever is older than one second is kept.

use std::time::{Duration, Instant};

use crate::stage::{Browser, Folder, Kind, Options, Page, Site, Unit};

/// What was typed longer ago than this must be kept.
const KEPT_AFTER: Duration = Duration::from_secs(1);
const FIELD: &str = "note-c1.1.1";

#[test]
fn the_browser_killed_at_random_moments_loses_nothing_older_than_a_second_in_chromium() {
    killed(Kind::Chromium, rounds(7));
}

#[test]
fn the_browser_killed_at_random_moments_loses_nothing_older_than_a_second_in_firefox() {
    killed(Kind::Firefox, rounds(3));
}

/// More on request: `TUCHAM_KILLS=200 cargo xtask test e2e -- killed`.
fn rounds(usual: u32) -> u32 {
    std::env::var("TUCHAM_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// One number that was typed, and when its last key was surely down.
struct Typed {
    number: u32,
    at: Instant,
}

fn killed(kind: Kind, rounds: u32) {
    let site = Site::serve();
    let profile = Folder::new();
    let options =
        Options { kind, profile: Some(profile.path().join("profile")), ..Options::default() };
    let mut hash = first_visit(&site, &options);
    let (mut number, mut lost, mut youngest) = (0, 0, 0);
    for round in 0..rounds {
        let page = at_the_field(&site, &options, &hash);
        let typed = types_for(&page, &mut number, moment(round));
        let killed_at = Instant::now();
        page.browser.kill();

        let page = at_the_field(&site, &options, &hash);
        let kept = page.evaluate(&format!("return document.getElementById('{FIELD}').value"));
        let kept: Vec<u32> =
            kept.as_str().unwrap().split_whitespace().filter_map(|n| n.parse().ok()).collect();
        let is_lost = |typed: &&Typed| !kept.contains(&typed.number);
        let (old, young): (Vec<_>, Vec<_>) =
            typed.iter().partition(|typed| killed_at - typed.at > KEPT_AFTER);
        lost += old.into_iter().filter(is_lost).count();
        youngest += young.into_iter().filter(is_lost).count();
        hash = page.hash();
        page.type_into(FIELD, "");
        page.saved();
    }
    println!(
        "{kind:?}: {rounds} kills, {number} numbers typed; lost: {lost} older than one second, {youngest} younger"
    );
    assert_eq!(lost, 0, "what was typed more than a second before a kill was lost");
}

fn first_visit(site: &Site, options: &Options) -> String {
    let page = Page::open(Browser::start(options), site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.go_to_step("criteria/c1.1.1", FIELD);
    page.type_into(FIELD, "0");
    page.saved();
    page.hash()
}

fn at_the_field(site: &Site, options: &Options, hash: &str) -> Page {
    let page = Page::open(Browser::start(options), site.url());
    page.go(hash);
    page.wait_for_element(FIELD);
    page
}

/// Types number after number, without a pause, for so long.
fn types_for(page: &Page, number: &mut u32, how_long: Duration) -> Vec<Typed> {
    let started = Instant::now();
    let mut typed = Vec::new();
    while started.elapsed() < how_long {
        *number += 1;
        page.append_to(FIELD, &format!("{number} "));
        typed.push(Typed { number: *number, at: Instant::now() });
    }
    typed
}

/// From 50 ms to 3.5 s, spread over the rounds without a pattern that the clock of saving could follow.
fn moment(round: u32) -> Duration {
    // The fractional parts of multiples of the golden ratio cover the span evenly in any number of rounds.
    let share = (u64::from(round) + 1) * 2_654_435_769 % (1 << 32);
    Duration::from_millis(50 + share * 3450 / (1 << 32))
}
