// Starts the app: loads the program, mounts it, takes the loading notice away.
// A module; in the one-file build it stands behind wasm-bindgen's glue in one inline script,
// so `__wbg_init` is there already, and `unpackText` for the program in the page.

const page = document.documentElement;
const script = document.querySelector("script[data-wasm]");
const inline = document.getElementById("program-wasm");

const address = (name) => new URL(script.dataset[name], document.baseURI);

/** Gives back how to bring the later parts of the program; a debug build has none. */
async function start() {
  if (inline) {
    await __wbg_init({ module_or_path: unpackText(inline.textContent) });
    inline.remove();
    return;
  }
  const glue = await import(address("js"));
  await glue.default({ module_or_path: address("wasm") });
  return glue.bringAllParts;
}

function setOffline(state) {
  page.dataset.offline = state;
  window.dispatchEvent(new CustomEvent(`tucham:offline-${state}`));
}

/** When this version of the program may soon be out of reach: nothing keeps it, or another comes. */
const LAST_CALLS = ["offline-unsupported", "offline-failed", "update-waiting"];

/**
 * Only release builds carry a build id: while developing, a service worker would show stale code.
 * At the last call, what this page still lacks of its program comes quietly, so that whoever has it
 * open can finish with it.
 */
function startOffline(bringAllParts) {
  for (const call of LAST_CALLS) {
    window.addEventListener(`tucham:${call}`, () => bringAllParts?.().catch(() => {}));
  }
  if (inline || !page.dataset.build) {
    setOffline("unsupported");
    return;
  }
  import(address("offline")).catch(() => setOffline("failed"));
}

function showFailure(error) {
  // The app may have removed the notice and failed afterwards; then it speaks for itself.
  if (!document.getElementById("boot")) return;
  document.getElementById("boot-loading").hidden = true;
  document.getElementById("boot-slow").hidden = true;
  document.getElementById("boot-reason").textContent = String(error);
  document.getElementById("boot-failed").hidden = false;
}

/**
 * A browser that translates the page puts its own texts in place of those that the program writes to: what is seen is
 * then old, whatever is done. The page asks not to be translated; where that is not heeded, the program says so.
 */
function watchForTranslation() {
  const watch = new MutationObserver((changes) => {
    const isFont = (node) => node.nodeName === "FONT";
    if (!changes.some((change) => [...change.addedNodes].some(isFont))) return;
    watch.disconnect();
    window.dispatchEvent(new CustomEvent("tucham:translated"));
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

/** What can have the focus. */
const FIELDS = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary";

/**
 * When the element with the focus goes away or is folded in, such as the button of a document that it removed, the
 * keyboard would start at the top of the page: what stands in its place has the focus then. Another page gives it to its
 * heading by itself, and who clicks beside everything wants it nowhere.
 */
function keepFocus() {
  let last = [];
  let at = "";
  addEventListener("focusin", ({ target }) => {
    [last, at] = [[], location.hash];
    for (let it = target; it.parentElement?.closest("main"); it = it.parentElement) {
      last.push([it, it.parentElement, [...it.parentElement.children].indexOf(it)]);
    }
  });
  addEventListener("pointerdown", ({ target }) => {
    if (!last[0]?.[0].contains(target)) last = [];
  });
  // What is folded in has its place all the same; older browsers cannot tell.
  const isShown = (it) => it.getClientRects().length > 0 && it.checkVisibility?.() !== false;
  const isLost = () => document.activeElement === document.body && location.hash === at
    && last.length > 0 && !isShown(last[0][0]);
  const look = () => {
    if (!isLost()) return;
    for (const [, around, number] of last.filter(([, around]) => around.isConnected)) {
      const fields = [...around.querySelectorAll(FIELDS)].filter(isShown);
      const place = around.children[number];
      const isBehind = (it) => place?.contains(it) || place?.compareDocumentPosition(it) & 4;
      const next = fields.find(isBehind) ?? fields[fields.length - 1];
      next?.focus();
      if (document.activeElement !== document.body) return;
    }
  };
  // Not before the program had its turn to give it away.
  const later = () => requestAnimationFrame(() => setTimeout(look));
  new MutationObserver(() => isLost() && later())
    .observe(document.body, { childList: true, subtree: true });
}

/** Another address could show the page in a frame and lead the hand to a button that it covers. */
function isFramed() {
  return window.top !== window.self;
}

function showFramed() {
  document.getElementById("boot-loading").hidden = true;
  document.getElementById("boot-slow").hidden = true;
  document.getElementById("boot-own").href = location.href;
  document.getElementById("boot-framed").hidden = false;
}

/** Where old-browser.js has told that it is too old, nothing is started. */
function begin() {
  if ("tooOld" in page.dataset) return;
  if (isFramed()) {
    showFramed();
    return;
  }
  start().then((bringAllParts) => {
    document.getElementById("boot")?.remove();
    watchForTranslation();
    keepFocus();
    startOffline(bringAllParts);
  }, (error) => {
    console.error(error);
    showFailure(error);
  });
}

begin();
