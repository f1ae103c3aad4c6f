// Runs in the superior's page, for `cargo xtask bench`: a bare reading and a bare parse of the files in
// a field of its own, then it watches what the page does with the same files. What was measured is
// left in `window.figures`, in milliseconds.

const [count] = arguments;
const figures = { longest: 0 };
window.figures = figures;

// One long task is one that a person may feel: 50 ms and more.
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (figures.begun === undefined || entry.startTime + entry.duration < figures.begun) continue;
    figures.longest = Math.max(figures.longest, entry.duration);
  }
}).observe({ type: "longtask" });

/** Both as fast as a page can: reading many at a time, parsing with nothing in between. */
async function bare(files) {
  const start = performance.now();
  const reading = [];
  const texts = [];
  for (const file of files) {
    reading.push(file.text());
    if (reading.length >= 64) texts.push(await reading.shift());
  }
  texts.push(...await Promise.all(reading));
  const read = performance.now() - start;
  let parse = 0;
  for (const text of texts) {
    const from = performance.now();
    JSON.parse(text);
    parse += performance.now() - from;
  }
  return { read, parse };
}

const field = document.createElement("input");
Object.assign(field, { type: "file", multiple: true, id: "bench-files" });
document.body.append(field);
field.addEventListener("change", async () => {
  const files = [...field.files];
  field.remove();
  Object.assign(figures, await bare(files));
});

const digits = (selector) => document.querySelector(selector)?.textContent.replace(/\D/g, "");
const isReceived = () =>
  !document.getElementById("inbox-running") && digits("#tally-all b") === String(count);
const isRanked = () =>
  document.getElementById("ranking") && !document.querySelector(".result__working")?.textContent;

/** The time from an event until something holds of the page. */
function time(event, selector, holds, name) {
  document.addEventListener(event, ({ target }) => {
    if (!target.closest(selector) || figures[name] !== undefined) return;
    const begun = performance.now();
    figures.begun ??= begun;
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      figures[name] = performance.now() - begun;
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, { capture: true });
}
time("change", "#inbox-files", isReceived, "receive");
time("click", "#to-result", isRanked, "rank");
