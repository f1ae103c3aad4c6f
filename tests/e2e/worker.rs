//! The worker of the superior's side starts in both forms of the release, under their policies, and
//! keeps what it is given.

use serde_json::{Value, json};

use crate::stage::{Browser, Page, Site};

/// Starts the worker as src/browser/worker/handle.rs does, opens the desk without a campaign, has one
/// damaged file received, and leaves the replies in `window.replies`.
const SCRIPT: &str = r#"
    const bytes = (id) => Uint8Array.from(
        atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
    const program = () => {
        const addresses = document.getElementById("worker-program");
        if (addresses) {
            const { script, wasm } = JSON.parse(addresses.textContent);
            return [script, new URL(wasm, document.baseURI).href];
        }
        const script = new Blob([bytes("worker-script")], { type: "text/javascript" });
        return [URL.createObjectURL(script), bytes("worker-wasm")];
    };
    const [script, wasm] = program();
    const worker = new Worker(script);
    worker.postMessage({ kind: "program", ticket: 0, content: wasm });
    const job = (ticket, content, files) => worker.postMessage(
        { kind: "job", ticket, content: JSON.stringify(content), files });
    window.replies = [];
    worker.onerror = (event) => window.replies.push({ failure: event.message });
    worker.onmessage = ({ data: { kind, content } }) => {
        if (kind === "ready") {
            worker.postMessage({ kind: "sets", ticket: 0, content: [] });
            job(1, { open: { id: "" } }, 0);
            job(2, "receive", 1);
            const bytes = new TextEncoder().encode("{");
            const file = ["a.json", bytes.length, bytes, null];
            worker.postMessage({ kind: "files", ticket: 2, content: [file] }, [bytes.buffer]);
        }
        if (kind === "reply") window.replies.push(JSON.parse(content[0]));
        if (kind === "stopped") window.replies.push({ failure: "stopped" });
    };
"#;

#[test]
fn the_worker_starts_from_the_folder() {
    let site = Site::serve();
    works(&Page::open(Browser::chromium(), site.url()));
}

#[test]
fn the_worker_starts_from_a_sub_folder() {
    let site = Site::serve_below("cchc/tu-cham/");
    works(&Page::open(Browser::chromium(), site.url()));
}

#[test]
fn the_worker_starts_in_firefox() {
    let site = Site::serve();
    works(&Page::open(Browser::firefox(), site.url()));
}

#[test]
fn the_worker_starts_from_one_file() {
    works(&Page::open(Browser::alone(), Site::one_file()));
}

fn works(page: &Page) {
    assert_eq!(received(page), 1);
    page.reload();
    assert_eq!(received(page), 2, "what was received before the reload is there");
    page.expect_quiet();
}

/// How many files the inbox holds after the desk was opened and one more was received. The second
/// has another name and content, or it would be the same file.
fn received(page: &Page) -> u64 {
    let name = format!("{}.json", std::time::UNIX_EPOCH.elapsed().unwrap_or_default().as_nanos());
    let script =
        SCRIPT.replace(r#"encode("{")"#, &format!("encode('{{{name}')")).replace("a.json", &name);
    page.evaluate(&format!("{script}; return null"));
    let replies = page
        .wait_for("the worker's replies", "return window.replies.length >= 2 && window.replies");
    assert_eq!(replies[1]["opened"]["tally"]["refused"], replies[1]["opened"]["tally"]["files"]);
    let first: &Value = &replies[0]["opened"]["campaign"];
    assert_eq!(*first, json!(""), "{replies}");
    replies[1]["opened"]["tally"]["files"].as_u64().unwrap_or_default()
}
