//! A WebDriver process. It ends with its owner, also when a test fails or is ended from outside.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::display::Display;
use super::setting;

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs a program until nobody holds the other end of its input any more, however that came about; then its
/// folder is removed.
const WATCHED: &str = r#""$@" & read -r _; kill "$!"; wait; rm -rf "$0""#;

/// A running chromedriver, geckodriver or WebKitWebDriver.
pub struct Driver {
    process: Child,
    port: u16,
    _display: Option<Display>,
}

impl Driver {
    /// Starts the one that this setting names on a free port; it says which. The folder goes with it.
    pub fn start(name: &str, folder: &Path) -> Self {
        let program = setting(name);
        let mut process = watched(&program, folder)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("could not start {}: {error}", program.display()));
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let (tell, told) = mpsc::channel();
        // Reads on after the port is known, so that the driver never waits for a full pipe.
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if let Some(port) = port_in(&line) {
                    let _ = tell.send(port);
                }
            }
        });
        match told.recv_timeout(PATIENCE) {
            Ok(port) => Self { process, port, _display: None },
            Err(_) => {
                drop(process.stdin.take());
                panic!("{} did not say within {PATIENCE:?} where it listens", program.display());
            }
        }
    }

    /// Starts WebKit's driver, which draws on a screen of its own in memory and cannot choose a port
    /// by itself. What its browser downloads lies in `home`.
    pub fn with_display(home: &Path, size: (u32, u32)) -> Self {
        let display = Display::start(size);
        let port = free_port();
        let process = watched(&setting("WEBKITDRIVER"), home)
            .arg(format!("--port={port}"))
            .env("DISPLAY", display.name())
            .env("HOME", home)
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("LANG", "C.UTF-8")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("could not start WebKit's driver: {error}"));
        let driver = Self { process, port, _display: Some(display) };
        driver.listens();
        driver
    }

    fn listens(&self) {
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(started.elapsed() < PATIENCE, "WebKit's driver does not listen");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

/// The program, ended when nobody holds its command's input any more.
fn watched(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", WATCHED]).arg(folder).arg(program).stdin(Stdio::piped());
    command
}

/// Free a moment ago: another program may take it first, which the driver then says by ending.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// `… started successfully on port 41234.` or `… Listening on 127.0.0.1:41234`.
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|port| *port > 0)
}
