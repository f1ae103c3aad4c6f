// Starts the app: loads the program, mounts it, takes the loading notice away.
// A module; in the one-file build it stands behind wasm-bindgen's glue in one inline script,
// so `__wbg_init` is there already and the program is base64 in the page.

const page = document.documentElement;
const script = document.querySelector("script[data-wasm]");
const inline = document.getElementById("program-wasm");

const address = (name) => new URL(script.dataset[name], document.baseURI);

/** The program's bytes, decoded from the page itself. */
function inlineBytes() {
  return Uint8Array.from(atob(inline.textContent), (letter) => letter.charCodeAt(0));
}

/** Gives back how to bring the later parts of the program; a debug build has none. */
async function start() {
  if (inline) {
    await __wbg_init({ module_or_path: inlineBytes() });
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

if (isFramed()) showFramed();
else start().then((bringAllParts) => {
  document.getElementById("boot")?.remove();
  startOffline(bringAllParts);
}, (error) => {
  console.error(error);
  showFailure(error);
});
