//! Browsers between two tests. A start costs as much as a short test, so that tests which ask for nothing
//! special have one browser after another.

use std::fs;
use std::sync::{Mutex, PoisonError};

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use super::session::Session;

static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// After so many tests a browser may rest.
const TESTS: usize = 20;

/// One that stands idle.
pub fn take() -> Option<Session> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Lays a browser by, cleared of what the test has left in it. One that does not answer as it should is closed.
pub fn give_back(mut session: Session) {
    session.n_tests += 1;
    if session.n_tests < TESTS && clear(&session).is_ok() {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(session);
    }
}

/// One empty window, no stored data, no complaint, no download.
fn clear(session: &Session) -> WebDriverResult<()> {
    session.wait(async {
        let driver = session.driver();
        let old = driver.windows().await?;
        let fresh = driver.new_window().await?;
        let mut origins = Vec::new();
        for window in old {
            driver.switch_to_window(window).await?;
            origins
                .push(driver.execute("return location.origin", Vec::new()).await?.json().clone());
            driver.close_window().await?;
        }
        driver.switch_to_window(fresh).await?;
        // A later server may be given the same port.
        for origin in origins {
            let what = json!({ "origin": origin, "storageTypes": "all" });
            driver.cdp().send_raw("Storage.clearDataForOrigin", what).await?;
        }
        driver.browser_log().await?;
        WebDriverResult::Ok(())
    })?;
    for download in fs::read_dir(&session.downloads)? {
        fs::remove_file(download?.path())?;
    }
    Ok(())
}
