//! A WebDriver process. It ends with its owner, also when a test fails or is ended from outside.

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use super::display::Display;
use super::{Folder, setting};

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver takes a port that is free for one kind of address and ends where it is not free for the other.
const STARTS: usize = 5;

/// Runs a program until nobody holds the other end of its input any more, however that came about; then its
/// folder is removed. The program alone holds its output, so that its end is seen there.
const WATCHED: &str = r#""$@" & exec >&-; read -r _; kill "$!"; wait; rm -rf "$0""#;

/// A running chromedriver, geckodriver or WebKitWebDriver.
pub struct Driver {
    process: Child,
    port: u16,
    _display: Option<Display>,
}

impl Driver {
    /// Starts the one that this setting names on a free port; it says which. The folder goes with it.
    pub fn start(name: &str, folder: &Path) -> Self {
        Self::start_program(&setting(name), folder)
    }

    fn start_program(program: &Path, folder: &Path) -> Self {
        let mut said = String::new();
        for _ in 0..STARTS {
            let mut command = watched(program, folder);
            let (mut driver, heard) = Self::run(command.arg("--port=0"), None);
            match heard.recv_timeout(PATIENCE) {
                Ok(Said::Port(port)) => {
                    driver.port = port;
                    return driver;
                }
                Ok(Said::End(words)) => said = words,
                Err(_) => panic!("{} does not say where it listens", program.display()),
            }
        }
        panic!("{} ended {STARTS} times: {said}", program.display())
    }

    /// Starts WebKit's driver, which draws on a screen of its own in memory and cannot choose a port
    /// by itself. What its browser downloads lies in `home`.
    pub fn with_display(home: &Path, size: (u32, u32)) -> Self {
        for _ in 0..STARTS {
            let display = Display::start(size);
            let port = free_port();
            let mut command = watched(&setting("WEBKITDRIVER"), home);
            command
                .arg(format!("--port={port}"))
                .env("DISPLAY", display.name())
                .env("HOME", home)
                .env("XDG_CACHE_HOME", home.join("cache"))
                .env("XDG_DATA_HOME", home.join("data"))
                .env("LANG", "C.UTF-8");
            let (mut driver, heard) = Self::run(&mut command, Some(display));
            driver.port = port;
            if driver.listens(&heard) {
                return driver;
            }
        }
        panic!("WebKit's driver ended {STARTS} times")
    }

    fn run(command: &mut Command, display: Option<Display>) -> (Self, Receiver<Said>) {
        let process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = process.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let heard = hear(process.stdout.take().unwrap());
        (Self { process, port: 0, _display: display }, heard)
    }

    fn listens(&self, heard: &Receiver<Said>) -> bool {
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(started.elapsed() < PATIENCE, "WebKit's driver does not listen");
            if matches!(heard.recv_timeout(Duration::from_millis(20)), Ok(Said::End(_))) {
                return false;
            }
        }
        true
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

/// What a driver says of itself.
enum Said {
    /// Where it listens.
    Port(u16),
    /// It has ended, with these last words.
    End(String),
}

/// Reads on after the port is known, so that the driver never waits for a full pipe.
fn hear(output: ChildStdout) -> Receiver<Said> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let mut last = String::new();
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some(port) = port_in(&line) {
                let _ = tell.send(Said::Port(port));
            }
            last = line;
        }
        let _ = tell.send(Said::End(last));
    });
    told
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

#[test]
fn a_driver_whose_port_was_taken_is_started_again() {
    let place = Folder::new();
    let (program, first, own) =
        (place.path().join("driver"), place.path().join("first"), place.path().join("own"));
    let script = format!(
        "#!/bin/sh\nmkdir '{}' && {{ echo 'IPv4 port not available. Exiting...'; exit 1; }}\n\
         echo 'ChromeDriver was started successfully on port 41234.'; exec sleep 60\n",
        first.display()
    );
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
    let driver = Driver::start_program(&program, &own);
    assert_eq!(driver.url(), "http://127.0.0.1:41234");
    assert!(first.exists(), "it had ended once");
}
