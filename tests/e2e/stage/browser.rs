//! A browser with a fresh profile and a folder for its downloads. Closed when dropped, with its driver.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::{Builder, Runtime};

use super::driver::Driver;
use super::{Folder, setting};

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
}

/// How it is started.
#[derive(Clone, Debug)]
pub struct Options {
    /// Which browser.
    pub kind: Kind,
    /// Width and height of its window.
    pub size: (u32, u32),
    /// Whether every request of the whole browser is noted, see [`Browser::requests`].
    pub notes_requests: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { kind: Kind::Chromium, size: (1366, 900), notes_requests: false }
    }
}

/// A running browser.
pub struct Browser {
    /// Which it is.
    pub kind: Kind,
    driver: Option<WebDriver>,
    runtime: Runtime,
    downloads: Folder,
    profile: Folder,
    _process: Driver,
}

impl Browser {
    /// Chromium, as an office PC shows it.
    pub fn chromium() -> Self {
        Self::start(&Options::default())
    }

    /// Firefox.
    pub fn firefox() -> Self {
        Self::start(&Options { kind: Kind::Firefox, ..Options::default() })
    }

    /// Starts a browser.
    pub fn start(options: &Options) -> Self {
        let (downloads, profile) = (Folder::new(), Folder::new());
        let (program, wishes) = match options.kind {
            Kind::Chromium => ("CHROMEDRIVER", chromium(options, downloads.path(), profile.path())),
            Kind::Firefox => ("GECKODRIVER", firefox(options, downloads.path())),
        };
        let process = Driver::start(&setting(program));
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let driver = runtime.block_on(WebDriver::new(process.url(), wishes));
        let driver = driver.unwrap_or_else(|error| panic!("{:?}: {error}", options.kind));
        Self {
            kind: options.kind,
            driver: Some(driver),
            runtime,
            downloads,
            profile,
            _process: process,
        }
    }

    /// The session.
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the browser runs")
    }

    /// Waits for an answer of the driver.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Sends a command of Chromium's DevTools.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.wait(self.driver().cdp().send_raw(command, parameters))
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What the page complained about on the console since this was last asked. Only Chromium tells.
    pub fn complaints(&self) -> Vec<String> {
        if self.kind != Kind::Chromium {
            return Vec::new();
        }
        let log = self.wait(self.driver().browser_log()).unwrap_or_default();
        let bad =
            log.into_iter().filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
        bad.map(|entry| format!("{} {}", entry.level, entry.message)).collect()
    }

    /// The JSON file that is downloaded next, once it is whole. Each is handed out once.
    #[track_caller]
    pub fn download(&self) -> Vec<u8> {
        self.download_as("json")
    }

    /// The file with this ending that is downloaded next, once it is whole.
    #[track_caller]
    pub fn download_as(&self, ending: &str) -> Vec<u8> {
        let path = self.downloaded(ending);
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        bytes
    }

    #[track_caller]
    fn downloaded(&self, wanted: &str) -> PathBuf {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(20) {
            let files = fs::read_dir(self.downloads.path()).unwrap();
            let files: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
            let is_whole = |path: &PathBuf| {
                path.extension().is_some_and(|ending| ending == wanted)
                    && fs::metadata(path).is_ok_and(|about| about.len() > 0)
            };
            // Firefox lays an empty file first and writes beside it into a `.part`.
            let is_done = !files.iter().any(|path| {
                path.extension().is_some_and(|ending| ending == "part" || ending == "crdownload")
            });
            if let (true, Some(path)) = (is_done, files.iter().find(|path| is_whole(path))) {
                return path.clone();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("no file was downloaded within 20 s")
    }

    /// Closes the browser; then every address that a page of `origin`, or its service worker, asked for.
    pub fn requests(mut self, origin: &str) -> Vec<String> {
        self.close();
        let text = fs::read_to_string(self.profile.path().join("requests.json")).unwrap();
        // Chromium writes one event on each line.
        let events = text.lines().filter_map(|line| {
            serde_json::from_str::<Value>(line.trim_end_matches([',', ']', '}']))
                .ok()
                .or_else(|| serde_json::from_str::<Value>(line.trim_end_matches(',')).ok())
        });
        let asked = events.filter_map(|event| {
            let facts = event.get("params")?;
            let url = facts.get("url")?.as_str()?.to_owned();
            let by = facts.get("initiator")?.as_str()?;
            (by == origin.trim_end_matches('/')).then_some(url)
        });
        asked.collect()
    }

    fn close(&mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = self.runtime.block_on(driver.quit());
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.close();
    }
}

fn chromium(options: &Options, downloads: &Path, profile: &Path) -> Capabilities {
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
        "--lang=vi".to_owned(),
        format!("--window-size={width},{height}"),
        format!("--user-data-dir={}", profile.join("profile").display()),
    ];
    if options.notes_requests {
        arguments.push(format!("--log-net-log={}", profile.join("requests.json").display()));
    }
    let wishes = json!({
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
    });
    capabilities(wishes)
}

fn firefox(options: &Options, downloads: &Path) -> Capabilities {
    let (width, height) = options.size;
    let wishes = json!({
        "browserName": "firefox",
        "unhandledPromptBehavior": "ignore",
        "moz:firefoxOptions": {
            "binary": setting("FIREFOX"),
            "args": ["-headless", format!("--width={width}"), format!("--height={height}")],
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.alwaysOpenPanel": false,
                "browser.helperApps.neverAsk.saveToDisk": "application/json",
                "intl.accept_languages": "vi,en",
            },
        },
    });
    capabilities(wishes)
}

fn capabilities(wishes: Value) -> Capabilities {
    match wishes {
        Value::Object(wishes) => wishes.into(),
        _ => unreachable!("an object"),
    }
}
