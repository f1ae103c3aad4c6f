// Starts the worker's program. A classic script: it stands behind wasm-bindgen's glue, which makes
// `wasm_bindgen` (xtask/src/release/worker.rs), in a file of its own or in a blob of the one-file build.
// The page's first message brings the wasm: its address, or its bytes as gzip packs them (unpack.js).

const stopped = () => self.postMessage({ kind: "stopped", ticket: 0, content: null });

self.addEventListener("unhandledrejection", stopped);
self.onmessage = ({ data }) => {
  self.onmessage = null;
  const { content } = data;
  const program = typeof content === "string" ? content : unpack(content);
  wasm_bindgen({ module_or_path: program }).catch(stopped);
};
