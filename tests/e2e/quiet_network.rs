//! No byte leaves: a whole day at the page asks for nothing but the app's own files.

use serde_json::Value;

use crate::stage::{Browser, Options, Page, Site, Unit};

#[test]
fn a_whole_day_asks_only_for_the_apps_own_files() {
    let site = Site::serve();
    let options = Options { notes_requests: true, ..Options::default() };
    let page = Page::open(Browser::start(&options), site.url());
    page.wait_for(
        "the service worker",
        "return document.documentElement.dataset.offline === 'ready'",
    );
    a_day(&page);
    page.expect_quiet();

    let seen = requested_by_the_page(&page);
    expect_own(&seen, &site);
    // The browser's own log also holds what the service worker asked for.
    let logged = page.browser.requests(&site.url());
    expect_own(&logged, &site);
}

fn a_day(page: &Page) {
    let unit = Unit::from_fixture("xa-an-binh");
    unit.start(page);
    unit.enter_unit(page);
    for leaf in unit.one_of_each_kind() {
        unit.go_and_enter(page, &leaf);
    }
    unit.enter_report(page);
    page.export();
    page.go_to_step("print", "print");
    page.click("language");
    for theme in ["dark", "contrast", "light", "auto"] {
        page.select("theme", theme);
    }
    for hash in ["/help", "/sets", "/new"] {
        page.go(hash);
    }
    page.open_file(&Unit::from_fixture("so-thanh-tra-tinh").file());
    page.reload();
}

/// What DevTools' network domain saw.
fn requested_by_the_page(page: &Page) -> Vec<String> {
    let log = page.browser.wait(page.browser.driver().get_log("performance")).unwrap();
    let messages =
        log.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
    let sent = messages.filter_map(|message| {
        let message = &message["message"];
        let is_request = message["method"] == "Network.requestWillBeSent";
        let url = message["params"]["request"]["url"].as_str()?;
        is_request.then(|| url.to_owned())
    });
    sent.collect()
}

fn expect_own(urls: &[String], site: &Site) {
    let has_program = urls.iter().any(|url| url.ends_with(".wasm"));
    assert!(
        has_program,
        "the log misses even the program, so it proves nothing:\n{}",
        urls.join("\n")
    );
    let is_own = |url: &&String| {
        // `chrome:` is the browser's own first page, which no network brings.
        let own = [site.url(), format!("blob:{}", site.url()), "data:".into(), "chrome:".into()];
        !own.iter().any(|own| url.starts_with(own.as_str()))
    };
    let strange: Vec<_> = urls.iter().filter(is_own).collect();
    assert!(strange.is_empty(), "requests to elsewhere: {strange:?}");
}
