// A short day of an officer in an old Chromium, over the DevTools protocol.
//
//   node old_browser.mjs PUPPETEER PACKAGE UNPACKED URL FILE
//
// PUPPETEER is the folder of puppeteer-core, PACKAGE that of @sparticuz/chromium, which is unpacked into UNPACKED once;
// FILE is a dossier for the inbox. Prints `done` at the end; anything else is a failure.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { brotliDecompressSync } from "node:zlib";

const [, , puppeteerFolder, from, unpacked, url, file] = process.argv;
const puppeteer = createRequire(import.meta.url)(puppeteerFolder);

/** The program and its libraries, beside each other. Made whole before it gets its name. */
function unpack() {
  if (existsSync(unpacked)) return;
  const half = `${unpacked}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const content = (name) => brotliDecompressSync(readFileSync(join(from, "bin", name)));
  writeFileSync(join(half, "chromium"), content("chromium.br"), { mode: 0o755 });
  for (const name of ["aws", "swiftshader"]) {
    const run = spawnSync("tar", ["-x", "-C", half], { input: content(`${name}.tar.br`) });
    if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  }
  renameSync(half, unpacked);
}

unpack();
const home = mkdtempSync(join(tmpdir(), "old-browser-"));
const browser = await puppeteer.launch({
  executablePath: join(unpacked, "chromium"),
  args: ["--headless", "--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
  env: { ...process.env, HOME: home, LD_LIBRARY_PATH: [join(unpacked, "lib"), unpacked].join(":") },
  userDataDir: join(home, "profile"),
  ignoreDefaultArgs: ["--disable-extensions"],
});

const page = await browser.newPage();
const complaints = [];
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("console", (line) => { if (line.type() === "error") complaints.push(line.text()); });

const byId = (id) => `[id="${id}"]`;

/** Waits until a script of the page gives something true. */
async function until(what, script, ...given) {
  try {
    return await page.waitForFunction(script, { timeout: 30_000, polling: 50 }, ...given);
  } catch (error) {
    const seen = await page.evaluate(() => document.body.innerText.slice(0, 1500));
    throw new Error(`${what}: ${error}\n${complaints.join("\n")}\n${seen}`);
  }
}

const there = (id) => until(`#${id}`, (id) => !!document.getElementById(id), id);
const value = (id) => page.$eval(byId(id), (field) => field.value);

async function click(id) {
  await there(id);
  await page.$eval(byId(id), (element) => element.click());
}

async function type(id, text) {
  await there(id);
  await page.focus(byId(id));
  await page.keyboard.type(text);
}

async function go(hash, id) {
  await page.evaluate((hash) => { location.hash = hash; }, hash);
  await there(id);
}

const saved = () => until("the draft to be saved", () => (
  document.getElementById("saved")?.dataset.state === "saved"
));

function expect(what, found, wanted) {
  if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}`);
}

/** Start, score, reload, lock, export; then the superior's inbox. */
async function officersDay() {
  await page.goto(url);
  await until("the app", () => !document.getElementById("boot") && !!document.querySelector("main > *"));
  const layer = await page.evaluate(() => getComputedStyle(document.querySelector("main")).maxWidth);
  if (layer === "none") throw new Error("the page has no style");
  await click("start-new");
  await click("set-cong-doan-mau");
  await click("start");
  await type("unit-name", "Công đoàn cơ sở A");
  const draft = await page.evaluate(() => location.hash.split("/")[2]);
  await go(`/drafts/${draft}/criteria/c1.2.2`, "answer-c1.2.2-part");
  await type("answer-c1.2.2-part", "2.364");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2.727");
  await page.keyboard.press("Tab");
  await saved();
  await page.reload();
  await there("answer-c1.2.2-whole");
  expect("the part after the reload", await value("answer-c1.2.2-part"), "2364");
  expect("the whole after the reload", await value("answer-c1.2.2-whole"), "2727");
  await go(`/drafts/${draft}/criteria/c1.1.1`, "answer-c1.1.1-onTime");
  await click("answer-c1.1.1-onTime");
  const chosen = await page.$eval(`${byId("answer-c1.1.1-onTime")} ~ .option__title`, (title) => (
    getComputedStyle(title, "::before").position
  ));
  expect("how a chosen option is drawn", chosen, "absolute");
  await go(`/drafts/${draft}/check`, "lock");
  await click("lock");
  await click("lock-yes");
  await there("reopen");
  const protocol = await page.target().createCDPSession();
  await protocol.send("Page.setDownloadBehavior", { behavior: "allow", downloadPath: home });
  await click("export");
  await until("the export", () => document.getElementById("export-status")?.dataset.state === "whole");
  await arrived();
  await go("/review", "free-inbox");
  await click("free-inbox");
  await there("inbox-files");
  await (await page.$(byId("inbox-files"))).uploadFile(file);
  // The file is in, whatever should be looked at in it.
  await until("the file", () => /^1/.test(document.getElementById("tally-all")?.innerText ?? "") && !document.getElementById("tally-refused"));
}

/** The exported file, whole: it is read and its stage looked at. */
async function arrived() {
  for (let tries = 0; tries < 300; tries += 1) {
    const name = readdirSync(home).find((name) => name.endsWith(".json"));
    if (name) {
      expect("the stage of the file", JSON.parse(readFileSync(join(home, name), "utf8")).stage, "submitted");
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no file arrived");
}

try {
  await officersDay();
  expect("the console", complaints.join("\n"), "");
  console.log("done");
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}
