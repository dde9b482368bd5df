// Shows the "Something went wrong" page if the app cannot start: a blocked or broken download, or
// a browser that is too old. Once the app runs, it does the same itself.
(function () {
  function stopped(event) {
    // An icon, or data that was only asked for early, is not what the app needs to start.
    var link = event.target && event.target.tagName === "LINK" ? event.target : null;
    if (link && link.rel !== "stylesheet" && link.rel !== "modulepreload") return;
    if (document.querySelector("#app .starting")) {
      document.documentElement.setAttribute("data-stopped", "");
      var title = document.getElementById("stopped-title");
      if (title) title.focus();
    }
  }
  // Failed downloads do not bubble, so they are caught on the way down.
  window.addEventListener("error", stopped, true);
  window.addEventListener("unhandledrejection", stopped);
})();
