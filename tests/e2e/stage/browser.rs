//! A browser with a profile and a folder for its downloads. Closed when dropped, with its driver, unless the
//! next test may have it (`idle`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::page::PATIENCE;
use super::session::Session;
use super::{idle, wishes};

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, which keeps no profile.
    WebKit,
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
    /// A profile that outlives the browser; a fresh one without. Not for WebKit.
    pub profile: Option<PathBuf>,
    /// Whether its window is private.
    pub is_private: bool,
    /// A host name that leads to this machine: plain http that is no secure context. Chromium only.
    pub host: Option<&'static str>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            kind: Kind::Chromium,
            size: (1366, 900),
            notes_requests: false,
            profile: None,
            is_private: false,
            host: None,
        }
    }
}

/// A running browser.
pub struct Browser {
    /// Which it is.
    pub kind: Kind,
    session: Option<Session>,
    is_shared: bool,
}

impl Browser {
    /// Chromium, as an office PC shows it: one that stands idle since another test, or else a new one. Of
    /// other tests nothing is seen, as each has its own server, so another origin. For pages of files,
    /// which have one origin together, there is [`Self::alone`].
    pub fn chromium() -> Self {
        let session = idle::take().unwrap_or_else(|| Session::start(&Options::default()));
        Self { kind: Kind::Chromium, session: Some(session), is_shared: true }
    }

    /// Chromium with a fresh profile.
    pub fn alone() -> Self {
        Self::start(&Options::default())
    }

    /// Firefox.
    pub fn firefox() -> Self {
        Self::start(&Options { kind: Kind::Firefox, ..Options::default() })
    }

    /// Starts a browser with a fresh profile, or that of the options.
    pub fn start(options: &Options) -> Self {
        let session = Some(Session::start(options));
        let browser = Self { kind: options.kind, session, is_shared: false };
        if options.is_private && options.kind == Kind::Chromium {
            browser.allow_downloads();
        }
        browser
    }

    /// A private window of Chromium knows nothing of the profile's settings.
    fn allow_downloads(&self) {
        let folder = &self.session().downloads;
        let wish = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Page.setDownloadBehavior", wish);
    }

    fn session(&self) -> &Session {
        self.session.as_ref().expect("the browser runs")
    }

    /// The session.
    pub fn driver(&self) -> &WebDriver {
        self.session().driver()
    }

    /// Waits for an answer of the driver.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.session().wait(future)
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
        while started.elapsed() < PATIENCE {
            let files = fs::read_dir(&self.session().downloads).unwrap();
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
        panic!("no file was downloaded within {PATIENCE:?}")
    }

    /// Closes the browser; then every address that a page of `origin`, or its service worker, asked for.
    pub fn requests(mut self, origin: &str) -> Vec<String> {
        let session = self.session.as_mut().expect("the browser runs");
        session.close();
        let text = fs::read_to_string(wishes::requests(&session.profile)).unwrap();
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

    /// Kills every process of the browser at once (SIGKILL), as a power cut does.
    pub fn kill(mut self) {
        let session = self.session.take().expect("the browser runs");
        let ids = processes_with(&session.profile);
        assert!(!ids.is_empty(), "no process of {:?} was found to kill", self.kind);
        let killed = Command::new("kill").arg("-KILL").args(ids).status();
        assert!(killed.is_ok(), "kill: {killed:?}");
        // The next one cannot have the profile before this one has let go of it.
        let started = Instant::now();
        while !processes_with(&session.profile).is_empty() {
            assert!(started.elapsed() < Duration::from_secs(20), "a killed browser goes on");
            std::thread::sleep(Duration::from_millis(10));
        }
        session.leave();
    }
}

impl Drop for Browser {
    /// A browser that a failed test had is not trusted any more.
    fn drop(&mut self) {
        if let Some(session) = self.session.take()
            && self.is_shared
            && !std::thread::panicking()
        {
            idle::give_back(session);
        }
    }
}

/// The processes whose command line names this folder.
fn processes_with(folder: &Path) -> Vec<String> {
    let folder = folder.display().to_string();
    let names = |id: &String| {
        let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains(&folder)
    };
    let all = fs::read_dir("/proc").unwrap();
    let ids = all.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    ids.filter(|id| id.bytes().all(|byte| byte.is_ascii_digit())).filter(names).collect()
}
