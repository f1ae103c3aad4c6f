// Runs only where modules are unknown (the tag says `nomodule`), so it is written in the oldest JavaScript.
document.addEventListener("DOMContentLoaded", function () {
  document.getElementById("boot-loading").style.display = "none";
  document.getElementById("boot-slow").style.display = "none";
  var message = document.getElementById("boot-old");
  message.removeAttribute("hidden");
});
