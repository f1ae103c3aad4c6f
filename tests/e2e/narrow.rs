//! 320 CSS pixels, and 400 % zoom of a 1280 × 1024 window, without loss: the page does not scroll
//! sideways, and every field can be brought into view.

use serde_json::json;

use crate::stage::{Browser, Site, every_page, filled};

#[test]
fn everything_is_reachable_at_320_pixels() {
    nothing_is_lost(320, 640, 1);
}

#[test]
fn everything_is_reachable_at_400_percent() {
    nothing_is_lost(320, 256, 4);
}

fn nothing_is_lost(width: u32, height: u32, zoom: u32) {
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    page.browser.devtools(
        "Emulation.setDeviceMetricsOverride",
        json!({"width": width, "height": height, "deviceScaleFactor": zoom, "mobile": false}),
    );
    page.wait_for("the narrow window", &format!("return innerWidth === {width}"));
    let mut found = Vec::new();
    every_page(&page, |name| {
        let lost = page.evaluate(LOST);
        let lost = lost.as_array().expect("a list").iter();
        found.extend(lost.map(|what| format!("[{name}] {}", what.as_str().unwrap_or_default())));
    });
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// Whether the page is wider than the window, and what can be operated but not be brought into view.
const LOST: &str = "
    const found = [];
    const html = document.documentElement;
    const wide = html.scrollWidth - html.clientWidth;
    if (wide > 0) {
      const culprits = [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > html.clientWidth + 1)
        .filter(e => !e.closest('.visually-hidden'))
        .slice(0, 4).map(e => `${e.tagName.toLowerCase()}.${e.className}#${e.id}`);
      found.push(`the page is ${wide} px too wide: ${culprits.join(', ')}`);
    }
    const controls = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]';
    for (const control of document.querySelectorAll(controls)) {
      // What is folded away is reached by unfolding it.
      if (control.disabled || !control.checkVisibility()) continue;
      if (control.matches('.skip, .visually-hidden') || getComputedStyle(control).visibility !== 'visible') continue;
      control.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
      // A hidden input is operated through its label.
      const label = control.labels?.[0];
      const shows = [control, label].filter(Boolean).some(element => {
        const {left, right, top, bottom} = element.getBoundingClientRect();
        if (left < -1 || right > html.clientWidth + 1) return false;
        const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
        const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
        const hit = document.elementFromPoint(x, y);
        return !!hit && (element.contains(hit) || hit.contains(element) && hit.tagName !== 'BODY' && !hit.matches('main, html') || label?.contains(hit));
      });
      if (!shows) {
        const {left, right, top} = control.getBoundingClientRect();
        found.push(`not reachable: ${control.tagName} #${control.id} “${control.innerText.slice(0, 30)}” at ${Math.round(left)}–${Math.round(right)}, ${Math.round(top)}`);
      }
    }
    window.scrollTo(0, 0);
    return found";
