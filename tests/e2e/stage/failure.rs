//! A failure that can be understood without running the test again.

use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Page, repository};

/// Fails the test: what was awaited, what the page showed, and where the picture is.
#[track_caller]
pub fn fail(page: &Page, what: &str) -> ! {
    static COUNT: AtomicU32 = AtomicU32::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
    let folder = repository("target/e2e-failures");
    let picture = folder.join(format!("{test}-{count}.png"));
    let _ = fs::create_dir_all(&folder);
    let taken = page.browser.wait(page.browser.driver().screenshot_as_png());
    let _ = fs::write(&picture, taken.unwrap_or_default());
    let shown = page
        .try_evaluate(
            "const html = document.documentElement;
             return `address ${location.href}\\ntitle   ${document.title}\\n` +
               `html    lang=${html.lang} ${JSON.stringify(html.dataset)}\\n` +
               `focus   ${document.activeElement?.tagName} ${document.activeElement?.id}\\n` +
               `text    ${document.body.innerText.replace(/\\s+/g, ' ').slice(0, 1500)}`",
        )
        .map_or_else(
            |error| format!("the page does not answer: {error}"),
            |value| value.as_str().unwrap_or_default().to_owned(),
        );
    let console = page.browser.complaints().join("\n        ");
    panic!("{what}\n\n{shown}\nconsole {console}\npicture {}\n", picture.display());
}
