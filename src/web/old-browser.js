// Before anything else, in the oldest JavaScript, for every browser: is it new enough? One that is not is told so, with
// the versions that are, and boot.js then starts nothing. Tried is what the program is built with: modules, a table
// of references in WebAssembly that this page's policy lets it compile, and layers of styles. All three: Chromium 99,
// Firefox 102, Safari 16.
(function () {
  // "\0asm", version 1, and a section of tables with one of `externref`.
  var program = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

  function isNewEnough() {
    try {
      new WebAssembly.Module(new Uint8Array(program));
      return "noModule" in document.createElement("script") && "CSSLayerBlockRule" in window;
    } catch (error) {
      return false;
    }
  }

  function tell() {
    document.getElementById("boot-loading").style.display = "none";
    document.getElementById("boot-slow").style.display = "none";
    document.getElementById("boot-old").removeAttribute("hidden");
  }

  if (isNewEnough()) return;
  document.documentElement.setAttribute("data-too-old", "");
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tell);
  else tell();
})();
