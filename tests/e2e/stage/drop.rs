//! Files and folders dragged from the file manager onto the page. Only Chromium lets a test do so.

use std::path::Path;

use serde_json::json;

use super::{Page, quoted};

impl Page {
    /// Drops files and folders onto an element.
    #[track_caller]
    pub fn drop_onto(&self, id: &str, what: &[&Path]) {
        self.wait_for_element(id);
        let script = format!(
            "const it = document.getElementById({});
             it.scrollIntoView({{block: 'center', behavior: 'instant'}});
             const box = it.getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2]",
            quoted(id)
        );
        let at = self.evaluate(&script);
        let data = json!({"items": [], "files": what, "dragOperationsMask": 1});
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({"type": kind, "x": at[0], "y": at[1], "data": data});
            self.browser.devtools("Input.dispatchDragEvent", event);
        }
    }
}
