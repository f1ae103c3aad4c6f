// Runs in the page of `cargo xtask bench` (xtask/src/bench/page.rs): a bare parse of every file, then
// the worker's work on the same files. The messages are those of src/browser/post.rs.

const [campaign] = arguments;
const files = [...document.getElementById("files").files];
const set = document.getElementById("set").textContent;
const { script, wasm } = JSON.parse(document.getElementById("worker-program").textContent);

let longest = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
}).observe({ type: "longtask" });

/** The bare parse, in pieces, so that it is no long task itself; only the parsing is timed. */
async function parse() {
  let time = 0;
  for (const file of files) {
    const text = await file.text();
    const start = performance.now();
    JSON.parse(text);
    time += performance.now() - start;
  }
  return time;
}

const worker = new Worker(script);
const answers = new Map();
let ready;
const started = new Promise((resolve) => { ready = resolve; });
worker.onerror = (event) => { window.figures = { failure: `worker: ${event.message}` }; };
worker.onmessage = ({ data: { kind, ticket, content } }) => {
  if (kind === "ready") ready();
  if (kind === "stopped") window.figures = { failure: "the worker stopped" };
  if (kind === "progress") document.getElementById("progress").textContent = content;
  if (kind === "reply") answers.get(ticket)(JSON.parse(content));
};

/** Files go in portions, as the app hands them over, so that the page stays fluent. */
async function handOver(ticket, its) {
  for (let from = 0; from < its.length; from += 16) {
    worker.postMessage({ kind: "files", ticket, content: its.slice(from, from + 16) });
    await new Promise((resolve) => { setTimeout(resolve); });
  }
}

let last = 0;
/** Gives a job; answers with its reply and the milliseconds that it took. */
function run(job, its = []) {
  const ticket = last += 1;
  const start = performance.now();
  const answer = new Promise((resolve) => {
    answers.set(ticket, (reply) => resolve([reply, performance.now() - start]));
  });
  worker.postMessage({ kind: "job", ticket, content: JSON.stringify(job), files: its.length });
  handOver(ticket, its);
  return answer;
}

async function measure() {
  const parsed = await parse();
  worker.postMessage({ kind: "program", ticket: 0, content: new URL(wasm, location.href).href });
  await started;
  worker.postMessage({ kind: "sets", ticket: 0, content: [set] });
  const [saved] = await run({ saveCampaign: { text: campaign } });
  if (!saved.opened) throw new Error(JSON.stringify(saved));
  // What was done so far is not part of the work.
  longest = 0;
  const [received, receive] = await run("receive", files);
  const request = { by: "total", view: "latest", ties: "dense" };
  const [ranked, rank] = await run({ rank: { request, last: "" } });
  const rows = ranked.ranking.groups[0].rows.length;
  if (received.opened.tally.accepted !== files.length || rows !== files.length) {
    throw new Error(`${JSON.stringify(received.opened.tally)}, ${rows} ranked`);
  }
  const [, open] = await run({ open: { id: "2026" } });
  return { parse: parsed, receive, rank, open, longest };
}

measure().then(
  (figures) => { window.figures = figures; },
  (error) => { window.figures = { failure: String(error) }; },
);
