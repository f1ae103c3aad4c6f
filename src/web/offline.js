// Keeps the app usable without a network, and brings new versions only on the user's word.
//
// What the app sees, on <html>, and each change as an event of the window:
//   data-offline  "ready" | "unsupported" | "failed"   event tucham:offline-<state>
//   data-update   "waiting"                            event tucham:update-<state>
//                 "applied": another tab switched; this one runs on until reloaded
// What the app says: window event tucham:apply-update, after it has saved. This tab then reloads once.

const page = document.documentElement;

function set(what, state) {
  if (page.dataset[what] === state) return;
  page.dataset[what] = state;
  window.dispatchEvent(new CustomEvent(`tucham:${what}-${state}`));
}

/** Follows one new worker from download to the moment it waits, works, or is thrown away. */
function follow(worker, registration) {
  worker.addEventListener("statechange", () => {
    if (worker.state === "installed" && registration.active) set("update", "waiting");
    if (worker.state === "activated") set("offline", "ready");
    // A failed download leaves an earlier version at work, and then nothing is wrong.
    if (worker.state === "redundant" && !registration.active) set("offline", "failed");
  });
}

function listenForUpdate(registration) {
  let asked = false;
  window.addEventListener("tucham:apply-update", () => {
    if (!registration.waiting) return;
    asked = true;
    registration.waiting.postMessage({ type: "apply-update" });
  });
  // The very first worker takes over a page that had none: that is no update.
  let first = !navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    const update = !first;
    first = false;
    if (asked) {
      asked = false;
      location.reload();
    } else if (update) {
      set("update", "applied");
    }
  });
}

const HOUR = 3_600_000;

/** A page that stays open for days looks for a new version when someone comes back to it. */
function lookAgain(registration) {
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - last < HOUR) return;
    last = Date.now();
    registration.update().catch(() => {});
  });
}

async function start() {
  const address = new URL("sw.js", document.baseURI);
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  listenForUpdate(registration);
  lookAgain(registration);
  if (registration.active) set("offline", "ready");
  if (registration.waiting) set("update", "waiting");
  if (registration.installing) follow(registration.installing, registration);
  registration.addEventListener("updatefound", () => follow(registration.installing, registration));
}

// Plain http has no service worker; the app still works there while the server is up.
if (window.isSecureContext && "serviceWorker" in navigator) {
  start().catch(() => { set("offline", "failed"); });
} else {
  set("offline", "unsupported");
}
