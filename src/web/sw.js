// The service worker: one cache per build, filled whole or not at all.
// The build writes two constants in front of this file (xtask/src/release/offline.rs):
//   BUILD  the build id
//   FILES  [[relative address, "sha256-…"], …], the page itself as "./"
// Every address is relative to the scope, so a sub-folder works like a site of its own.

const scope = self.registration.scope;
// Several copies of the app may live on one site; each clears only its own caches.
const family = `tucham ${scope} `;
const cacheName = family + BUILD;
const own = new Set(FILES.map(([address]) => new URL(address, scope).href));

/**
 * Fetches one file past the browser's cache. The checksum refuses whatever is not this build's file:
 * half a download, another version, an HTML page that a server sends in place of a missing file.
 */
async function download([address, integrity]) {
  const url = new URL(address, scope).href;
  const answer = await fetch(url, { cache: "no-cache", integrity });
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  return [url, answer];
}

/** What some servers give to nobody, and nothing that the page does needs: how it looks on a desktop. */
const SPARE = /\.(webmanifest|png|svg)$/;

async function downloadNeeded(file) {
  try {
    return await download(file);
  } catch (error) {
    if (!SPARE.test(file[0])) throw error;
    console.warn("not kept:", error);
    return null;
  }
}

async function install() {
  // All are here before the first is stored: a broken download leaves the old version untouched.
  const answers = (await Promise.all(FILES.map(downloadNeeded))).filter(Boolean);
  const cache = await caches.open(cacheName);
  await Promise.all(answers.map(([url, answer]) => cache.put(url, answer)));
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The cached address that answers a request, if it is one of ours. */
function cachedAddress(request) {
  if (request.method !== "GET") return null;
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  if (url.href === new URL("index.html", scope).href) return scope;
  return own.has(url.href) ? url.href : null;
}

async function answer(request, address) {
  const cache = await caches.open(cacheName);
  return await cache.match(address) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const address = cachedAddress(event.request);
  if (address) event.respondWith(answer(event.request, address));
});
self.addEventListener("message", (event) => {
  if (event.data?.type === "apply-update") self.skipWaiting();
});
