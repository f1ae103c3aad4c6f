// Brings the later parts of the program when they are first needed.
// The build writes this in front of wasm-bindgen's glue, whose `wasm` (the exports of the first part)
// is used here, and one constant in front of both (xtask/src/release/split.rs):
//   PARTS  {part: [[file, "sha256-…"], …]}: the files of each part; parts share some of them

const partFiles = new Map();

/** After this many milliseconds without an answer, an attempt counts as failed. */
const PATIENCE = 60_000;

/**
 * The bytes of one file: unpacked from the page in the one-file build (unpack.js), otherwise fetched from beside
 * this script. The checksum refuses whatever is not this build's file: half a download, another
 * version, an HTML page that a server sends in place of a missing file.
 */
async function partBytes(file, integrity) {
  const inline = document.getElementById(`program-${file}`);
  if (inline) return unpackText(inline.textContent);
  const signal = AbortSignal.timeout?.(PATIENCE);
  const answer = await fetch(new URL(file, import.meta.url), { integrity, signal });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** Lets a module join the program. */
function join(bytes) {
  return WebAssembly.instantiate(bytes, { __wasm_split: wasm });
}

/** Each file joins once; one that failed is tried anew when it is asked for again. */
function partFile([file, integrity]) {
  const known = partFiles.get(file);
  if (known) return known;
  const arrival = partBytes(file, integrity).then(join);
  arrival.catch(() => partFiles.delete(file));
  partFiles.set(file, arrival);
  return arrival;
}

/** The parts on the ways to a first criterion; the styles of the first load are theirs. */
const PLAIN = ["begin", "kept", "work"];

let laterStyles;

/** The styles that the first load leaves out; the one-file build has one sheet, which names no other. */
function bringLaterStyles() {
  const sheet = document.querySelector("link[data-later]");
  if (!sheet) return undefined;
  laterStyles ??= new Promise((resolve, reject) => {
    const link = sheet.cloneNode();
    link.removeAttribute("data-later");
    link.href = sheet.dataset.later;
    link.onload = resolve;
    link.onerror = () => {
      laterStyles = undefined;
      link.remove();
      reject(new Error(link.href));
    };
    sheet.after(link);
  });
  return laterStyles;
}

/** Called by the program; answers through the function that stands at `callback` in its table. */
async function bringPart(part, callback, data) {
  let isHere = true;
  try {
    const styles = PLAIN.includes(part) ? undefined : bringLaterStyles();
    await Promise.all([styles, ...PARTS[part].map(partFile)]);
  } catch (error) {
    console.warn(`part ${part}:`, error);
    isHere = false;
  }
  wasm.__indirect_function_table.get(callback)(data, isHere);
}

/** Brings everything at once: for a page that cannot keep itself for offline use. */
export function bringAllParts() {
  return Promise.all([bringLaterStyles(), ...Object.values(PARTS).flat().map(partFile)]);
}

const partLoaders = Object.fromEntries(Object.keys(PARTS).map((part) => (
  [`__wasm_split_load_${part}`, (callback, data) => { bringPart(part, callback, data); }]
)));
