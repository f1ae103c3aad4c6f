// Runs in the superior's page, for `cargo xtask bench`: a bare reading and a bare parse of the files in
// a field of its own, then it watches what the page does with the same files. What was measured is
// left in `window.figures`, in milliseconds.

const [count] = arguments;
const figures = { longest: 0 };
window.figures = figures;

// Tasks of 50 ms and more: a person may feel them. Of the task in which files are chosen only what the
// page does counts, not what the browser does before it says so.
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) {
    const own = startTime + duration - Math.max(startTime, figures.begun ?? Infinity);
    figures.longest = Math.max(figures.longest, own >= 50 ? own : 0);
  }
}).observe({ type: "longtask" });

/** Both as fast as a page can: reading many at a time, parsing with nothing in between. */
async function bare(files) {
  let read = 0;
  let parse = 0;
  for (let from = 0; from < files.length; from += 256) {
    const start = performance.now();
    const texts = await Promise.all(files.slice(from, from + 256).map((file) => file.text()));
    const middle = performance.now();
    for (const text of texts) JSON.parse(text);
    read += middle - start;
    parse += performance.now() - middle;
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
