// Starts a worker's program. It stands behind wasm-bindgen's glue, which makes `wasm_bindgen`, in one function with
// it (xtask/src/release/worker.rs): in a file of its own or in a blob of the one-file build. Where the browser starts
// no worker the page runs the same script, whose element then has the port that stands for the worker's scope.
// The page's first message brings the wasm: its address, or its bytes as gzip packs them (unpack.js).

const port = self.document?.currentScript.port ?? self;
const stopped = () => port.postMessage({ kind: "stopped", ticket: 0, content: null });

// In the page others have promises too.
if (port === self) self.addEventListener("unhandledrejection", stopped);
port.onmessage = ({ data }) => {
  port.onmessage = null;
  self.tuchamPort = port;
  const { content } = data;
  const program = typeof content === "string" ? content : unpack(content);
  wasm_bindgen({ module_or_path: program }).catch(stopped);
};
