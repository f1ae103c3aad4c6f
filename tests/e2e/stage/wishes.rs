//! What each browser is asked for at its start: headless, a profile of its own, files downloaded
//! without a question.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use super::browser::{Kind, Options};
use super::setting;

/// The wishes for a browser with this folder for downloads and this one for its profile.
pub fn of(options: &Options, downloads: &Path, profile: &Path) -> Capabilities {
    let wishes = match options.kind {
        Kind::Chromium => chromium(options, downloads, profile),
        Kind::Firefox => firefox(options, downloads, profile),
        Kind::WebKit => webkit(),
    };
    match wishes {
        Value::Object(wishes) => wishes.into(),
        _ => unreachable!("an object"),
    }
}

fn chromium(options: &Options, downloads: &Path, profile: &Path) -> Value {
    let (width, height) = options.size;
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        // Pages of the address bar, which nobody sees here: they cost more than a short test.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup".to_owned(),
        "--lang=vi".to_owned(),
        // It ends with its driver, however that ends.
        "--remote-debugging-pipe".to_owned(),
        format!("--window-size={width},{height}"),
        format!("--user-data-dir={}", profile.display()),
    ];
    if options.notes_requests {
        arguments.push(format!("--log-net-log={}", requests(profile).display()));
    }
    if options.is_private {
        arguments.push("--incognito".to_owned());
    }
    if let Some(host) = options.host {
        arguments.push(format!("--host-resolver-rules=MAP {host} 127.0.0.1"));
    }
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {
            "browser": "ALL",
            "performance": if options.notes_requests { "ALL" } else { "OFF" },
        },
        "unhandledPromptBehavior": "ignore",
        "goog:chromeOptions": {
            "binary": setting("CHROME"),
            "args": arguments,
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                "profile.default_content_setting_values.automatic_downloads": 1,
                "credentials_enable_service": false,
            },
        },
    })
}

fn firefox(options: &Options, downloads: &Path, profile: &Path) -> Value {
    let (width, height) = options.size;
    let mut arguments =
        vec!["-headless".to_owned(), format!("--width={width}"), format!("--height={height}")];
    // Given by name only where it must outlive the browser: the driver makes its own otherwise.
    if options.profile.is_some() {
        arguments.extend(["-profile".to_owned(), profile.display().to_string()]);
    }
    json!({
        "browserName": "firefox",
        "unhandledPromptBehavior": "ignore",
        "moz:firefoxOptions": {
            "binary": setting("FIREFOX"),
            "args": arguments,
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.alwaysOpenPanel": false,
                "browser.helperApps.neverAsk.saveToDisk": "application/json",
                "browser.privatebrowsing.autostart": options.is_private,
                // As people have it; the driver would loosen it.
                "security.fileuri.strict_origin_policy": true,
                // A killed browser starts again without a question.
                "toolkit.startup.max_resumed_crashes": -1,
                "intl.accept_languages": "vi,en",
            },
        },
    })
}

/// Where Chromium notes its requests.
pub fn requests(profile: &Path) -> PathBuf {
    profile.join("requests.json")
}

/// It downloads into its home folder, which the driver sets.
fn webkit() -> Value {
    json!({
        "browserName": "MiniBrowser",
        "unhandledPromptBehavior": "ignore",
        "webkitgtk:browserOptions": {
            "binary": setting("MINI_BROWSER"),
            "args": ["--automation"],
        },
    })
}
