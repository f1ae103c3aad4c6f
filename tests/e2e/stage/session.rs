//! A browser's process with its driver, profile and downloads. All end together.

use std::fs;
use std::path::PathBuf;

use thirtyfour::WebDriver;
use tokio::runtime::{Builder, Runtime};

use super::browser::{Kind, Options};
use super::driver::Driver;
use super::{Folder, wishes};

/// A session of a driver with its browser.
pub struct Session {
    /// Where its downloads end.
    pub downloads: PathBuf,
    /// Its profile.
    pub profile: PathBuf,
    /// How many tests have had it.
    pub n_tests: usize,
    driver: Option<WebDriver>,
    runtime: Runtime,
    _own: Folder,
    _process: Driver,
}

impl Session {
    /// Starts a browser.
    pub fn start(options: &Options) -> Self {
        let own = Folder::new();
        let downloads = own.path().join("downloads");
        let profile = options.profile.clone().unwrap_or_else(|| own.path().join("profile"));
        let process = match options.kind {
            Kind::WebKit => Driver::with_display(&downloads, options.size),
            Kind::Chromium => Driver::start("CHROMEDRIVER", own.path()),
            Kind::Firefox => Driver::start("GECKODRIVER", own.path()),
        };
        // A driver that had to be started again took the folder with it.
        for folder in [&downloads, &profile] {
            fs::create_dir_all(folder).unwrap();
        }
        let wishes = wishes::of(options, &downloads, &profile);
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let driver = runtime.block_on(WebDriver::new(process.url(), wishes));
        let driver = driver.unwrap_or_else(|error| panic!("{:?}: {error}", options.kind));
        let driver = Some(driver);
        Self { downloads, profile, n_tests: 0, driver, runtime, _own: own, _process: process }
    }

    /// What it is told by.
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the browser runs")
    }

    /// Waits for an answer of the driver.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Closes the browser.
    pub fn close(&mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = self.runtime.block_on(driver.quit());
        }
    }

    /// Gives a browser up that was killed: nobody is left who could answer a farewell.
    pub fn leave(mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = driver.leak();
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.close();
    }
}
