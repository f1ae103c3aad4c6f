//! The content security policy, directive by directive: each way out of the page is tried in the running
//! release, is stopped by the browser, and nobody elsewhere hears of it.

use std::io::Read;
use std::net::TcpListener;

use crate::stage::{Browser, Page, Site, quoted};

/// What is tried, the directive that must stop it, and how.
///
/// `elsewhere` is another origin that really listens, `add` puts an element into the page.
const ATTEMPTS: [(&str, &str, &str); 25] = [
    ("inline script", "script-src-elem", "add('script', {textContent: 'window.ran = 1'})"),
    ("script from elsewhere", "script-src-elem", "add('script', {src: elsewhere + 'x.js'})"),
    (
        "script as data",
        "script-src-elem",
        "add('script', {src: 'data:text/javascript,window.ran=1'})",
    ),
    (
        "inline handler",
        "script-src-attr",
        "const it = add('p', {}); it.setAttribute('onclick', 'window.ran = 1'); it.click()",
    ),
    ("javascript link", "script-src-elem", "add('a', {href: 'javascript:window.ran=1'}).click()"),
    ("eval", "script-src", "eval('window.ran = 1')"),
    ("new Function", "script-src", "new Function('window.ran = 1')()"),
    ("text as timer", "script-src", "setTimeout('window.ran = 1')"),
    ("inline style", "style-src-elem", "add('style', {textContent: 'p { color: red }'})"),
    ("style attribute", "style-src-attr", "add('p', {}).setAttribute('style', 'color: red')"),
    (
        "style from elsewhere",
        "style-src-elem",
        "add('link', {rel: 'stylesheet', href: elsewhere + 'x.css'})",
    ),
    ("picture from elsewhere", "img-src", "add('img', {src: elsewhere + 'x.png'})"),
    ("font from elsewhere", "font-src", "new FontFace('x', `url(${elsewhere}x.woff2)`).load()"),
    ("film from elsewhere", "media-src", "add('video', {src: elsewhere + 'x.mp4'})"),
    ("fetch", "connect-src", "fetch(elsewhere)"),
    (
        "XMLHttpRequest",
        "connect-src",
        "const it = new XMLHttpRequest(); it.open('POST', elsewhere); it.send('x')",
    ),
    ("WebSocket", "connect-src", "new WebSocket(elsewhere.replace('http', 'ws'))"),
    ("EventSource", "connect-src", "new EventSource(elsewhere)"),
    ("beacon", "connect-src", "navigator.sendBeacon(elsewhere, 'x')"),
    ("frame", "frame-src", "add('iframe', {src: elsewhere})"),
    ("object", "object-src", "add('object', {data: elsewhere})"),
    ("embedded object", "object-src", "add('embed', {src: elsewhere})"),
    ("form", "form-action", "add('form', {action: elsewhere, method: 'post'}).submit()"),
    ("base", "base-uri", "add('base', {href: elsewhere})"),
    ("worker made here", "worker-src", "new Worker(URL.createObjectURL(new Blob(['1'])))"),
];

#[test]
fn each_directive_stops_what_it_must() {
    let site = Site::serve();
    try_everything(&Page::open(Browser::chromium(), site.url()), &[]);
}

#[test]
fn each_directive_of_the_one_file_stops_what_it_must() {
    // Its own worker comes out of the page itself.
    try_everything(&Page::open(Browser::alone(), Site::one_file()), &["worker made here"]);
}

#[test]
fn a_worker_from_elsewhere_does_not_start() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    let script = format!(
        "return new Promise(done => {{
           try {{
             const worker = new Worker('http://{}/x.js');
             worker.onerror = () => done('stopped');
             worker.onmessage = () => done('runs');
           }} catch {{ done('stopped'); }}
         }})",
        elsewhere.local_addr().unwrap()
    );
    assert_eq!(page.evaluate(&script), "stopped");
    expect_unheard(&elsewhere);
}

fn try_everything(page: &Page, allowed: &[&str]) {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", elsewhere.local_addr().unwrap());
    let mut passed = Vec::new();
    for (name, directive, attempt) in ATTEMPTS {
        if allowed.contains(&name) {
            continue;
        }
        let stopped_by = page.evaluate(&tried(attempt, &address));
        if stopped_by != directive {
            passed.push(format!("{name}: stopped by {stopped_by}, not by {directive}"));
        }
    }
    assert!(passed.is_empty(), "{}", passed.join("\n"));
    assert_eq!(page.evaluate("return window.ran === undefined"), true, "a script ran");
    expect_unheard(&elsewhere);
}

/// Tries it and tells which directive stopped it. From a timer, because what the driver itself runs
/// is not subject to the policy.
fn tried(attempt: &str, elsewhere: &str) -> String {
    format!(
        "const elsewhere = {};
         const add = (name, fields) => {{
           const element = Object.assign(document.createElement(name), fields);
           document.body.append(element);
           return element;
         }};
         return new Promise(done => {{
           document.addEventListener(
             'securitypolicyviolation', event => done(event.effectiveDirective), {{once: true}});
           setTimeout(() => done('nothing'), 5000);
           setTimeout(async () => {{ try {{ await (async () => {{ {attempt} }})(); }} catch {{}} }});
         }})",
        quoted(elsewhere)
    )
}

/// Not a byte arrived. Chromium opens a connection ahead of time for a frame that it then refuses;
/// nothing is ever sent through it.
#[track_caller]
fn expect_unheard(elsewhere: &TcpListener) {
    elsewhere.set_nonblocking(true).unwrap();
    while let Ok((mut connection, _)) = elsewhere.accept() {
        connection.set_nonblocking(true).unwrap();
        let mut heard = [0; 64];
        let n_bytes = connection.read(&mut heard).unwrap_or(0);
        assert_eq!(n_bytes, 0, "{}", String::from_utf8_lossy(&heard));
    }
}
