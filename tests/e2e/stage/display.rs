//! A screen in memory, for a browser that has no headless mode.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use super::setting;

/// A running Xvfb. It ends with its owner.
pub struct Display {
    process: Child,
    number: u32,
}

impl Display {
    /// Starts it under a free number; it says which.
    pub fn start((width, height): (u32, u32)) -> Self {
        let mut process = Command::new(setting("XVFB"))
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("could not start Xvfb: {error}"));
        let mut line = String::new();
        let said = BufReader::new(process.stdout.take().unwrap()).read_line(&mut line);
        match line.trim().parse() {
            Ok(number) => Self { process, number },
            Err(_) => {
                let _ = process.kill();
                panic!("Xvfb did not say which display it is: {said:?} {line:?}");
            }
        }
    }

    /// As programs name it.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
