//! The verbs of a person at the page. Each waits until it can be done; none waits for a fixed time.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key, WebElement, WindowHandle};

use super::failure::fail;
use super::{Browser, Kind};

/// Far longer than anything takes, so that a busy machine fails no test.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// The app in a browser.
pub struct Page {
    /// Where it runs.
    pub browser: Browser,
    /// The address without what stands after `#`.
    pub url: String,
}

/// The result so far, as the page words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// `78,64`
    pub total: String,
    /// `trên 91`
    pub applicable_max: String,
    /// `86,42 %`
    pub index: String,
    /// `Tốt`
    pub class: String,
    /// `40/45`
    pub answered: String,
}

impl Page {
    /// Opens the app and waits until it has mounted.
    #[track_caller]
    pub fn open(browser: Browser, url: impl Into<String>) -> Self {
        let page = Self { browser, url: url.into() };
        page.load("");
        page
    }

    /// Loads the address with this after `#`, as from a bookmark.
    #[track_caller]
    pub fn load(&self, hash: &str) {
        let url = if hash.is_empty() { self.url.clone() } else { format!("{}#{hash}", self.url) };
        let gone = self.browser.wait(self.browser.driver().goto(&url));
        gone.unwrap_or_else(|error| panic!("{url}: {error}"));
        self.mounted();
    }

    /// Loads the address where the app is expected not to start.
    #[track_caller]
    pub fn load_without_app(&self) {
        // From another page, so that it is loaded and not only scrolled.
        for url in ["about:blank", self.url.as_str()] {
            let gone = self.browser.wait(self.browser.driver().goto(url));
            gone.unwrap_or_else(|error| panic!("{url}: {error}"));
        }
    }

    /// Loads another file of the site, so that its stores can be reached while the app does not run.
    #[track_caller]
    pub fn load_without_app_at(&self, file: &str) {
        let url = format!("{}{file}", self.url);
        let gone = self.browser.wait(self.browser.driver().goto(&url));
        gone.unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    #[track_caller]
    fn mounted(&self) {
        self.wait_for(
            "the app to mount",
            "return !document.getElementById('boot') && !!document.querySelector('main > *')",
        );
    }

    /// Loads the page anew, as the button of the browser does.
    #[track_caller]
    pub fn reload(&self) {
        self.evaluate("window.isBeforeReload = true; location.reload()");
        self.wait_for("the page to load anew", "return !window.isBeforeReload");
        self.mounted();
    }

    /// Goes to an address of the app, as a link does, and waits until its heading has the focus, so
    /// that nothing takes the focus from a field afterwards.
    #[track_caller]
    pub fn go(&self, hash: &str) {
        // The heading of a like page stays in place; it must lose the focus to be seen to gain it.
        let script = format!(
            "if ((decodeURIComponent(location.hash.slice(1)) || '/') === {0}) return false;
             document.activeElement?.blur();
             location.hash = {0};
             return true",
            quoted(hash)
        );
        if self.evaluate(&script) == true {
            self.expect_focus("title");
        }
    }

    /// What stands after `#`.
    #[track_caller]
    pub fn hash(&self) -> String {
        self.text_of_script("return decodeURIComponent(location.hash.slice(1))")
    }

    /// The id of the open draft, from the address.
    #[track_caller]
    pub fn draft(&self) -> String {
        let hash = self.hash();
        let id = hash.strip_prefix("/drafts/").and_then(|rest| rest.split('/').next());
        id.unwrap_or_else(|| fail(self, &format!("{hash} names no draft"))).to_owned()
    }

    /// Goes to a step of the open draft, such as `check`, and waits for its element.
    #[track_caller]
    pub fn go_to_step(&self, step: &str, element: &str) {
        self.go(&format!("/drafts/{}/{step}", self.draft()));
        self.wait_for_element(element);
    }

    /// Waits until a page with this element, to which a link or a button led, is drawn and its heading
    /// has the focus.
    #[track_caller]
    pub fn arrive_at(&self, element: &str) {
        self.wait_for_element(element);
        self.expect_focus("title");
    }

    /// Runs a script.
    pub fn try_evaluate(&self, script: &str) -> WebDriverResult<Value> {
        let ran = self.browser.wait(self.browser.driver().execute(script, Vec::new()))?;
        Ok(ran.json().clone())
    }

    /// Runs a script.
    #[track_caller]
    pub fn evaluate(&self, script: &str) -> Value {
        self.try_evaluate(script)
            .unwrap_or_else(|error| fail(self, &format!("the script\n{script}\nfailed: {error}")))
    }

    #[track_caller]
    fn text_of_script(&self, script: &str) -> String {
        self.evaluate(script).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a script answers with something that holds, and returns it.
    #[track_caller]
    pub fn wait_for(&self, what: &str, script: &str) -> Value {
        let started = Instant::now();
        let mut last = String::new();
        while started.elapsed() < PATIENCE {
            match self.try_evaluate(script) {
                Ok(Value::Null | Value::Bool(false)) => {}
                Ok(value) => return value,
                // The page may be loading.
                Err(error) => last = format!(" ({error})"),
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
        fail(self, &format!("Awaited for {PATIENCE:?}: {what}{last}."))
    }

    /// Waits for an element with this id that can be seen.
    #[track_caller]
    pub fn wait_for_element(&self, id: &str) {
        let script = format!("return !!document.getElementById({})", quoted(id));
        self.wait_for(&format!("an element `{id}`"), &script);
    }

    /// Waits until an element has the focus.
    #[track_caller]
    pub fn expect_focus(&self, id: &str) {
        let script = format!("return document.activeElement?.id === {}", quoted(id));
        self.wait_for(&format!("`{id}` to have the focus"), &script);
    }

    /// Whether an element is in the page now.
    #[track_caller]
    pub fn has(&self, id: &str) -> bool {
        self.evaluate(&format!("return !!document.getElementById({})", quoted(id))) == true
    }

    /// Waits until an element has this text.
    #[track_caller]
    pub fn expect_text(&self, id: &str, text: &str) {
        let script = format!(
            "const e = document.getElementById({}); return !!e && e.innerText.replace(/\\s+/g, ' ').trim() === {}",
            quoted(id),
            quoted(text)
        );
        self.wait_for(&format!("`{id}` to say “{text}”"), &script);
    }

    /// Waits until an element is hidden or gone.
    #[track_caller]
    pub fn expect_hidden(&self, id: &str) {
        let script =
            format!("return !document.getElementById({})?.getClientRects().length", quoted(id));
        self.wait_for(&format!("`{id}` to be hidden"), &script);
    }

    /// Waits until an element's text contains this.
    #[track_caller]
    pub fn expect_text_with(&self, id: &str, part: &str) {
        let script = format!(
            "const e = document.getElementById({}); return !!e && e.innerText.includes({})",
            quoted(id),
            quoted(part)
        );
        self.wait_for(&format!("`{id}` to say “… {part} …”"), &script);
    }

    /// Waits until a field holds this.
    #[track_caller]
    pub fn expect_value(&self, id: &str, value: &str) {
        let script =
            format!("return document.getElementById({})?.value === {}", quoted(id), quoted(value));
        self.wait_for(&format!("`{id}` to hold “{value}”"), &script);
    }

    /// Waits until an element is in a state (`data-state`).
    #[track_caller]
    pub fn expect_state(&self, id: &str, state: &str) {
        let script = format!(
            "return document.getElementById({})?.dataset.state === {}",
            quoted(id),
            quoted(state)
        );
        self.wait_for(&format!("`{id}` to be “{state}”"), &script);
    }

    /// The element with this id, once it is there.
    #[track_caller]
    pub fn find(&self, id: &str) -> WebElement {
        self.find_by(&format!("[id={}]", quoted(id)))
    }

    /// The first element that fits, once it is there.
    #[track_caller]
    pub fn find_by(&self, selector: &str) -> WebElement {
        let driver = self.browser.driver();
        if let Ok(element) = self.browser.wait(driver.find(By::Css(selector))) {
            return element;
        }
        let script = format!("return !!document.querySelector({})", quoted(selector));
        self.wait_for(&format!("an element `{selector}`"), &script);
        self.must(self.browser.wait(driver.find(By::Css(selector))), selector)
    }

    #[track_caller]
    fn must<T>(&self, result: WebDriverResult<T>, what: &str) -> T {
        result.unwrap_or_else(|error| fail(self, &format!("{what}: {error}")))
    }

    /// Clicks the element with this id.
    #[track_caller]
    pub fn click(&self, id: &str) {
        self.click_by(&format!("[id={}]", quoted(id)));
    }

    /// Reopens the locked dossier of the check page, for a reason.
    #[track_caller]
    pub fn reopen(&self, reason: &str) {
        self.click("reopen");
        self.type_into("reopen-reason", reason);
        self.click("reopen-yes");
        self.wait_for_element("lock");
    }

    /// Clicks the first element that fits.
    #[track_caller]
    pub fn click_by(&self, selector: &str) {
        let element = self.find_by(selector);
        if self.browser.wait(element.click()).is_ok() {
            return;
        }
        // Drawn anew meanwhile, or below the sticky bar: a person would scroll.
        let script = format!(
            "document.querySelector({})?.scrollIntoView({{block: 'center', behavior: 'instant'}})",
            quoted(selector)
        );
        self.evaluate(&script);
        let element = self.find_by(selector);
        self.must(self.browser.wait(element.click()), selector);
    }

    /// Replaces what a field holds by typing.
    #[track_caller]
    pub fn type_into(&self, id: &str, text: &str) {
        let element = self.find(id);
        let before = self.browser.wait(element.value());
        let is_empty = self.must(before, id).unwrap_or_default().is_empty();
        if !is_empty && self.browser.kind == Kind::Firefox {
            return self.type_over(id, text);
        }
        let keys = match (is_empty, text.is_empty()) {
            (true, _) => text.into(),
            (false, true) => Key::Control + "a" + Key::Null + Key::Delete,
            (false, false) => Key::Control + "a" + Key::Null + text,
        };
        self.must(self.browser.wait(element.send_keys(keys)), id);
    }

    /// Selects all that a field holds and types in its place, key by key: Firefox's driver does not
    /// let go of a modifier among the keys that are sent to an element.
    #[track_caller]
    fn type_over(&self, id: &str, text: &str) {
        self.evaluate(&format!("document.getElementById({}).focus()", quoted(id)));
        self.expect_focus(id);
        self.press_with(Key::Control, 'a');
        match text {
            "" => self.press(Key::Delete),
            text => self.press(text),
        }
    }

    /// Puts a text into an empty field in one go, as pasting it does. Each key makes the browser lay
    /// out and paint the page, so that typing a whole dossier takes minutes: what is tried elsewhere
    /// key by key is pasted here.
    #[track_caller]
    pub fn paste_into(&self, id: &str, text: &str) {
        self.find(id);
        let script = format!(
            "const field = document.getElementById({}); field.focus();
             return field.value === '' && document.execCommand('insertText', false, {})",
            quoted(id),
            quoted(text)
        );
        let is_in = self.evaluate(&script) == true;
        assert!(is_in, "“{text}” could not be pasted into `{id}`");
    }

    /// Pastes a text where an element is, as Ctrl+V does; the clipboard of a headless browser holds
    /// nothing.
    #[track_caller]
    pub fn paste_at(&self, id: &str, text: &str) {
        self.find(id);
        self.evaluate(&format!(
            "const data = new DataTransfer();
             data.setData('text/plain', {});
             const event = new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }});
             document.getElementById({}).dispatchEvent(event)",
            quoted(text),
            quoted(id)
        ));
    }

    /// Gives the window another size, as an office PC or a phone has it. Chromium only.
    #[track_caller]
    pub fn resize(&self, (width, height): (u32, u32), is_phone: bool) {
        self.browser.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone}),
        );
        self.wait_for("the window", &format!("return innerWidth === {width}"));
    }

    /// Types behind what a field holds.
    #[track_caller]
    pub fn append_to(&self, id: &str, text: &str) {
        let element = self.find(id);
        self.must(self.browser.wait(element.send_keys(text)), id);
    }

    /// Presses keys where the focus is.
    #[track_caller]
    pub fn press(&self, keys: impl Into<thirtyfour::TypingData>) {
        let chain = self.browser.driver().action_chain().send_keys(keys);
        let pressed = chain.perform();
        self.must(self.browser.wait(pressed), "pressing keys");
    }

    /// Presses a key while another is held.
    #[track_caller]
    pub fn press_with(&self, held: Key, key: impl Into<char>) {
        let held = held.value();
        let chain = self.browser.driver().action_chain();
        let chain = chain.key_down(held).send_keys(key.into().to_string()).key_up(held);
        let pressed = chain.perform();
        self.must(self.browser.wait(pressed), "pressing keys");
    }

    /// Chooses a radio button or ticks a checkbox.
    #[track_caller]
    pub fn choose(&self, id: &str) {
        let element = self.find(id);
        let is_chosen = self.browser.wait(element.is_selected());
        if !self.must(is_chosen, id) {
            self.click(id);
        }
        let script = format!("return document.getElementById({})?.checked === true", quoted(id));
        self.wait_for(&format!("`{id}` to be chosen"), &script);
    }

    /// Chooses an option of a list.
    #[track_caller]
    pub fn select(&self, id: &str, value: &str) {
        self.click_by(&format!("[id={}] option[value={}]", quoted(id), quoted(value)));
        self.expect_value(id, value);
    }

    /// Hands files to a file field.
    #[track_caller]
    pub fn hand_over(&self, id: &str, file: &Path) {
        let element = self.find(id);
        let path = file.canonicalize().unwrap();
        self.must(self.browser.wait(element.send_keys(path.display().to_string())), id);
    }

    /// Hands several files to a file field at once.
    #[track_caller]
    pub fn hand_over_all(&self, id: &str, files: &[PathBuf]) {
        let element = self.find(id);
        let paths: Vec<String> =
            files.iter().map(|it| it.canonicalize().unwrap().display().to_string()).collect();
        self.must(self.browser.wait(element.send_keys(paths.join("\n"))), id);
    }

    /// Waits until the status line says that everything is saved.
    #[track_caller]
    pub fn saved(&self) {
        self.expect_state("saved", "saved");
    }

    /// Waits until the status line says where the draft is kept (`data-saved`).
    #[track_caller]
    pub fn expect_saved_in(&self, place: &str) {
        let script =
            format!("return document.getElementById('saved')?.dataset.saved === {}", quoted(place));
        self.wait_for(&format!("the draft to be kept in “{place}”"), &script);
    }

    /// The result so far.
    #[track_caller]
    pub fn strip(&self) -> Strip {
        let texts = self.wait_for(
            "the result so far",
            "const text = id => document.getElementById(id)?.innerText.replace(/\\s+/g, ' ').trim();
             const all = ['total', 'applicable-max', 'index', 'class', 'answered'].map(text);
             return all.includes(undefined) ? null : all",
        );
        let text = |place: usize| texts[place].as_str().unwrap_or_default().to_owned();
        Strip {
            total: text(0),
            applicable_max: text(1),
            index: text(2),
            class: text(3),
            answered: text(4),
        }
    }

    /// Waits until the result so far is this one.
    #[track_caller]
    pub fn expect_strip(&self, expected: &Strip) {
        let started = Instant::now();
        let mut shown = self.strip();
        while shown != *expected {
            if started.elapsed() > PATIENCE {
                fail(self, &format!("The result so far is\n  {shown:?}\nnot\n  {expected:?}"));
            }
            std::thread::sleep(BETWEEN_LOOKS);
            shown = self.strip();
        }
    }

    /// Opens a new tab at an address of the app; the verbs then act there.
    #[track_caller]
    pub fn open_tab(&self, hash: &str) -> WindowHandle {
        let driver = self.browser.driver();
        let tab = self.must(self.browser.wait(driver.new_tab()), "a new tab");
        self.switch_to(&tab);
        self.load(hash);
        tab
    }

    /// The tab that the verbs act on.
    #[track_caller]
    pub fn tab(&self) -> WindowHandle {
        self.must(self.browser.wait(self.browser.driver().window()), "this tab")
    }

    /// Lets the verbs act on another tab.
    #[track_caller]
    pub fn switch_to(&self, tab: &WindowHandle) {
        let driver = self.browser.driver();
        self.must(self.browser.wait(driver.switch_to_window(tab.clone())), "another tab");
    }

    /// Closes the tab that the verbs act on.
    #[track_caller]
    pub fn close_tab(&self) {
        let closed = self.browser.wait(self.browser.driver().close_window());
        self.must(closed, "closing the tab");
    }

    /// Exports the open dossier on the page for checking, and returns the file.
    #[track_caller]
    pub fn export(&self) -> Vec<u8> {
        self.go_to_step("check", "export");
        self.click("export");
        self.expect_state("export-status", "whole");
        self.browser.download()
    }

    /// Opens a file on the start page, and waits for the draft that it becomes.
    #[track_caller]
    pub fn open_file(&self, file: &Path) {
        self.go("/");
        self.hand_over("open-file", file);
        self.wait_for("the draft of the file", "return location.hash.startsWith('#/drafts/')");
        self.wait_for_element("total");
    }

    /// No error and no warning on the console, and nothing against the content security policy.
    #[track_caller]
    pub fn expect_quiet(&self) {
        let complaints = self.browser.complaints();
        assert!(complaints.is_empty(), "the console says:\n{}", complaints.join("\n"));
    }
}

/// As a string of JavaScript and of CSS.
pub fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
